package dev.parley.runtime.internal.argument;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of a piece of text.
 *
 * @param rule the text of the bundle that says what the piece should have been
 * @param choices what the text may show beside the piece
 */
record Conversion(Function<String, ?> function, String rule, List<String> choices) {

  private static final Map<String, Boolean> BOOLEANS =
      Map.ofEntries(
          Map.entry("true", true),
          Map.entry("yes", true),
          Map.entry("on", true),
          Map.entry("1", true),
          Map.entry("是", true),
          Map.entry("开", true),
          Map.entry("false", false),
          Map.entry("no", false),
          Map.entry("off", false),
          Map.entry("0", false),
          Map.entry("否", false),
          Map.entry("关", false));

  private static final Conversion TEXT = new Conversion(text -> text, "argument.text", List.of());
  private static final Conversion BOOLEAN =
      new Conversion(Conversion::toBoolean, "argument.boolean", List.of());

  /** The conversion to that type; null when there is none. */
  static @Nullable Conversion to(Class<?> type) {
    if (type.isEnum()) {
      return toEnum(type);
    }
    return switch (type.getName()) {
      case "java.lang.String" -> TEXT;
      case "int", "java.lang.Integer" -> whole(Integer::valueOf);
      case "long", "java.lang.Long" -> whole(Long::valueOf);
      case "double", "java.lang.Double" ->
          new Conversion(Conversion::toDouble, "argument.number", List.of());
      case "boolean", "java.lang.Boolean" -> BOOLEAN;
      default -> null;
    };
  }

  Object convert(String text, String name) throws ArgumentMismatch {
    try {
      return function.apply(text);
    } catch (IllegalArgumentException e) {
      throw new ArgumentMismatch(rule, text, name, String.join(", ", choices));
    }
  }

  private static Conversion whole(Function<String, ?> function) {
    return new Conversion(function, "argument.whole", List.of());
  }

  private static Conversion toEnum(Class<?> type) {
    List<Enum<?>> constants =
        Stream.of(type.getEnumConstants()).<Enum<?>>map(constant -> (Enum<?>) constant).toList();
    return new Conversion(
        text ->
            constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new),
        "argument.choice",
        constants.stream()
            .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
            .toList());
  }

  private static Double toDouble(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new NumberFormatException();
    }
    return value;
  }

  private static Boolean toBoolean(String text) {
    Boolean value = BOOLEANS.get(text.toLowerCase(java.util.Locale.ROOT));
    if (value == null) {
      throw new IllegalArgumentException();
    }
    return value;
  }
}
