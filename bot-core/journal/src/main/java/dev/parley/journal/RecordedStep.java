package dev.parley.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done at once, in this run of the handler or one before.
 *
 * @param result null when it was begun and nobody knows how it ended
 * @param at when it was begun
 */
public record RecordedStep(StepBody body, @Nullable StepResult result, Instant at) {}
