package dev.parley.starter.properties;

import java.time.Duration;
import java.util.List;

/** The rules that several properties share, each with its one sentence. */
final class Bounds {

  private Bounds() {}

  static void within(String property, long value, long least, long most) {
    if (value < least || value > most) {
      throw new InvalidPropertyException(
          property, value, "must be a number from " + least + " to " + most);
    }
  }

  static void positive(String property, Duration value) {
    if (!value.isPositive()) {
      throw new InvalidPropertyException(property, value, "must be longer than nothing");
    }
  }

  static void notNegative(String property, Duration value) {
    if (value.isNegative()) {
      throw new InvalidPropertyException(property, value, "must not be negative");
    }
  }

  static void noBlank(String property, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isBlank()) {
        throw new InvalidPropertyException(property + "[" + i + "]", "must not be empty");
      }
    }
  }
}
