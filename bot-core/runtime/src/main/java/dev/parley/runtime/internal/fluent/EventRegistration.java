package dev.parley.runtime.internal.fluent;

import dev.parley.api.BotEvent;
import dev.parley.api.routing.EventRoute;
import dev.parley.runtime.internal.handler.Attributes;
import dev.parley.runtime.internal.handler.Trigger;

/** Events of one kind on their way to become a route. */
final class EventRegistration<E extends BotEvent> extends Registration<E, EventRoute<E>>
    implements EventRoute<E> {

  private final Trigger trigger;

  EventRegistration(Attributes attributes, String place, Trigger trigger) {
    super(attributes, place);
    this.trigger = trigger;
  }

  @Override
  Trigger trigger(Attributes texts) {
    return trigger;
  }

  @Override
  EventRoute<E> self() {
    return this;
  }
}
