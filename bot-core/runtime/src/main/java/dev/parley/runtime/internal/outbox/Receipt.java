package dev.parley.runtime.internal.outbox;

import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/** The receipt of one message, completed by the outbox. */
public final class Receipt implements SendReceipt {

  private final CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
  private final BooleanSupplier wouldWaitForItself;

  /**
   * @param wouldWaitForItself whether the caller is the handler whose end the message waits for
   */
  public Receipt(BooleanSupplier wouldWaitForItself) {
    this.wouldWaitForItself = wouldWaitForItself;
  }

  @Override
  public CompletionStage<SendOutcome> outcome() {
    return outcome.minimalCompletionStage();
  }

  @Override
  public SendOutcome await() throws InterruptedException {
    if (!outcome.isDone() && wouldWaitForItself.getAsBoolean()) {
      throw new IllegalStateException(
          "await() inside the handler that sent the message would wait for itself: messages go out"
              + " when the handler has returned; use outcome() to go on after that");
    }
    try {
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
}
