package dev.parley.runtime.internal.lane;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** How many things are under way, for those who wait until it is few enough. */
public final class Level {

  private final AtomicInteger value = new AtomicInteger();
  private final ConcurrentLinkedQueue<Waiter> waiters = new ConcurrentLinkedQueue<>();

  /** How many right now. */
  public int get() {
    return value.get();
  }

  /** One more. */
  public void rise() {
    value.incrementAndGet();
  }

  /** One less. Whoever waited for that goes on, on this thread. */
  public void fall() {
    value.decrementAndGet();
    if (!waiters.isEmpty()) {
      wake();
    }
  }

  /** Completes once the level has been seen below the limit. */
  public CompletableFuture<Void> below(int limit) {
    if (value.get() < limit) {
      return CompletableFuture.completedFuture(null);
    }
    Waiter waiter = new Waiter(limit, new CompletableFuture<>());
    waiters.add(waiter);
    // It may have fallen between the look and the add.
    wake();
    return waiter.future;
  }

  private void wake() {
    for (Iterator<Waiter> each = waiters.iterator(); each.hasNext(); ) {
      Waiter waiter = each.next();
      if (value.get() < waiter.limit) {
        each.remove();
        waiter.future.complete(null);
      }
    }
  }

  private record Waiter(int limit, CompletableFuture<Void> future) {}
}
