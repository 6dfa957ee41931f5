package dev.parley.runtime.internal.dialog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How steps are written down: a letter for the kind, and the value as text. */
final class Recorded {

  static final String TIMED_OUT = "T";
  static final String CANCELLED = "C";
  private static final char ANSWER = 'A';

  private Recorded() {}

  static String answer(String text) {
    return ANSWER + text;
  }

  /** The text of an answer; null when the step is none. */
  static @Nullable String answered(String recorded) {
    return recorded.charAt(0) == ANSWER ? recorded.substring(1) : null;
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException when it is of a kind that cannot be kept
   */
  static String value(String name, @Nullable Object value) {
    return switch (value) {
      case null -> "n";
      case String text -> 's' + text;
      case Integer number -> "i" + number;
      case Long number -> "l" + number;
      case Double number -> "d" + number;
      case BigDecimal number -> "m" + number;
      case Boolean truth -> "b" + truth;
      case Instant instant -> "t" + instant;
      case Duration duration -> "p" + duration;
      default ->
          throw new IllegalArgumentException(
              "once(\""
                  + name
                  + "\") gave a "
                  + value.getClass().getName()
                  + "; what can be kept is a String, Integer, Long, Double, BigDecimal, Boolean,"
                  + " Instant, Duration or null");
    };
  }

  /** Reads a value. */
  static @Nullable Object valueOf(String recorded) {
    String text = recorded.substring(1);
    return switch (recorded.charAt(0)) {
      case 'n' -> null;
      case 's' -> text;
      case 'i' -> Integer.valueOf(text);
      case 'l' -> Long.valueOf(text);
      case 'd' -> Double.valueOf(text);
      case 'm' -> new BigDecimal(text);
      case 'b' -> Boolean.valueOf(text);
      case 't' -> Instant.parse(text);
      case 'p' -> Duration.parse(text);
      default -> throw new IllegalStateException("not a recorded value: " + recorded.charAt(0));
    };
  }
}
