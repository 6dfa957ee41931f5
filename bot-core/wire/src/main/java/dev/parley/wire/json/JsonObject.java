package dev.parley.wire.json;

import dev.parley.api.content.ContentMeta;
import dev.parley.wire.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON object that forgives: a value that is missing, null or of another type than asked for is
 * the empty one, unless the caller cannot do without. Numbers may come as text and text as numbers.
 * Objects and lists inside are kept as JSON and read when asked for. Of a key that comes twice the
 * last value counts.
 */
public final class JsonObject {

  private static final int FIRST_ROOM = 8;
  private static final @Nullable Object[] NOTHING = {};

  private final Json json;
  private final MetaReader meta = new MetaReader();

  /** Keys at even places, their values behind them: String, Long, Double, Boolean or Nested. */
  private @Nullable Object[] entries = NOTHING;

  private int size;

  /** An object or a list, as it came. */
  private record Nested(String text) {}

  private JsonObject(Json json) {
    this.json = json;
  }

  static JsonObject read(Json json, JsonParser in, byte[] body) {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw new MalformedException("The body is not a JSON object.");
    }
    JsonObject object = new JsonObject(json);
    object.readFrom(in, body);
    if (in.nextToken() != null) {
      throw new MalformedException("The body goes on behind the end of the JSON object.");
    }
    return object;
  }

  /** Reads from where the parser stands, which is the start of an object, to the object's end. */
  private void readFrom(JsonParser in, byte[] body) {
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      in.nextToken();
      if (!meta.take(key, in, body)) {
        put(key, value(in, body));
      }
    }
  }

  private void put(String key, @Nullable Object value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Math.max(FIRST_ROOM, size * 2));
    }
    entries[size++] = key;
    entries[size++] = value;
  }

  private static @Nullable Object value(JsonParser in, byte[] body) {
    return switch (in.currentToken()) {
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT ->
          in.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? (Object) in.getDoubleValue()
              : (Object) in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_OBJECT, START_ARRAY -> new Nested(Raw.text(in, body));
      default -> null;
    };
  }

  private @Nullable Object get(String key) {
    for (int i = size - 2; i >= 0; i -= 2) {
      if (key.equals(entries[i])) {
        return entries[i + 1];
      }
    }
    return null;
  }

  /** Whether the key is there and not null. */
  public boolean has(String key) {
    return get(key) != null;
  }

  /** The text; empty where there is none. An object or a list is its JSON. */
  public String text(String key) {
    return switch (get(key)) {
      case null -> "";
      case String text -> text;
      case Nested nested -> nested.text();
      case Object scalar -> scalar.toString();
    };
  }

  /**
   * The text, without which the object has no meaning.
   *
   * @throws MalformedException when there is neither a text nor a number
   */
  public String need(String key) {
    return switch (get(key)) {
      case String text -> text;
      case Long number -> number.toString();
      case null, default ->
          throw new MalformedException("The body has no text under \"" + key + "\".");
    };
  }

  /** The whole number, cut to its range; 0 where there is none. */
  public int number(String key) {
    return Math.clamp(longNumber(key), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** The whole number, without its fraction and cut to its range; 0 where there is none. */
  public long longNumber(String key) {
    return get(key) instanceof Long whole ? whole : (long) decimal(key);
  }

  /** The number; 0 where there is none. */
  public double decimal(String key) {
    return switch (get(key)) {
      case Long whole -> whole;
      case Double number -> number;
      case String text -> parse(text);
      case null, default -> 0;
    };
  }

  /**
   * The number, without which the object has no meaning.
   *
   * @throws MalformedException when there is neither a number nor a text
   */
  public double needDecimal(String key) {
    return get(key) instanceof Double number ? number : parse(need(key));
  }

  /** True where it says true, a number other than 0, or "true" or "1". */
  public boolean flag(String key) {
    return switch (get(key)) {
      case Boolean flag -> flag;
      case Long number -> number != 0;
      case String text -> text.equals("true") || text.equals("1");
      case null, default -> false;
    };
  }

  /** The texts of a list; other things in it are left out. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    forEach(
        key,
        (in, body) -> {
          if (in.currentToken() == JsonToken.VALUE_STRING) {
            texts.add(in.getString());
          } else {
            in.skipChildren();
          }
        });
    return texts;
  }

  /** The objects in a list; other things in it are left out. */
  public List<JsonObject> objects(String key) {
    List<JsonObject> objects = new ArrayList<>();
    forEach(
        key,
        (in, body) -> {
          if (in.currentToken() == JsonToken.START_OBJECT) {
            JsonObject object = new JsonObject(json);
            object.readFrom(in, body);
            objects.add(object);
          } else {
            in.skipChildren();
          }
        });
    return objects;
  }

  private void forEach(String key, BiConsumer<JsonParser, byte[]> element) {
    if (!(get(key) instanceof Nested nested)) {
      return;
    }
    byte[] body = nested.text().getBytes(StandardCharsets.UTF_8);
    try (JsonParser in = json.open(body)) {
      if (in.nextToken() == JsonToken.START_ARRAY) {
        while (in.nextToken() != JsonToken.END_ARRAY) {
          element.accept(in, body);
        }
      }
    } catch (JacksonException e) {
      throw new MalformedException(
          "The list under \"" + key + "\" goes beyond a limit: " + e.getOriginalMessage());
    }
  }

  /** The object under this key; null where there is none. */
  public @Nullable JsonObject object(String key) {
    return get(key) instanceof Nested nested && nested.text().startsWith("{")
        ? json.read(nested.text())
        : null;
  }

  /** All keys that hold something, with what the function makes of each; in their order. */
  public <T> Map<String, T> map(Function<String, T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i += 2) {
      if (entries[i] instanceof String key && has(key)) {
        map.put(key, value.apply(key));
      }
    }
    return map;
  }

  /** What any content may carry beside its own fields. */
  public ContentMeta meta() {
    return meta.done();
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
