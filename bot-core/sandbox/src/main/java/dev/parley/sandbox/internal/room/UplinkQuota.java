package dev.parley.sandbox.internal.room;

import dev.parley.sandbox.limit.QuotaLimits;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * Which messages a room takes. In any window there is a part for high priority and one for all.
 * Messages of low priority use the second only; those of high priority the first and then the
 * second; those that are never dropped the second, then the first, then none.
 */
final class UplinkQuota {

  private final QuotaLimits limits;
  private final ArrayDeque<Use> uses = new ArrayDeque<>();
  private int high;
  private int shared;

  UplinkQuota(QuotaLimits limits) {
    this.limits = limits;
  }

  /** Takes a message, if there is room for it or it is never dropped. */
  boolean take(Priority priority, Instant now) {
    forget(now);
    return switch (priority) {
      case LOW -> useShared(now);
      case HIGH -> useHigh(now) || useShared(now);
      case KEPT -> {
        if (!useShared(now)) {
          useHigh(now);
        }
        yield true;
      }
    };
  }

  private boolean useHigh(Instant now) {
    if (high >= limits.high()) {
      return false;
    }
    high++;
    uses.addLast(new Use(now, true));
    return true;
  }

  private boolean useShared(Instant now) {
    if (shared >= limits.shared()) {
      return false;
    }
    shared++;
    uses.addLast(new Use(now, false));
    return true;
  }

  private void forget(Instant now) {
    Instant gone = now.minus(limits.window());
    while (!uses.isEmpty() && !uses.peekFirst().at().isAfter(gone)) {
      if (uses.removeFirst().isHigh()) {
        high--;
      } else {
        shared--;
      }
    }
  }

  private record Use(Instant at, boolean isHigh) {}
}
