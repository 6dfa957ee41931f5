package dev.parley.runtime;

import java.time.Duration;
import java.util.List;

/**
 * The rules that several options share. They stand apart from {@link RuntimeOptions}, whose
 * defaults are made of those of its parts: a part that needed it for a rule would begin to make
 * them before its own are there.
 */
final class Bounds {

  private Bounds() {}

  static void noneBlank(String name, List<String> values) {
    if (values.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(name + " " + values + ": none of them may be empty");
    }
  }

  static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " " + value + ": must be at least 1");
    }
  }

  static void positive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " " + value + ": must be positive");
    }
  }

  static void notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " " + value + ": must not be negative");
    }
  }
}
