package dev.parley.wire.content;

import com.google.protobuf.ByteString;
import dev.parley.api.content.Content;
import dev.parley.api.content.RawContent;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.UnknownContent;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import dev.parley.wire.json.Body;
import dev.parley.wire.json.Json;
import dev.parley.wire.json.JsonObject;
import dev.parley.wire.json.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The content of messages from JSON and to JSON. Reading always gives a content: a type that is not
 * known, and a body that is not what its type should be, become {@link UnknownContent}. Keys that
 * are not known are left out. Safe for many threads.
 */
public final class ContentCodec {

  private static final String REFERENCE = "RC:ReferenceMsg";

  private final Json json;
  private final int maxQuotes;
  private final Map<String, ContentType<?>> byName = new HashMap<>();
  private final Map<Class<? extends Content>, ContentType<?>> byClass = new HashMap<>();

  public ContentCodec(WireOptions options) {
    json = new Json(options);
    maxQuotes = options.maxQuotes();
    for (List<ContentType<?>> types : List.of(MessageTypes.ALL, NoticeTypes.ALL, RoomTypes.ALL)) {
      types.forEach(this::add);
    }
    add(
        new ContentType<>(
            REFERENCE, ReferenceContent.class, in -> readReference(in, 0), this::writeReference));
  }

  private void add(ContentType<?> type) {
    byName.put(type.objectName(), type);
    byClass.put(type.type(), type);
  }

  /** The types that are read field by field. */
  public Set<String> objectNames() {
    return Set.copyOf(byName.keySet());
  }

  /**
   * Reads a content.
   *
   * @param objectName the service's name of the type
   * @param body JSON in UTF-8, or whatever came instead; not kept
   */
  public Content read(String objectName, byte[] body) {
    return read(objectName, body, 0, body.length);
  }

  /** The same from protobuf's bytes. */
  public Content read(String objectName, ByteString body) {
    return read(objectName, body.toByteArray());
  }

  /** The same from a part of an array. */
  public Content read(String objectName, byte[] bytes, int from, int to) {
    return read(objectName, new Body(bytes, from, to), 0);
  }

  private Content read(String objectName, Body body, int quotes) {
    try {
      if (quotes > 0 && objectName.equals(REFERENCE)) {
        return readReference(json.read(body), quotes);
      }
      ContentType<?> type = byName.get(objectName);
      if (type != null) {
        return type.read(json.read(body));
      }
      if (RawTypes.knows(objectName)) {
        json.read(body);
        RawContent raw = RawTypes.of(objectName, body.text());
        if (raw != null) {
          return raw;
        }
      }
    } catch (MalformedException e) {
      // Kept as it came: what it should have been is still in the object name.
    }
    return new UnknownContent(objectName, body.copy());
  }

  /** The body of a content: JSON in UTF-8, or what it was read from where it was not understood. */
  public byte[] write(Content content) {
    return switch (content) {
      case UnknownContent unknown -> unknown.body();
      case RawContent raw -> raw.json().getBytes(StandardCharsets.UTF_8);
      default -> {
        ContentType<?> type = byClass.get(content.getClass());
        if (type == null) {
          throw new IllegalStateException("no JSON is defined for " + content.getClass());
        }
        yield json.write(out -> type.write(content, out));
      }
    };
  }

  /** A quote inside a quote is read too, but only so many times. */
  private ReferenceContent readReference(JsonObject in, int quotes) {
    String objectName = in.text("objName");
    Body body = Body.of(in.text("referMsg"));
    return new ReferenceContent(
        in.need("content"),
        in.text("referMsgUserId"),
        in.text("referMsgUid"),
        quotes < maxQuotes
            ? read(objectName, body, quotes + 1)
            : new UnknownContent(objectName, body.copy()),
        in.meta());
  }

  private void writeReference(ReferenceContent it, JsonOutput out) {
    out.text("content", it.text())
        .text("referMsgUserId", it.quotedSenderId())
        .optional("referMsgUid", it.quotedUid())
        .text("objName", it.quoted().objectName())
        .raw("referMsg", new String(write(it.quoted()), StandardCharsets.UTF_8));
  }
}
