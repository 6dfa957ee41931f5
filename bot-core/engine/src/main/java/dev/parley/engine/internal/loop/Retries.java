package dev.parley.engine.internal.loop;

import dev.parley.engine.Backoff;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How far somebody has come in a back-off table. */
public final class Retries {

  private final Backoff backoff;
  private int failures;

  public Retries(Backoff backoff) {
    this.backoff = backoff;
  }

  /** The wait before the next attempt; each call counts one failure more. */
  public Duration next() {
    Duration delay = backoff.delay(failures, ThreadLocalRandom.current().nextDouble());
    failures++;
    return delay;
  }

  /** How many failures in a row there were. */
  public int failures() {
    return failures;
  }

  /** It worked: the next failure is the first again. */
  public void reset() {
    failures = 0;
  }
}
