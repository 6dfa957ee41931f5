package dev.parley.runtime.internal.argument;

/**
 * A piece of text that a command or a pattern cuts out under a name.
 *
 * @param index its place in the {@link Captures}
 * @param optional it may be missing
 * @param rest it may have several words
 */
public record Captured(int index, boolean optional, boolean rest) {}
