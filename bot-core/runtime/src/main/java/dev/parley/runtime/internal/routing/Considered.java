package dev.parley.runtime.internal.routing;

import org.jspecify.annotations.Nullable;

/**
 * A route that was looked at for an event.
 *
 * @param refusal why it does not want it; null when it does
 */
public record Considered(Route route, @Nullable Refusal refusal) {}
