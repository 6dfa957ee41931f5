package dev.parley.journal;

import dev.parley.api.BotEvent;

/**
 * An event that is to be handled.
 *
 * @param id positive and growing in the order of arrival; 0 for an event without a key, which is
 *     not kept (status messages)
 * @param attempts how often it may have been running before when the process died, 0 for the first
 *     time
 */
public record Stored(long id, BotEvent event, int attempts) {}
