package dev.parley.wire.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The tokens of a body, and the body they come from. */
record Tokens(JsonParser parser, Body body) {

  /** The keys of most messages: found without making a text of them. */
  private static final List<String> USUAL_KEYS =
      List.of(
          "content",
          "extra",
          "mentionedInfo",
          "type",
          "userIdList",
          "mentionedContent",
          "user",
          "id",
          "name",
          "portrait",
          "portraitUri",
          "alias",
          "auditInfo");

  private static final PropertyNameMatcher MATCHER = BinaryNameMatcher.construct(USUAL_KEYS);

  JsonToken current() {
    return parser.currentToken();
  }

  JsonToken next() {
    return parser.nextToken();
  }

  /** The next key of the object that is being read; null at its end. */
  @Nullable String nextKey() {
    int match = parser.nextNameMatch(MATCHER);
    if (match >= 0) {
      return USUAL_KEYS.get(match);
    }
    return match == PropertyNameMatcher.MATCH_UNKNOWN_NAME ? parser.currentName() : null;
  }

  /** The value as text: nothing is empty, an object or a list is its JSON. */
  String text() {
    return switch (current()) {
      case VALUE_NULL -> "";
      case START_OBJECT, START_ARRAY -> raw();
      default -> parser.getString();
    };
  }

  /** The object or list that begins here, unread and unchanged. */
  String raw() {
    int start = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    int end = (int) parser.currentLocation().getByteOffset();
    return new String(body.bytes(), body.from() + start, end - start, StandardCharsets.UTF_8);
  }

  void skip() {
    parser.skipChildren();
  }
}
