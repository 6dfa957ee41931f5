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
        new Utf8JsonFactory(
            StreamReadConstraints.builder()
                .maxNestingDepth(options.maxJsonDepth())
                .maxStringLength(options.maxJsonText())
                .maxNameLength(MAX_NAME)
                .build());
  }

  /**
   * Reads a body that is one JSON object in UTF-8.
   *
   * @throws MalformedException when it is anything else, or goes beyond a limit
   */
  public JsonObject read(Body body) {
    checkText(body);
    try (JsonParser in = open(body)) {
      return JsonObject.read(this, new Tokens(in, body));
    } catch (JacksonException e) {
      throw new MalformedException("The body is not JSON: " + e.getOriginalMessage());
    }
  }

  /** The same for a body that fills its array. */
  public JsonObject read(byte[] body) {
    return read(Body.of(body));
  }

  /** Whether this text is one JSON value of any kind. */
  public boolean isValue(String text) {
    try (JsonParser in = open(Body.of(text))) {
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

  JsonParser open(Body body) {
    return factory.createParser(
        ObjectReadContext.empty(), body.bytes(), body.from(), body.length());
  }

  /** The parser takes overlong bytes and lone halves of pairs; other readers do not. */
  private static void checkText(Body body) {
    if (!UnsafeByteOperations.unsafeWrap(body.bytes(), body.from(), body.length()).isValidUtf8()) {
      throw new MalformedException("The body is not UTF-8.");
    }
  }
}
