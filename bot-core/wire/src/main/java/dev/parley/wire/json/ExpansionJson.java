package dev.parley.wire.json;

import dev.parley.wire.MalformedException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The expansion of a message, as it travels beside the content: each value in an object of its own,
 * {@code {"key":{"v":"value"}}}. A plain text as the value is read as well.
 */
public final class ExpansionJson {

  private static final String VALUE = "v";

  private final Json json;

  public ExpansionJson(Json json) {
    this.json = json;
  }

  /**
   * Reads an expansion; values that are no texts are left out.
   *
   * @throws MalformedException when it is not a JSON object, or goes beyond a limit
   */
  public Map<String, String> read(Body body) {
    Map<String, String> expansion = new HashMap<>();
    try (JsonParser in = json.open(body)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedException("The expansion is not a JSON object.");
      }
      for (String key = in.nextName(); key != null; key = in.nextName()) {
        String value = value(in, in.nextToken());
        if (value != null) {
          expansion.put(key, value);
        }
      }
    } catch (JacksonException e) {
      throw new MalformedException("The expansion is not JSON: " + e.getOriginalMessage());
    }
    return Map.copyOf(expansion);
  }

  private static @Nullable String value(JsonParser in, JsonToken token) {
    if (token == JsonToken.VALUE_STRING) {
      return in.getString();
    }
    if (token != JsonToken.START_OBJECT) {
      in.skipChildren();
      return null;
    }
    String value = null;
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      if (in.nextToken() == JsonToken.VALUE_STRING && key.equals(VALUE)) {
        value = in.getString();
      } else {
        in.skipChildren();
      }
    }
    return value;
  }

  /** The JSON of an expansion. */
  public byte[] write(Map<String, String> expansion) {
    return json.write(
        out ->
            expansion.forEach((key, value) -> out.object(key, inner -> inner.text(VALUE, value))));
  }
}
