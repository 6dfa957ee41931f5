package dev.parley.sandbox.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * What was used up in any window of a length. What was taken at t counts until just before t + the
 * length.
 */
final class SlidingCount {

  private final int most;
  private final Duration window;
  private final ArrayDeque<Instant> taken = new ArrayDeque<>();

  SlidingCount(int most, Duration window) {
    this.most = most;
    this.window = window;
  }

  /** Takes this many if there is room for all of them, and none otherwise. */
  boolean take(int count, Instant now) {
    Instant gone = now.minus(window);
    while (!taken.isEmpty() && !taken.peekFirst().isAfter(gone)) {
      taken.removeFirst();
    }
    if (count > most - taken.size()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      taken.addLast(now);
    }
    return true;
  }
}
