package dev.parley.sandbox.limit;

import java.time.Duration;

/**
 * How many messages of its members a room takes in any window; what is beyond is accepted and
 * dropped. The service documents 40 in 200 ms and does not say how its window moves; here it
 * slides.
 *
 * @param high for messages that are not of low priority only
 * @param shared for all; those that are not of low priority use it when their own part is used up
 * @param window the length of the window: a message leaves it exactly this long after it was taken
 */
public record QuotaLimits(int high, int shared, Duration window) {

  public static final QuotaLimits DEFAULTS = new QuotaLimits(20, 20, Duration.ofMillis(200));

  public QuotaLimits {
    AtLeast.one("high", high);
    AtLeast.one("shared", shared);
    AtLeast.positive("window", window);
  }
}
