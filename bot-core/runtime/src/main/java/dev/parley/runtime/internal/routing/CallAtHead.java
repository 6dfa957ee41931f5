package dev.parley.runtime.internal.routing;

/**
 * The {@code @name} that clients put at the head of a text that mentions somebody. The service says
 * who is meant but not where the name stands, so it reaches from the @ to the first space: an
 * ordinary one, the four-per-em space that mobile clients write, or the ideographic one.
 */
final class CallAtHead {

  private static final char FOUR_PER_EM_SPACE = '\u2005';
  private static final char IDEOGRAPHIC_SPACE = '\u3000';

  private CallAtHead() {}

  /** The text behind the call; the text itself when it does not begin with one. */
  static String removed(String text) {
    if (!text.startsWith("@")) {
      return text;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == FOUR_PER_EM_SPACE || c == IDEOGRAPHIC_SPACE) {
        return text.substring(i + 1);
      }
    }
    return "";
  }
}
