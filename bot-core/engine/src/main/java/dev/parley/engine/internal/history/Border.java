package dev.parley.engine.internal.history;

import java.time.Instant;

/**
 * A time up to which, or from which on, is asked for, as the service wants it: in milliseconds, and
 * the border itself is left out.
 */
final class Border {

  /** Later than this no service has a message; more would only overflow somewhere. */
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private Border() {}

  /** What is before the time is before this; 0 or less when nothing can be. */
  static long before(Instant time) {
    return clamp(clamp(time).plusNanos(999_999)).toEpochMilli();
  }

  /** What is after the time is after this; never negative. */
  static long after(Instant time) {
    return clamp(time).toEpochMilli();
  }

  private static Instant clamp(Instant time) {
    if (time.isAfter(LATEST)) {
      return LATEST;
    }
    return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
  }
}
