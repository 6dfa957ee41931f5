package dev.parley.wire.frame;

import dev.parley.wire.MalformedException;

/**
 * Reads text that is UTF-8 or CESU-8. Web clients write each half of a surrogate pair as three
 * bytes of its own; servers write real UTF-8. Both may even meet in one text.
 */
final class Cesu8 {

  private Cesu8() {}

  static String decode(byte[] bytes, int start, int end, String what) {
    StringBuilder text = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      int lead = bytes[i] & 0xff;
      int length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      if (length == 0 || lead > 0xf4 || i + length > end) {
        throw notText(what, i);
      }
      int point = length == 1 ? lead : lead & (0xff >> (length + 1));
      for (int k = 1; k < length; k++) {
        int next = bytes[i + k];
        if ((next & 0xc0) != 0x80) {
          throw notText(what, i);
        }
        point = (point << 6) | (next & 0x3f);
      }
      // Longer than needed, or beyond Unicode.
      if ((length == 3 && point < 0x800)
          || (length == 4 && (point < 0x1_0000 || point > Character.MAX_CODE_POINT))) {
        throw notText(what, i);
      }
      append(text, point, what, i);
      i += length;
    }
    if (endsInHighSurrogate(text)) {
      throw notText(what, end);
    }
    return text.toString();
  }

  /** Appends, and holds each half of a surrogate pair to its other half. */
  private static void append(StringBuilder text, int point, String what, int at) {
    boolean isSecondHalf = point >= Character.MIN_LOW_SURROGATE && point <= Character.MAX_SURROGATE;
    if (isSecondHalf != endsInHighSurrogate(text)) {
      throw notText(what, at);
    }
    text.appendCodePoint(point);
  }

  private static boolean endsInHighSurrogate(StringBuilder text) {
    // A pair that came as four bytes ends in its low half, so a high one at the end waits.
    return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
  }

  private static MalformedException notText(String what, int at) {
    return new MalformedException(what + " is not UTF-8 at byte " + at + " of the frame.");
  }
}
