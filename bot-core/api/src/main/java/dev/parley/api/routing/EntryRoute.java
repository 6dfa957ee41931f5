package dev.parley.api.routing;

import dev.parley.api.EntryChange;
import dev.parley.api.handler.OnEntryChange.Operation;

/** A route of changes of chatroom entries. */
public interface EntryRoute extends Route<EntryChange, EntryRoute> {

  /** It also gets the entries that were there when the room was entered. */
  EntryRoute firstSync();

  /** Only these operations. */
  EntryRoute operation(Operation... operations);
}
