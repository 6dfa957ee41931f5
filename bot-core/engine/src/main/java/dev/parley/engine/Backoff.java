package dev.parley.engine;

import java.time.Duration;
import java.util.List;

/**
 * How long to wait before each further attempt at something that failed.
 *
 * @param table the waits before the first attempts, in order; not empty, none negative; the last
 *     one is kept for all attempts after it
 * @param jitter by which part of itself a wait is made longer or shorter at random, so that many
 *     clients that failed together do not come back together; 0 (not at all) to 1
 */
public record Backoff(List<Duration> table, double jitter) {

  public Backoff {
    table = List.copyOf(table);
    if (table.isEmpty() || table.stream().anyMatch(Duration::isNegative)) {
      throw new IllegalArgumentException("a back-off needs waits that are not negative: " + table);
    }
    if (!(jitter >= 0 && jitter <= 1)) {
      throw new IllegalArgumentException("jitter must be 0 to 1 but is " + jitter);
    }
  }

  /** A back-off with waits in milliseconds. */
  public static Backoff millis(double jitter, long... table) {
    return new Backoff(
        java.util.Arrays.stream(table).mapToObj(Duration::ofMillis).toList(), jitter);
  }

  /**
   * The wait before an attempt.
   *
   * @param failures how many attempts failed already, at least 0
   * @param random 0 (the shortest) to 1 (the longest)
   */
  public Duration delay(int failures, double random) {
    Duration base = table.get(Math.min(failures, table.size() - 1));
    return Duration.ofNanos((long) (base.toNanos() * (1 + jitter * (2 * random - 1))));
  }
}
