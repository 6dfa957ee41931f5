package dev.parley.runtime;

import dev.parley.api.Conversation;
import dev.parley.api.EventKey;
import java.time.Instant;

/**
 * A handler that ran for too long, did not end when it was interrupted, and is still running. Its
 * conversation goes on without it.
 *
 * @param account the configured name
 * @param event what it was given
 * @param handler for people: {@code HelloPlugin.hello}
 * @param since when its lane was taken from it
 */
public record CondemnedLane(
    String account,
    Conversation conversation,
    EventKey event,
    String pluginId,
    String handler,
    Instant since) {}
