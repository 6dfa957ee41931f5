package dev.parley.wire.json;

import com.google.protobuf.UnsafeByteOperations;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes JSON within the limits that it was given. Safe for many threads. */
public final class Json {

  /** Longer than any key of the service; users choose some keys, such as those of expansions. */
  private static final int MAX_NAME = 1024;

  private final JsonFactory factory;

  public Json(WireOptions options) {
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(options.maxJsonDepth())
                    .maxStringLength(options.maxJsonText())
                    .maxNameLength(MAX_NAME)
                    .build())
            .build();
  }

  /**
   * Reads a body that is one JSON object in UTF-8.
   *
   * @param body not changed, and not kept
   * @throws MalformedException when it is anything else, or goes beyond a limit
   */
  public JsonObject read(byte[] body) {
    checkText(body);
    try (JsonParser in = open(body)) {
      return JsonObject.read(this, in, body);
    } catch (JacksonException e) {
      throw new MalformedException("The body is not JSON: " + e.getOriginalMessage());
    }
  }

  /** The same from characters. */
  public JsonObject read(String body) {
    return read(body.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether this text is one JSON value of any kind. */
  public boolean isValue(String text) {
    try (JsonParser in = open(text.getBytes(StandardCharsets.UTF_8))) {
      if (in.nextToken() == null) {
        return false;
      }
      in.skipChildren();
      return in.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Writes one object. Halves of surrogate pairs that stand alone become question marks. */
  public byte[] write(Consumer<JsonOutput> body) {
    // Through characters, since the generator of bytes refuses a lone half of a surrogate pair.
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      body.accept(new JsonOutput(this, out));
      out.writeEndObject();
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  JsonParser open(byte[] body) {
    return factory.createParser(ObjectReadContext.empty(), body, 0, body.length);
  }

  /** The parser takes overlong bytes and guesses UTF-16; other readers of the same body do not. */
  private static void checkText(byte[] body) {
    if (body.length < 2 || body[0] == 0 || body[1] == 0 || (body[0] & 0xff) == 0xef) {
      throw new MalformedException("The body is not a JSON object in UTF-8.");
    }
    if (!UnsafeByteOperations.unsafeWrap(body).isValidUtf8()) {
      throw new MalformedException("The body is not UTF-8.");
    }
  }
}
