package dev.parley.engine.internal.loop;

import dev.parley.api.time.VirtualTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** A loop on the thread of the test, with a clock that the test moves. */
public final class VirtualLoop {

  public final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-01-01T00:00:00Z"));
  public final Loop loop = new Loop(new Queue(), timers);

  public void advance(Duration by) {
    timers.advance(by);
  }

  public void advanceMillis(long millis) {
    advance(Duration.ofMillis(millis));
  }

  /** Runs a task that comes while another one runs behind it, as an event loop does. */
  private static final class Queue implements Executor {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
      if (running) {
        return;
      }
      running = true;
      try {
        for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
          next.run();
        }
      } finally {
        running = false;
      }
    }
  }
}
