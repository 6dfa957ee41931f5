package dev.parley.journal.internal.codec;

/**
 * Halves of characters beyond the 16-bit plane that stand alone. JSON from outside may carry them
 * as escapes; no database takes them, so they stay escapes.
 */
final class UnpairedSurrogates {

  private UnpairedSurrogates() {}

  /** The JSON with such halves, which can only stand in its strings, as escapes. */
  static String escaped(String json) {
    int at = firstUnpaired(json, 0);
    if (at < 0) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    int copied = 0;
    while (at >= 0) {
      escaped.append(json, copied, at).append("\\u").append(Integer.toHexString(json.charAt(at)));
      copied = at + 1;
      at = firstUnpaired(json, copied);
    }
    return escaped.append(json, copied, json.length()).toString();
  }

  private static int firstUnpaired(String json, int from) {
    for (int i = from; i < json.length(); i++) {
      char c = json.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }
}
