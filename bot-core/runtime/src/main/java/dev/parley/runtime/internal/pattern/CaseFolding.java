package dev.parley.runtime.internal.pattern;

/**
 * Gives all characters that RE2 takes for the same in a case-insensitive expression one
 * representative: lower case of upper case, so that {@code K}, {@code k} and the Kelvin sign become
 * {@code k}. Characters outside the basic plane are two {@code char}s each and are left as they
 * are; whoever compares folded texts must not compare those.
 */
public final class CaseFolding {

  /**
   * Small Cyrillic letters that Unicode 9 has added. RE2/J 1.8 looks for their other forms for ever
   * where Java knows them and its own tables do not (google/re2j#168).
   */
  private static final int ENDLESS_FIRST = 0x1c80;

  private static final int ENDLESS_LAST = 0x1c88;

  private CaseFolding() {}

  /** Whether RE2/J would never finish to compile one of these characters without regard to case. */
  static boolean isEndless(int first, int last) {
    return first <= ENDLESS_LAST && last >= ENDLESS_FIRST;
  }

  public static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  public static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return new String(folded);
  }

  /** Whether the text contains the literal, both folded; the literal is so already. */
  static boolean contains(String text, String literal) {
    for (int i = 0; i <= text.length() - literal.length(); i++) {
      int k = 0;
      while (k < literal.length() && fold(text.charAt(i + k)) == literal.charAt(k)) {
        k++;
      }
      if (k == literal.length()) {
        return true;
      }
    }
    return false;
  }
}
