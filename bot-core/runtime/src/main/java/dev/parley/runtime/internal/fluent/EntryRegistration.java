package dev.parley.runtime.internal.fluent;

import dev.parley.api.EntryChange;
import dev.parley.api.handler.OnEntryChange.Operation;
import dev.parley.api.routing.EntryRoute;
import dev.parley.runtime.internal.handler.Attributes;
import dev.parley.runtime.internal.handler.Trigger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Changes of entries on their way to become a route. */
final class EntryRegistration extends Registration<EntryChange, EntryRoute> implements EntryRoute {

  private final List<String> keys;
  private final Set<Operation> operations = new HashSet<>();
  private boolean firstSync;

  EntryRegistration(Attributes attributes, String place, String... keys) {
    super(attributes, place);
    this.keys = texts("entryChange", keys);
  }

  @Override
  public EntryRoute firstSync() {
    firstSync = true;
    return this;
  }

  @Override
  public EntryRoute operation(Operation... only) {
    operations.addAll(Set.of(only));
    return this;
  }

  @Override
  Trigger trigger(Attributes texts) {
    return Trigger.Entries.of(keys, firstSync, operations);
  }

  @Override
  EntryRoute self() {
    return this;
  }
}
