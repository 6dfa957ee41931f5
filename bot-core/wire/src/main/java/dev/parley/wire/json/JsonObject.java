package dev.parley.wire.json;

import dev.parley.api.content.ContentMeta;
import dev.parley.wire.MalformedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

  private static final int FIRST_ROOM = 4;
  private static final @Nullable Object[] NOTHING = {};

  private final Json json;
  private @Nullable MetaReader meta;

  /** Keys at even places, their values behind them: String, Long, Double, Boolean or Nested. */
  private @Nullable Object[] entries = NOTHING;

  private int size;

  /** An object or a list, as it came. */
  private record Nested(String text) {}

  private JsonObject(Json json) {
    this.json = json;
  }

  static JsonObject read(Json json, Tokens in) {
    if (in.next() != JsonToken.START_OBJECT) {
      throw new MalformedException("The body is not a JSON object.");
    }
    JsonObject object = new JsonObject(json);
    object.readFrom(in);
    if (in.next() != null) {
      throw new MalformedException("The body goes on behind the end of the JSON object.");
    }
    return object;
  }

  /** Reads from the start of an object, where the tokens stand, to its end. */
  private void readFrom(Tokens in) {
    for (String key = in.nextKey(); key != null; key = in.nextKey()) {
      in.next();
      switch (key) {
        case "extra" -> beside().extra(in);
        case "mentionedInfo" -> beside().mention(in);
        case "user" -> beside().sender(in);
        case "auditInfo" -> beside().auditInfo(in);
        default -> put(key, value(in));
      }
    }
  }

  private MetaReader beside() {
    MetaReader reader = meta == null ? new MetaReader() : meta;
    meta = reader;
    return reader;
  }

  private void put(String key, @Nullable Object value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Math.max(FIRST_ROOM, size * 2));
    }
    entries[size++] = key;
    entries[size++] = value;
  }

  private static @Nullable Object value(Tokens in) {
    JsonParser parser = in.parser();
    return switch (in.current()) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? (Object) parser.getDoubleValue()
              : (Object) parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_OBJECT, START_ARRAY -> new Nested(in.raw());
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
        in -> {
          if (in.current() == JsonToken.VALUE_STRING) {
            texts.add(in.text());
          } else {
            in.skip();
          }
        });
    return texts;
  }

  /** The objects in a list; other things in it are left out. */
  public List<JsonObject> objects(String key) {
    List<JsonObject> objects = new ArrayList<>();
    forEach(
        key,
        in -> {
          if (in.current() == JsonToken.START_OBJECT) {
            JsonObject object = new JsonObject(json);
            object.readFrom(in);
            objects.add(object);
          } else {
            in.skip();
          }
        });
    return objects;
  }

  private void forEach(String key, Consumer<Tokens> element) {
    if (!(get(key) instanceof Nested nested)) {
      return;
    }
    Body body = Body.of(nested.text());
    try (JsonParser parser = json.open(body)) {
      Tokens in = new Tokens(parser, body);
      if (in.next() == JsonToken.START_ARRAY) {
        while (in.next() != JsonToken.END_ARRAY) {
          element.accept(in);
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
        ? json.read(Body.of(nested.text()))
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
    return meta == null ? ContentMeta.NONE : meta.done();
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
