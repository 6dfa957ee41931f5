package dev.parley.runtime.internal.dispatch;

import org.jspecify.annotations.Nullable;

/** Knows which turn runs on the calling thread. */
public final class Turns {

  @SuppressWarnings(
      "ThreadLocalUsage") // one for each runtime, and never on pooled threads for long
  private final ThreadLocal<@Nullable Turn> current = new ThreadLocal<>();

  /** The turn whose handler runs on this thread; null outside of handlers. */
  @Nullable Turn current() {
    return current.get();
  }

  /** Whether a handler runs on this thread. */
  public boolean isInside() {
    return current.get() != null;
  }

  void begin(Turn turn) {
    current.set(turn);
  }

  void end() {
    // Not removed: the next turn on this thread would have to make its place again.
    current.set(null);
  }
}
