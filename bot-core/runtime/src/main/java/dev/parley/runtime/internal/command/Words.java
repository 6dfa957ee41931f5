package dev.parley.runtime.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words behind a command's name. Words are parted by spaces of any width; one in quotes,
 * straight, curly or Chinese corner ones, may contain spaces. A quote that is not closed reaches to
 * the end.
 */
final class Words {

  private final String text;
  private int position;

  Words(String text) {
    this(text, 0);
  }

  /** Those behind a place of the text. */
  Words(String text, int start) {
    this.text = text;
    position = start;
    skipSpaces();
  }

  /** The next word; null at the end. */
  @Nullable String next() {
    if (position == text.length()) {
      return null;
    }
    char first = text.charAt(position);
    String word =
        switch (first) {
          case '"' -> quoted('"');
          case '\u201c' -> quoted('\u201d');
          case '\u300c' -> quoted('\u300d');
          case '\u300e' -> quoted('\u300f');
          default -> plain();
        };
    skipSpaces();
    return word;
  }

  /** All words that are left. */
  List<String> all() {
    List<String> words = new ArrayList<>();
    for (String word = next(); word != null; word = next()) {
      words.add(word);
    }
    return List.copyOf(words);
  }

  /** Takes everything that is left, as it was written; null at the end. */
  @Nullable String rest() {
    int start = position;
    int end = text.length();
    position = end;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end == start ? null : text.substring(start, end);
  }

  private String plain() {
    int start = position;
    while (position < text.length() && !Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  private String quoted(char closing) {
    int start = position + 1;
    int end = text.indexOf(closing, start);
    if (end < 0) {
      position = text.length();
      return text.substring(start);
    }
    position = end + 1;
    return text.substring(start, end);
  }

  private void skipSpaces() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }
}
