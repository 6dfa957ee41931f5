package dev.parley.runtime.internal.dialog;

/**
 * Something that a script was given and must be given again when it runs again.
 *
 * @param mark of the kind and the wording of what was asked for, by which a changed script is seen
 * @param prompt the question; empty for what was not asked of a person
 * @param value what was given, as {@link Recorded} writes it
 */
public record Step(int mark, String prompt, String value) {

  static final int MOST = 200;

  /** The mark of a question or of a value. */
  static int mark(String kind, String prompt) {
    // The hash of a string is specified, so it is the same in every process.
    return 31 * kind.hashCode() + prompt.hashCode();
  }
}
