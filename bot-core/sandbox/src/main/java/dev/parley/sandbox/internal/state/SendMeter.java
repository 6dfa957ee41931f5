package dev.parley.sandbox.internal.state;

import dev.parley.sandbox.limit.SendLimits;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * How much a client may still send: at most N messages in any window of length W. What was taken at
 * t counts until just before t + W, so the next one at t + W is taken again.
 */
public final class SendMeter {

  private final SendLimits limits;
  private final ArrayDeque<Instant> taken = new ArrayDeque<>();

  SendMeter(SendLimits limits) {
    this.limits = limits;
  }

  /** Counts one message when there is room for it; one that is refused is not counted. */
  public boolean take(Instant now) {
    forget(now);
    if (taken.size() >= limits.messages()) {
      return false;
    }
    taken.addLast(now);
    return true;
  }

  /** Whether it counts nothing any more. */
  boolean isIdle(Instant now) {
    forget(now);
    return taken.isEmpty();
  }

  private void forget(Instant now) {
    Instant gone = now.minus(limits.window());
    while (!taken.isEmpty() && !taken.peekFirst().isAfter(gone)) {
      taken.removeFirst();
    }
  }
}
