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

  public CommandPrefixes {
    prefixes = prefixes.stream().map(Folding::folded).toList();
  }

  /** The one that help texts show. */
  public String first() {
    return prefixes.getFirst();
  }

  /** The call that the text is; null when it is none. */
  public @Nullable CommandCall parse(String text) {
    int start = indent(text);
    String prefix = at(text, start);
    return prefix == null ? null : CommandCall.at(text, start + prefix.length(), false);
  }

  /** The text as a call that needs no prefix; null when it has no words. */
  public static @Nullable CommandCall parseBare(String text) {
    return CommandCall.at(text, indent(text), true);
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
