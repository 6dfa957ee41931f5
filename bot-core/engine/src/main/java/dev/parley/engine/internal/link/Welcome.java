package dev.parley.engine.internal.link;

import java.time.Instant;

/**
 * What the service said when it took the connection.
 *
 * @param userId who the account is
 * @param at when, by the service's clock
 * @param direct whether pushed messages are handed up as they come; else they only say that there
 *     is something to pull
 * @param lastMessageId the last message id that counts as used
 */
public record Welcome(String userId, Instant at, boolean direct, int lastMessageId) {}
