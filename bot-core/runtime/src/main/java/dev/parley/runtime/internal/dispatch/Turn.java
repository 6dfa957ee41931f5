package dev.parley.runtime.internal.dispatch;

import dev.parley.api.SendOutcome;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Outbox;
import dev.parley.runtime.internal.outbox.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One run of one handler. It collects what the handler asks for, and gives it to the outbox when
 * the handler has finished, or drops it when the handler failed. What is asked for later through
 * the same {@link dev.parley.api.Bot} goes out at once.
 */
final class Turn implements Effects, Receipt.Holder {

  /** The code of what was refused without asking the service. */
  private static final int NOT_ASKED = 0;

  private enum Phase {
    /** The method runs. */
    RUNNING,
    /** The method has returned a stage, which is waited for. */
    AWAITING,
    /** Nothing is collected any more. */
    OVER
  }

  private final Turns turns;
  private final Outbox outbox;
  private final List<Effect> effects = new ArrayList<>(1);
  private Phase phase = Phase.RUNNING;
  private @Nullable CompletableFuture<Void> waitsForStage;

  Turn(Turns turns, Outbox outbox) {
    this.turns = turns;
    this.outbox = outbox;
  }

  @Override
  public Receipt.Holder holder() {
    return this;
  }

  @Override
  public synchronized void put(Effect effect) {
    if (phase == Phase.OVER) {
      outbox.put(List.of(effect));
    } else {
      effects.add(effect);
    }
  }

  /** The handler has returned a stage, which is waited for. */
  void awaiting() {
    CompletableFuture<Void> readers;
    synchronized (this) {
      phase = Phase.AWAITING;
      readers = waitsForStage;
    }
    if (readers != null) {
      readers.complete(null);
    }
  }

  @Override
  public boolean isHere() {
    return turns.current() == this;
  }

  @Override
  public synchronized CompletableFuture<Void> waitsForStage() {
    if (phase == Phase.AWAITING) {
      return CompletableFuture.completedFuture(null);
    }
    if (waitsForStage == null) {
      waitsForStage = new CompletableFuture<>();
    }
    return waitsForStage;
  }

  /** The handler has finished: what it asked for goes out. */
  synchronized void finish() {
    phase = Phase.OVER;
    outbox.put(effects);
  }

  /** The handler failed: what it asked for is dropped. */
  void fail() {
    List<Effect> dropped;
    synchronized (this) {
      phase = Phase.OVER;
      dropped = List.copyOf(effects);
    }
    SendOutcome outcome =
        new SendOutcome.Refused(
            NOT_ASKED, "the handler that asked for it failed, so it was not sent");
    dropped.forEach(effect -> effect.complete(outcome));
  }
}
