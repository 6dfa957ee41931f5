package dev.parley.runtime;

import java.time.Instant;

/**
 * A plugin that was switched off because its handlers do not end.
 *
 * @param condemned how many of them ran on then
 */
public record SwitchedOff(String pluginId, int condemned, Instant since) {}
