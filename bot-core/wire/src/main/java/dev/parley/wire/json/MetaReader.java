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

  private static final int USUAL_MENTIONS = 2;

  private @Nullable Mention mention;
  private @Nullable Sender sender;
  private String extra = "";
  private String auditInfo = "";

  void extra(Tokens in) {
    extra = in.text();
  }

  void mention(Tokens in) {
    mention = readMention(in);
  }

  void sender(Tokens in) {
    sender = readSender(in);
  }

  void auditInfo(Tokens in) {
    auditInfo = in.text();
  }

  ContentMeta done() {
    return mention == null && sender == null && extra.isEmpty() && auditInfo.isEmpty()
        ? ContentMeta.NONE
        : new ContentMeta(mention, sender, extra, auditInfo);
  }

  private static @Nullable Mention readMention(Tokens in) {
    if (in.current() != JsonToken.START_OBJECT) {
      in.skip();
      return null;
    }
    int type = 0;
    List<String> userIds = List.of();
    String text = "";
    for (String key = in.nextKey(); key != null; key = in.nextKey()) {
      in.next();
      switch (key) {
        case "type" -> type = number(in);
        case "userIdList" -> userIds = texts(in);
        case "mentionedContent" -> text = in.text();
        default -> in.skip();
      }
    }
    return switch (type) {
      case ALL -> new Mention(true, List.of(), text);
      case USERS -> new Mention(false, userIds, text);
      default -> null;
    };
  }

  private static @Nullable Sender readSender(Tokens in) {
    if (in.current() != JsonToken.START_OBJECT) {
      in.skip();
      return null;
    }
    String id = "";
    String name = "";
    String portrait = "";
    String alias = "";
    String extra = "";
    for (String key = in.nextKey(); key != null; key = in.nextKey()) {
      in.next();
      switch (key) {
        case "id" -> id = in.text();
        case "name" -> name = in.text();
        // Writers that send both names send the same under both.
        case "portraitUri", "portrait" -> {
          if (portrait.isEmpty()) {
            portrait = in.text();
          } else {
            in.skip();
          }
        }
        case "alias" -> alias = in.text();
        case "extra" -> extra = in.text();
        default -> in.skip();
      }
    }
    return new Sender(id, name, portrait, alias, extra);
  }

  private static int number(Tokens in) {
    if (in.current() == JsonToken.VALUE_NUMBER_INT
        && in.parser().getNumberType() == JsonParser.NumberType.INT) {
      return in.parser().getIntValue();
    }
    in.skip();
    return 0;
  }

  private static List<String> texts(Tokens in) {
    if (in.current() != JsonToken.START_ARRAY) {
      in.skip();
      return List.of();
    }
    List<String> texts = new ArrayList<>(USUAL_MENTIONS);
    for (JsonToken next = in.next(); next != JsonToken.END_ARRAY; next = in.next()) {
      if (next == JsonToken.VALUE_STRING) {
        texts.add(in.text());
      } else {
        in.skip();
      }
    }
    return texts;
  }
}
