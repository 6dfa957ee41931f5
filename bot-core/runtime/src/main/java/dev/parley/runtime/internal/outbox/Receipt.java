package dev.parley.runtime.internal.outbox;

import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The receipt of one message, completed by the outbox. */
public final class Receipt implements SendReceipt {

  /** What holds a message back until it has come to its end. */
  public interface Holder {

    /** Whether the calling thread is what its end waits for. */
    boolean isHere();

    /** Completes when its end waits for a stage, which may be what the calling thread works on. */
    CompletableFuture<Void> waitsForStage();
  }

  private final CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
  private final @Nullable Holder holder;

  /**
   * @param holder what holds the message back; null when nothing does
   */
  public Receipt(@Nullable Holder holder) {
    this.holder = holder;
  }

  @Override
  public CompletionStage<SendOutcome> outcome() {
    return outcome.minimalCompletionStage();
  }

  @Override
  public SendOutcome await() throws InterruptedException {
    try {
      if (holder != null && !outcome.isDone()) {
        awaitHolder(holder);
      }
      return outcome.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an outcome is never an exception", e);
    }
  }

  /** Tells the outcome. Whoever waits for it goes on on a virtual thread, so it may block there. */
  public void complete(SendOutcome value) {
    if (outcome.getNumberOfDependents() == 0) {
      outcome.complete(value);
    } else {
      Thread.ofVirtual().name("parley-receipt").start(() -> outcome.complete(value));
    }
  }

  private void awaitHolder(Holder of) throws InterruptedException, ExecutionException {
    if (!of.isHere()) {
      CompletableFuture.anyOf(outcome, of.waitsForStage()).get();
    }
    if (!outcome.isDone()) {
      throw new IllegalStateException(
          "await() inside the handler that sent the message would wait for itself: messages go out"
              + " when the handler has returned; use outcome() to go on after that");
    }
  }
}
