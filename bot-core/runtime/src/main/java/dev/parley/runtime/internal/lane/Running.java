package dev.parley.runtime.internal.lane;

/**
 * A handler that runs on the thread of a lane, as the {@link Watchdog} sees it. Its methods are
 * called by the watchdog and must not block.
 */
public interface Running {

  /** It has run for too long and is interrupted now. */
  void overdue();

  /**
   * It did not end when it was interrupted: its lane goes on without it, and nothing of what it
   * asks for is done any more.
   *
   * @param on the thread on which it runs
   */
  void condemned(Thread on);
}
