package dev.parley.api.time;

import java.time.Duration;
import java.time.InstantSource;

/**
 * A clock that can also wake somebody. Everything that waits, waits here, so that a test can drive
 * the time. Implementations are safe for use by many threads.
 */
public interface Timers extends InstantSource {

  /**
   * Runs the task once, after the delay, on a thread of the timers. The task must be short and must
   * not block; what it throws is logged and goes no further.
   *
   * @param delay not negative; zero means as soon as possible
   */
  Timer schedule(Duration delay, Runnable task);

  /** A task that waits for its time. */
  interface Timer {

    /** Takes the task back; without effect once it has begun. */
    void cancel();
  }
}
