package dev.parley.wire.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;

/** Cuts an object or a list out of a body, unread and unchanged. */
final class Raw {

  private Raw() {}

  /** The text from the token that the parser stands on to the end of its value. */
  static String text(JsonParser in, byte[] body) {
    int start = (int) in.currentTokenLocation().getByteOffset();
    in.skipChildren();
    int end = (int) in.currentLocation().getByteOffset();
    return new String(body, start, end - start, StandardCharsets.UTF_8);
  }
}
