package dev.parley.journal;

import dev.parley.api.EventKey;

/**
 * The name of something that a handler does at once.
 *
 * @param event whose handler does it
 * @param ordinal its place among what that handler does at once, from 0
 */
public record StepKey(String account, EventKey event, int ordinal) {}
