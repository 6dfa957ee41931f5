package dev.parley.api.dialog;

/**
 * A question and its answer.
 *
 * @param answer as the user wrote it, without spaces around it
 */
public record Exchange(String question, String answer) {}
