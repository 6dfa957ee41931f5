package dev.parley.benchmarks.runtime;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How often something took how long, by many threads at once, in classes of an eighth of a power of
 * two: what it says is at most 9 % too much.
 */
final class Latencies {

  private static final int PARTS = 8;
  private static final int PART_BITS = 3;

  private final AtomicLongArray counts = new AtomicLongArray(Long.SIZE * PARTS);

  void took(long nanos) {
    counts.incrementAndGet(place(Math.max(1, nanos)));
  }

  void restart() {
    for (int i = 0; i < counts.length(); i++) {
      counts.set(i, 0);
    }
  }

  long count() {
    long all = 0;
    for (int i = 0; i < counts.length(); i++) {
      all += counts.get(i);
    }
    return all;
  }

  /** In how many microseconds this part of them was done. */
  double micros(double part) {
    long left = (long) Math.ceil(count() * part);
    for (int i = 0; i < counts.length(); i++) {
      left -= counts.get(i);
      if (left <= 0) {
        return end(i) / 1e3;
      }
    }
    return Double.NaN;
  }

  private static int place(long nanos) {
    int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
    long part = power < PART_BITS ? 0 : nanos >>> (power - PART_BITS) & (PARTS - 1);
    return power * PARTS + (int) part;
  }

  private static double end(int place) {
    return Math.scalb(1 + (place % PARTS + 1) / (double) PARTS, place / PARTS);
  }
}
