package dev.parley.runtime;

import dev.parley.api.time.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Waits for things to end, for so long and no longer. */
record Drain(Timers timers, Duration timeout) {

  /** Whether the stage completed in time. */
  boolean await(CompletionStage<?> stage) {
    CompletableFuture<Boolean> inTime = new CompletableFuture<>();
    stage.whenComplete((ignored, error) -> inTime.complete(true));
    if (inTime.isDone()) {
      return true;
    }
    Timers.Timer timer = timers.schedule(timeout, () -> inTime.complete(false));
    try {
      return inTime.join();
    } finally {
      timer.cancel();
    }
  }
}
