package dev.parley.journal;

/**
 * Something in a dialog that must not be asked or done again.
 *
 * @param ordinal its place in the script, from 0
 * @param hash of its kind and prompt, to find out that the script was changed
 * @param answer what came of it, as JSON; at most 131 072 characters
 */
public record DialogStep(int ordinal, long hash, String answer) {}
