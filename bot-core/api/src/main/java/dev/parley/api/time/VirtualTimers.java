package dev.parley.api.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until a test moves it. Tasks run on the thread that moves the clock, in
 * their order.
 */
public final class VirtualTimers implements Timers {

  private final PriorityQueue<Entry> queue =
      new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::order));
  private Instant now;
  private long orders;

  public VirtualTimers(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized Timer schedule(Duration delay, Runnable task) {
    Entry entry = new Entry(now.plus(delay), orders++, task);
    queue.add(entry);
    return () -> remove(entry);
  }

  /** Moves the clock forward and runs what falls due on the way, each task at its own time. */
  public void advance(Duration by) {
    Instant end = instant().plus(by);
    for (Entry entry = next(end); entry != null; entry = next(end)) {
      entry.task().run();
    }
  }

  /** How many tasks wait. */
  public synchronized int waiting() {
    return queue.size();
  }

  private synchronized void remove(Entry entry) {
    queue.remove(entry);
  }

  private synchronized @Nullable Entry next(Instant end) {
    Entry entry = queue.peek();
    if (entry == null || entry.due().isAfter(end)) {
      now = end;
      return null;
    }
    queue.poll();
    now = entry.due();
    return entry;
  }

  private record Entry(Instant due, long order, Runnable task) {}
}
