package dev.parley.sandbox.limit;

import java.time.Duration;

/** The one rule of all limits: a smallest value. */
final class AtLeast {

  private AtLeast() {}

  static void one(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be at least 1");
    }
  }

  static void positive(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be positive");
    }
  }
}
