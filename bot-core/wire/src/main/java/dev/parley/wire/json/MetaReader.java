package dev.parley.wire.json;

import dev.parley.api.content.ContentMeta;
import dev.parley.api.content.Mention;
import dev.parley.api.content.Sender;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Picks the keys that any content may have out of a body while it streams by, without keeping the
 * JSON of them. What is not of the type it should be is as if it were not there.
 */
final class MetaReader {

  /** {@code type} of a mention of everybody, and of one of some users. */
  private static final int ALL = 1;

  private static final int USERS = 2;

  private @Nullable Mention mention;
  private @Nullable Sender sender;
  private String extra = "";
  private String auditInfo = "";

  /** Takes the value that the parser stands on, if the key is one of its own. */
  boolean take(String key, JsonParser in, byte[] body) {
    switch (key) {
      case "extra" -> extra = text(in, body);
      case "mentionedInfo" -> mention = mention(in, body);
      case "user" -> sender = sender(in, body);
      case "auditInfo" -> auditInfo = text(in, body);
      default -> {
        return false;
      }
    }
    return true;
  }

  ContentMeta done() {
    return mention == null && sender == null && extra.isEmpty() && auditInfo.isEmpty()
        ? ContentMeta.NONE
        : new ContentMeta(mention, sender, extra, auditInfo);
  }

  private static @Nullable Mention mention(JsonParser in, byte[] body) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return null;
    }
    int type = 0;
    List<String> userIds = List.of();
    String text = "";
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      JsonToken token = in.nextToken();
      switch (key) {
        case "type" -> type = number(in, token);
        case "userIdList" -> userIds = texts(in, token);
        case "mentionedContent" -> text = text(in, body);
        default -> in.skipChildren();
      }
    }
    return switch (type) {
      case ALL -> new Mention(true, List.of(), text);
      case USERS -> new Mention(false, userIds, text);
      default -> null;
    };
  }

  private static @Nullable Sender sender(JsonParser in, byte[] body) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return null;
    }
    String id = "";
    String name = "";
    String portrait = "";
    String alias = "";
    String extra = "";
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      in.nextToken();
      switch (key) {
        case "id" -> id = text(in, body);
        case "name" -> name = text(in, body);
        case "portraitUri", "portrait" -> {
          String uri = text(in, body);
          portrait = uri.isEmpty() ? portrait : uri;
        }
        case "alias" -> alias = text(in, body);
        case "extra" -> extra = text(in, body);
        default -> in.skipChildren();
      }
    }
    return new Sender(id, name, portrait, alias, extra);
  }

  private static int number(JsonParser in, JsonToken token) {
    if (token == JsonToken.VALUE_NUMBER_INT && in.getNumberType() == JsonParser.NumberType.INT) {
      return in.getIntValue();
    }
    in.skipChildren();
    return 0;
  }

  private static List<String> texts(JsonParser in, JsonToken token) {
    if (token != JsonToken.START_ARRAY) {
      in.skipChildren();
      return List.of();
    }
    List<String> texts = new ArrayList<>(4);
    for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
      if (next == JsonToken.VALUE_STRING) {
        texts.add(in.getString());
      } else {
        in.skipChildren();
      }
    }
    return texts;
  }

  /** Text as it is, nothing as empty, all else as its JSON. */
  private static String text(JsonParser in, byte[] body) {
    return switch (in.currentToken()) {
      case VALUE_NULL -> "";
      case START_OBJECT, START_ARRAY -> Raw.text(in, body);
      default -> in.getString();
    };
  }
}
