package dev.parley.runtime.internal.outbox;

import dev.parley.api.EffectOutcome;
import dev.parley.api.EffectReceipt;
import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import java.util.Objects;
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

  private final @Nullable Holder holder;
  private @Nullable Mark mark;
  private @Nullable O outcome;

  /** Made when somebody asks, since most never do. */
  private @Nullable CompletableFuture<O> promise;

  private Receipt(@Nullable Holder holder) {
    this.holder = holder;
  }

  /** The effect is kept in the journal; to be said before it waits. */
  public void keptBy(Mark it) {
    mark = it;
  }

  /** Where it stands in the journal, when it is kept there. */
  public Mark mark() {
    return Objects.requireNonNull(mark);
  }

  /** Completes with the outcome, never exceptionally. */
  public CompletionStage<O> outcome() {
    return promise().minimalCompletionStage();
  }

  /** The outcome; null while there is none. */
  public synchronized @Nullable O known() {
    return outcome;
  }

  /** Waits for the outcome, where that can have an end. */
  public O await() throws InterruptedException {
    CompletableFuture<O> awaited = promise();
    try {
      if (holder != null && known() == null) {
        awaitHolder(holder, awaited);
      }
      return awaited.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an outcome is never an exception", e);
    }
  }

  /** Tells the outcome. Whoever waits for it goes on on a virtual thread, so it may block there. */
  public void complete(O value) {
    CompletableFuture<O> asked = told(value);
    if (asked != null) {
      Thread.ofVirtual().name("parley-receipt").start(() -> asked.complete(value));
    }
  }

  private synchronized @Nullable CompletableFuture<O> told(O value) {
    if (outcome == null) {
      outcome = value;
    }
    return promise;
  }

  private synchronized CompletableFuture<O> promise() {
    if (promise == null) {
      promise =
          outcome == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(outcome);
    }
    return promise;
  }

  private void awaitHolder(Holder of, CompletableFuture<?> awaited)
      throws InterruptedException, ExecutionException {
    if (!of.isHere()) {
      CompletableFuture.anyOf(awaited, of.waitsForStage()).get();
    }
    if (known() == null) {
      throw new IllegalStateException(
          "await() inside the handler that asked would wait for itself: what it asks for goes out"
              + " when the handler has returned; use outcome() to go on after that");
    }
  }
}
