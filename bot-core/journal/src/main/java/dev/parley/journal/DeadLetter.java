package dev.parley.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act that was given up.
 *
 * @param account whose act it is
 * @param act null when it cannot be read
 * @param attempts how often it was given to a transport
 * @param reason one sentence for people
 * @param at when it was given up
 */
public record DeadLetter(
    long id, String account, @Nullable StoredAct act, int attempts, String reason, Instant at) {}
