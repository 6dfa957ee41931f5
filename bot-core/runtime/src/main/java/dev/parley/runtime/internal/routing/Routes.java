package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import org.jspecify.annotations.Nullable;

/** Decides which handler gets an event. Immutable, and asked by many threads at once. */
public interface Routes {

  /**
   * The way of the event; null when no handler wants it.
   *
   * @param botUserId the user id of the account that received it; empty while unknown
   */
  @Nullable Match route(BotEvent event, String botUserId);
}
