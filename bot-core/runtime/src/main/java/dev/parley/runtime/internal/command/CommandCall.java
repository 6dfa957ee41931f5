package dev.parley.runtime.internal.command;

import dev.parley.runtime.internal.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A text that is written like a command. Nothing is cut out of it before a handler wants it.
 *
 * @param text the whole text
 * @param start where the first word begins, behind the prefix
 * @param isBare written without a prefix, so perhaps not meant as a command
 */
public record CommandCall(String text, int start, boolean isBare) {

  /** It is not called by that name. */
  public static final int NOT_SO = -1;

  /** The call that begins at a place of a text; null when no word stands there. */
  static @Nullable CommandCall at(String text, int start, boolean isBare) {
    return start == text.length() || Character.isWhitespace(text.charAt(start))
        ? null
        : new CommandCall(text, start, isBare);
  }

  /** Everything behind the prefix. */
  public String words() {
    return text.substring(start);
  }

  /**
   * Where a name ends in the text; {@link #NOT_SO} when it is not called by that name.
   *
   * @param name folded, its words parted by one space
   */
  public int behind(String name) {
    int at = start;
    for (int i = 0; i < name.length(); i++) {
      char wanted = name.charAt(i);
      if (at == text.length()) {
        return NOT_SO;
      }
      if (wanted == ' ') {
        if (!Character.isWhitespace(text.charAt(at))) {
          return NOT_SO;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else if (Folding.folded(text.charAt(at)) == wanted) {
        at++;
      } else {
        return NOT_SO;
      }
    }
    return at == text.length() || Character.isWhitespace(text.charAt(at)) ? at : NOT_SO;
  }
}
