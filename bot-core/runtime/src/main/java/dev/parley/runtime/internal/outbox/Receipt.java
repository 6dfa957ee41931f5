package dev.parley.runtime.internal.outbox;

import dev.parley.api.EffectOutcome;
import dev.parley.api.EffectReceipt;
import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of one effect, completed by the outbox.
 *
 * @param <O> how it ends
 */
public abstract sealed class Receipt<O> {

  /** That of a message. */
  public static final class OfMessage extends Receipt<SendOutcome> implements SendReceipt {

    /**
     * @param holder what holds the message back; null when nothing does
     */
    public OfMessage(@Nullable Holder holder) {
      super(holder);
    }
  }

  /** That of anything else. */
  public static final class OfEffect extends Receipt<EffectOutcome> implements EffectReceipt {

    /**
     * @param holder what holds the effect back; null when nothing does
     */
    public OfEffect(@Nullable Holder holder) {
      super(holder);
    }
  }

  /** What holds an effect back until it has come to its end. */
  public interface Holder {

    /** Whether the calling thread is what its end waits for. */
    boolean isHere();

    /** Completes when its end waits for a stage, which may be what the calling thread works on. */
    CompletableFuture<Void> waitsForStage();
  }

  private final CompletableFuture<O> outcome = new CompletableFuture<>();
  private final @Nullable Holder holder;

  private Receipt(@Nullable Holder holder) {
    this.holder = holder;
  }

  /** Completes with the outcome, never exceptionally. */
  public CompletionStage<O> outcome() {
    return outcome.minimalCompletionStage();
  }

  /** Waits for the outcome, where that can have an end. */
  public O await() throws InterruptedException {
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
  public void complete(O value) {
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
          "await() inside the handler that asked would wait for itself: what it asks for goes out"
              + " when the handler has returned; use outcome() to go on after that");
    }
  }
}
