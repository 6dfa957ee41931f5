package dev.parley.journal.internal.codec;

import dev.parley.api.ConnectionChange;
import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.UnknownContent;
import dev.parley.api.transport.ConnectionState;
import dev.parley.journal.Act;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A value of each member of a closed family, with every component filled, whatever it is. */
final class Examples {

  static final String TEXT = "深圳, \"quoted\" \\ \u0000\u2028 🐼👩‍👩‍👧 é";

  private Examples() {}

  /** One of each. */
  static List<Object> of(Class<?> family) {
    List<Object> values = new ArrayList<>();
    for (Class<?> member : members(family)) {
      values.add(value(member));
    }
    return values;
  }

  /** The classes that a closed family has in the end. */
  static List<Class<?>> members(Class<?> family) {
    if (!family.isSealed()) {
      return List.of(family);
    }
    return Arrays.stream(family.getPermittedSubclasses())
        .flatMap(member -> members(member).stream())
        .toList();
  }

  private static Object value(Class<?> type) {
    if (type == UnknownContent.class) {
      return new UnknownContent("app:x", "{\"深\":\u0001".getBytes(StandardCharsets.UTF_8));
    }
    if (type == ConnectionChange.class) {
      return new ConnectionChange(
          "helper",
          new ConnectionState.Suspended(30_002, TEXT, Duration.ofMillis(1_500)),
          Instant.EPOCH);
    }
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = value(components[i].getGenericType());
      }
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new AssertionError("no example of " + type, e);
    }
  }

  private static Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? Map.of(value(arguments[0]), value(arguments[1]))
          : List.of(value(arguments[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Content.class) {
      return new TextContent(TEXT);
    }
    if (plain == Act.class) {
      return new Act.Leave("helper", "lobby");
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    if (plain.isSealed()) {
      return value(members(plain).getFirst());
    }
    if (plain.isRecord()) {
      return value(plain);
    }
    return switch (plain.getSimpleName()) {
      case "String" -> TEXT;
      case "int" -> 42;
      case "long" -> Long.MAX_VALUE;
      case "double" -> 22.543_097;
      case "boolean" -> true;
      case "Instant" -> Instant.parse("2026-11-21T12:34:56.789123456Z");
      case "Duration" -> Duration.ofMillis(1_234);
      default -> throw new AssertionError("no example of " + plain);
    };
  }
}
