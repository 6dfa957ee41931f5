package dev.parley.runtime.internal.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What may stand before a command's name. Full-width characters, as Chinese keyboards write them,
 * count as their ordinary ones, so {@code ／help} is {@code /help}.
 */
public record CommandPrefixes(List<String> prefixes) {

  private static final char FULL_WIDTH_FIRST = '\uff01';
  private static final char FULL_WIDTH_LAST = '\uff5e';
  private static final int FULL_WIDTH_OFFSET = 0xfee0;

  public CommandPrefixes {
    prefixes = prefixes.stream().map(CommandPrefixes::folded).toList();
  }

  /** The one that help texts show. */
  public String first() {
    return prefixes.getFirst();
  }

  /** The call that the text is; null when it is none. */
  public @Nullable CommandCall parse(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    for (String prefix : prefixes) {
      if (startsWith(text, start, prefix)) {
        return call(text, start + prefix.length());
      }
    }
    return null;
  }

  private static @Nullable CommandCall call(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end == start
        ? null
        : new CommandCall(text.substring(start, end).toLowerCase(Locale.ROOT), text.substring(end));
  }

  private static boolean startsWith(String text, int start, String prefix) {
    if (text.length() - start < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (folded(text.charAt(start + i)) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = folded(chars[i]);
    }
    return new String(chars);
  }

  private static char folded(char c) {
    return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_OFFSET) : c;
  }
}
