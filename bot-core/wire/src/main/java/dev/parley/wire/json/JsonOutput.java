package dev.parley.wire.json;

import dev.parley.api.content.ContentMeta;
import dev.parley.api.content.Mention;
import dev.parley.api.content.Sender;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes the keys of one JSON object, in the order of the calls. */
public final class JsonOutput {

  private final Json json;
  private final JsonGenerator out;

  JsonOutput(Json json, JsonGenerator out) {
    this.json = json;
    this.out = out;
  }

  public JsonOutput text(String key, String value) {
    out.writeStringProperty(key, value);
    return this;
  }

  /** Nothing at all where the text is empty. */
  public JsonOutput optional(String key, String value) {
    return value.isEmpty() ? this : text(key, value);
  }

  public JsonOutput number(String key, long value) {
    out.writeNumberProperty(key, value);
    return this;
  }

  /** Nothing at all where the number is 0. */
  public JsonOutput optional(String key, long value) {
    return value == 0 ? this : number(key, value);
  }

  public JsonOutput decimal(String key, double value) {
    out.writeNumberProperty(key, value);
    return this;
  }

  public JsonOutput flag(String key, boolean value) {
    out.writeBooleanProperty(key, value);
    return this;
  }

  public JsonOutput texts(String key, List<String> values) {
    out.writeArrayPropertyStart(key);
    values.forEach(out::writeString);
    out.writeEndArray();
    return this;
  }

  public JsonOutput object(String key, Consumer<JsonOutput> value) {
    out.writeObjectPropertyStart(key);
    value.accept(this);
    out.writeEndObject();
    return this;
  }

  public JsonOutput objects(String key, List<Consumer<JsonOutput>> values) {
    out.writeArrayPropertyStart(key);
    for (Consumer<JsonOutput> value : values) {
      out.writeStartObject();
      value.accept(this);
      out.writeEndObject();
    }
    out.writeEndArray();
    return this;
  }

  /** JSON as it is; what is no JSON is written as a text, so that the whole stays readable. */
  public JsonOutput raw(String key, String value) {
    out.writeName(key);
    if (json.isValue(value)) {
      out.writeRawValue(value);
    } else {
      out.writeString(value);
    }
    return this;
  }

  /** What any content may carry beside its own fields. */
  public JsonOutput meta(ContentMeta meta) {
    optional("extra", meta.extra());
    Sender sender = meta.sender();
    if (sender != null) {
      object("user", user -> sender(user, sender));
    }
    Mention mention = meta.mention();
    if (mention != null) {
      object(
          "mentionedInfo",
          info ->
              info.number("type", mention.isAll() ? 1 : 2)
                  .texts("userIdList", mention.userIds())
                  .text("mentionedContent", mention.text()));
    }
    if (!meta.auditInfo().isEmpty()) {
      raw("auditInfo", meta.auditInfo());
    }
    return this;
  }

  /** The picture under both of its names, since clients differ in the one that they read. */
  private static void sender(JsonOutput user, Sender sender) {
    user.text("id", sender.id())
        .text("name", sender.name())
        .optional("portrait", sender.portraitUri())
        .optional("portraitUri", sender.portraitUri())
        .optional("alias", sender.alias())
        .optional("extra", sender.extra());
  }
}
