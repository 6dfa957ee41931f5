package dev.parley.runtime.internal.command;

import dev.parley.runtime.internal.text.Folding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand before a command's name. Full-width characters, as Chinese keyboards write them,
 * count as their ordinary ones, so {@code ／help} is {@code /help}.
 *
 * @param prefixes folded, the one that help texts show first
 */
public record CommandPrefixes(List<String> prefixes) {

  /** No command begins there. */
  public static final int NONE = -1;

  public CommandPrefixes {
    prefixes = prefixes.stream().map(Folding::folded).toList();
  }

  /** The one that help texts show. */
  public String first() {
    return prefixes.getFirst();
  }

  /** Where the first word stands behind a prefix; {@link #NONE} when the text is no command. */
  public int command(String text) {
    int start = indent(text);
    String prefix = at(text, start);
    return prefix == null ? NONE : word(text, start + prefix.length());
  }

  /** Where the first word stands of a command without a prefix; {@link #NONE} without words. */
  public static int bareCommand(String text) {
    return word(text, indent(text));
  }

  private static int word(String text, int start) {
    return start == text.length() || Character.isWhitespace(text.charAt(start)) ? NONE : start;
  }

  /** What somebody wrote, without a prefix that it may have. */
  public String without(String written) {
    String prefix = at(written, 0);
    return prefix == null ? written : written.substring(prefix.length());
  }

  /** The longest prefix that stands there, so that one may begin like another. */
  private @Nullable String at(String text, int start) {
    String longest = null;
    for (String prefix : prefixes) {
      if ((longest == null || prefix.length() > longest.length())
          && startsWith(text, start, prefix)) {
        longest = prefix;
      }
    }
    return longest;
  }

  private static int indent(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean startsWith(String text, int start, String prefix) {
    if (text.length() - start < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (Folding.folded(text.charAt(start + i)) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
