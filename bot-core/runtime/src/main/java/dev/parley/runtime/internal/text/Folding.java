package dev.parley.runtime.internal.text;

/**
 * Takes the difference out of characters that people do not mean to differ: full-width ones, as
 * Chinese keyboards write them, become their ordinary ones, and upper-case letters small ones.
 */
public final class Folding {

  private static final char FULL_WIDTH_FIRST = '\uff01';
  private static final char FULL_WIDTH_LAST = '\uff5e';
  private static final int FULL_WIDTH_OFFSET = 0xfee0;

  private Folding() {}

  /** The text in ordinary, small characters; as long as it was. */
  public static String folded(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (folded(text.charAt(i)) != text.charAt(i)) {
        char[] chars = text.toCharArray();
        for (int k = i; k < chars.length; k++) {
          chars[k] = folded(chars[k]);
        }
        return new String(chars);
      }
    }
    return text;
  }

  /** As {@link #folded(String)}. */
  public static char folded(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    char ordinary =
        c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_OFFSET) : c;
    return Character.toLowerCase(ordinary);
  }
}
