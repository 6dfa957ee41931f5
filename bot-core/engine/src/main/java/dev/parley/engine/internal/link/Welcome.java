package dev.parley.engine.internal.link;

import dev.parley.wire.navi.NaviFeatures;
import java.time.Instant;

/**
 * What the service said when it took the connection.
 *
 * @param userId who the account is
 * @param at when, by the service's clock
 * @param features what the servers of the app do
 * @param lastMessageId the last message id that counts as used
 */
public record Welcome(String userId, Instant at, NaviFeatures features, int lastMessageId) {}
