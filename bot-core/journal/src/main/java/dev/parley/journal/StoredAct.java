package dev.parley.journal;

import dev.parley.api.SendOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act as the journal keeps it.
 *
 * @param id positive and growing: of two acts of one conversation the smaller one was asked for
 *     first
 * @param source the id of the event whose handler asked for it; 0 when no event did
 * @param key the same for every attempt at this act: account, event key and place among the acts of
 *     that event, or where no event asked for it, its id
 * @param attempts how often it was given to a transport, as far as the journal was told
 * @param outcome what became of it; null while that is open
 * @param at when it was asked for
 * @param settledAt when the outcome was written down; null while that is open
 */
public record StoredAct(
    long id,
    long source,
    String key,
    Act act,
    ActState state,
    int attempts,
    @Nullable SendOutcome outcome,
    Instant at,
    @Nullable Instant settledAt) {}
