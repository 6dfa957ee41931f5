package dev.parley.runtime;

import dev.parley.api.time.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Waits for things to end, for so long and no longer. */
record Drain(Timers timers, Duration timeout) {

  /** Whether the stage completed in time. */
  boolean await(CompletableFuture<?> end) {
    if (end.isDone()) {
      return true;
    }
    CompletableFuture<Boolean> inTime = new CompletableFuture<>();
    Timers.Timer timer = timers.schedule(timeout, () -> inTime.complete(false));
    end.whenComplete((ignored, error) -> inTime.complete(true));
    try {
      return inTime.join();
    } finally {
      timer.cancel();
    }
  }
}
