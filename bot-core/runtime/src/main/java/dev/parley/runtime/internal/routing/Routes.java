package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;

/** Decides which handlers get an event. Immutable, and asked by many threads at once. */
public interface Routes {

  /** Which routes these are: higher for those that came later. */
  long version();

  /**
   * The handlers that want the event.
   *
   * @param botUserId the user id of the account that received it; empty while unknown
   */
  Search search(BotEvent event, String botUserId);
}
