package dev.parley.runtime.internal.pattern;

/** Goes through the characters of an expression. */
final class Scanner {

  private final String text;
  private int position;

  Scanner(String text) {
    this.text = text;
  }

  boolean more() {
    return position < text.length();
  }

  int position() {
    return position;
  }

  void rewind(int to) {
    position = to;
  }

  int peek() {
    return text.codePointAt(position);
  }

  int next() {
    int codePoint = peek();
    position += Character.charCount(codePoint);
    return codePoint;
  }

  void skip(int chars) {
    position += chars;
  }

  boolean lookingAt(String piece) {
    return text.startsWith(piece, position);
  }

  /** Everything up to the end mark, which is skipped; everything when there is none. */
  String upTo(String mark) {
    int end = text.indexOf(mark, position);
    String piece = text.substring(position, end < 0 ? text.length() : end);
    position = end < 0 ? text.length() : end + mark.length();
    return piece;
  }

  /** What was read since then. */
  String from(int start) {
    return text.substring(start, Math.min(position, text.length()));
  }

  /** The whole expression. */
  String whole() {
    return text;
  }
}
