package dev.parley.runtime.internal.pattern;

/** An expression is not one of RE2. */
final class ExpressionException extends Exception {

  private static final long serialVersionUID = 1;

  private final String problem;

  /**
   * @param reason what is wrong with it
   * @param place the piece of the expression where it is
   */
  ExpressionException(String reason, String place) {
    problem = reason + ": \"" + place + '"';
  }

  /** What is wrong, and where. */
  String problem() {
    return problem;
  }

  /** It has a letter that RE2/J 1.8 cannot compile without regard to case. */
  static ExpressionException endless(String place) {
    return new ExpressionException(
        "the Cyrillic letters U+1C80 to U+1C88 cannot be case-insensitive here", place);
  }
}
