package dev.parley.runtime.internal.command;

import dev.parley.runtime.internal.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A text that is written like a command.
 *
 * @param first the first word, folded
 * @param text everything behind the prefix; begins with the first word
 * @param isBare written without a prefix, so perhaps not meant as a command
 */
public record CommandCall(String first, String text, boolean isBare) {

  /** The call that begins at a place of a text; null when no word stands there. */
  static @Nullable CommandCall at(String text, int start, boolean isBare) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end == start
        ? null
        : new CommandCall(
            Folding.folded(text.substring(start, end)), text.substring(start), isBare);
  }

  /**
   * Everything behind a name; null when it is not called by that name.
   *
   * @param name folded, its words parted by one space
   */
  public @Nullable String behind(String name) {
    int at = 0;
    for (int i = 0; i < name.length(); i++) {
      char wanted = name.charAt(i);
      if (at == text.length()) {
        return null;
      }
      if (wanted == ' ') {
        if (!Character.isWhitespace(text.charAt(at))) {
          return null;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else if (Folding.folded(text.charAt(at)) == wanted) {
        at++;
      } else {
        return null;
      }
    }
    return at == text.length() || Character.isWhitespace(text.charAt(at))
        ? text.substring(at)
        : null;
  }
}
