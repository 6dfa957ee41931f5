package dev.parley.engine.storm;

import dev.parley.api.time.Timers;
import dev.parley.api.transport.EventBatch;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A receiver that is quick, slow or failing as it pleases, until it is well. */
final class MoodySink {

  private final Timers timers;
  private final SplittableRandom random;
  private final int slowest;
  private boolean isWell;

  /**
   * @param slowest how long it takes for a batch at most, in milliseconds
   */
  MoodySink(Timers timers, SplittableRandom random, int slowest) {
    this.timers = timers;
    this.random = random;
    this.slowest = slowest;
  }

  synchronized void recover() {
    isWell = true;
  }

  synchronized CompletionStage<Void> take(EventBatch batch) {
    CompletableFuture<Void> taken = new CompletableFuture<>();
    switch (isWell ? -1 : random.nextInt(8)) {
      case 0 -> throw new IllegalStateException("thrown by the test");
      case 1 -> taken.completeExceptionally(new IllegalStateException("failed by the test"));
      case 2, 3 ->
          timers.schedule(
              Duration.ofMillis(random.nextInt(1, slowest + 1)), () -> taken.complete(null));
      default -> taken.complete(null);
    }
    return taken;
  }
}
