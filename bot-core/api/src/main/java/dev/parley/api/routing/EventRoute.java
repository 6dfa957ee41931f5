package dev.parley.api.routing;

import dev.parley.api.BotEvent;

/** A route of events of one kind. */
public interface EventRoute<E extends BotEvent> extends Route<E, EventRoute<E>> {}
