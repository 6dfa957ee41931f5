package dev.parley.wire.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A body that lies in an array, perhaps among other things.
 *
 * @param bytes the array; not changed by who reads
 * @param from where the body begins
 * @param to behind its last byte
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared, and copying is what it is there to avoid
public record Body(byte[] bytes, int from, int to) {

  /** A body that fills its array. */
  public static Body of(byte[] bytes) {
    return new Body(bytes, 0, bytes.length);
  }

  /** The body of a text. */
  public static Body of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  int length() {
    return to - from;
  }

  /** Its bytes alone. */
  public byte[] copy() {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** Its text, if it is UTF-8. */
  public String text() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
