package dev.parley.runtime.internal.argument;

import dev.parley.runtime.internal.text.Folding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of a piece of text.
 *
 * @param function throws IllegalArgumentException when the piece is no such value
 * @param rule the text of the bundle that says what the piece should have been
 * @param choices what the piece could have been, where that can be listed; else empty
 */
public record Conversion(Function<String, Object> function, String rule, String choices) {

  /** Never shown, since every piece is a text. */
  private static final String TEXT = "argument.text";

  /** To a long. */
  public static final Conversion WHOLE = to("argument.whole", Long::valueOf);

  /** To a double. */
  public static final Conversion NUMBER = to("argument.number", Conversion::toDouble);

  private static final Map<Boolean, List<String>> YES_AND_NO =
      Map.of(
          true, List.of("true", "yes", "on", "1", "是", "开"),
          false, List.of("false", "no", "off", "0", "否", "关"));

  /** The conversion to that type; null when there is none. */
  static @Nullable Conversion to(Class<?> type) {
    if (type.isEnum()) {
      return toEnum(type);
    }
    return switch (type.getName()) {
      case "java.lang.String" -> to(TEXT, text -> text);
      case "int", "java.lang.Integer" -> to("argument.whole", Integer::valueOf);
      case "long", "java.lang.Long" -> WHOLE;
      case "double", "java.lang.Double" -> NUMBER;
      case "boolean", "java.lang.Boolean" -> to("argument.boolean", Conversion::toBoolean);
      default -> null;
    };
  }

  /**
   * Converts.
   *
   * @param name the argument's, for the sentence about a piece that is no such value
   */
  public Object convert(String text, String name) throws ArgumentMismatch {
    try {
      return function.apply(rule.equals(TEXT) ? text : Folding.folded(text).strip());
    } catch (IllegalArgumentException e) {
      throw new ArgumentMismatch(rule, text, name, choices);
    }
  }

  private static Conversion to(String rule, Function<String, Object> function) {
    return new Conversion(function, rule, "");
  }

  private static Conversion toEnum(Class<?> type) {
    Map<String, Object> constants =
        Stream.of(type.getEnumConstants())
            .collect(Collectors.toMap(Conversion::lowerCase, constant -> constant));
    Function<String, Object> function =
        text -> {
          Object constant = constants.get(lowerCase(text));
          if (constant == null) {
            throw new IllegalArgumentException();
          }
          return constant;
        };
    String choices =
        Stream.of(type.getEnumConstants())
            .map(Conversion::lowerCase)
            .collect(Collectors.joining(", "));
    return new Conversion(function, "argument.choice", choices);
  }

  private static String lowerCase(Object value) {
    String name = value instanceof Enum<?> constant ? constant.name() : value.toString();
    return name.toLowerCase(Locale.ROOT);
  }

  private static Double toDouble(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new NumberFormatException();
    }
    return value;
  }

  private static Boolean toBoolean(String text) {
    for (Map.Entry<Boolean, List<String>> each : YES_AND_NO.entrySet()) {
      if (each.getValue().contains(lowerCase(text))) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException();
  }
}
