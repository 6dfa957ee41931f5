package dev.parley.example.server.playground;

/**
 * Writes HTML as one line that means the same. Of each line of a server-sent event browsers take
 * the first space away, which would be missing where spaces count.
 */
final class OneLine {

  private static final char NO_QUOTE = 0;

  private OneLine() {}

  /** The HTML, without any line feed. */
  static String of(String html) {
    StringBuilder line = new StringBuilder(html.length());
    boolean inTag = false;
    char quote = NO_QUOTE;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '\n') {
        // Between attributes a reference would be an attribute of its own.
        line.append(inTag && quote == NO_QUOTE ? " " : "&#10;");
        continue;
      }
      if (quote != NO_QUOTE) {
        quote = c == quote ? NO_QUOTE : quote;
      } else if (inTag) {
        inTag = c != '>';
        quote = c == '"' || c == '\'' ? c : NO_QUOTE;
      } else {
        inTag = c == '<';
      }
      line.append(c);
    }
    return line.toString();
  }
}
