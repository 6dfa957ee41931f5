package dev.parley.runtime.internal.dispatch;

import dev.parley.api.SendOutcome;
import dev.parley.runtime.internal.lane.Running;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Outbox;
import dev.parley.runtime.internal.outbox.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of one handler. It collects what the handler asks for, and gives it to the outbox when
 * the handler has finished, or drops it when the handler failed. What is asked for later through
 * the same {@link dev.parley.api.Bot} goes out at once.
 */
final class Turn implements Effects, Receipt.Holder, Running {

  /** The code of what was refused without asking the service. */
  private static final int NOT_ASKED = 0;

  private enum Phase {
    /** The method runs. */
    RUNNING,
    /** The method has returned a stage, which is waited for. */
    AWAITING,
    /** Nothing is collected any more. */
    OVER,
    /** It did not end in time: whatever it asks for is refused. */
    CONDEMNED
  }

  private static final SendOutcome FAILED =
      new SendOutcome.Refused(
          NOT_ASKED, "the handler that asked for it failed, so it was not sent");

  private static final SendOutcome TOO_LATE =
      new SendOutcome.Refused(
          NOT_ASKED, "the handler that asked for it ran for too long, so it was not sent");

  private final Turns turns;
  private final Outbox outbox;
  private final Consumer<Turn> whenCondemned;
  private final List<Effect> effects = new ArrayList<>(1);
  private Phase phase = Phase.RUNNING;
  private @Nullable CompletableFuture<Void> waitsForStage;
  private volatile boolean overdue;

  /**
   * @param whenCondemned is told when the lane goes on without it
   */
  Turn(Turns turns, Outbox outbox, Consumer<Turn> whenCondemned) {
    this.turns = turns;
    this.outbox = outbox;
    this.whenCondemned = whenCondemned;
  }

  @Override
  public Receipt.Holder holder() {
    return this;
  }

  @Override
  public synchronized void put(Effect effect) {
    switch (phase) {
      case RUNNING, AWAITING -> effects.add(effect);
      case OVER -> outbox.put(List.of(effect));
      case CONDEMNED -> effect.complete(TOO_LATE);
    }
  }

  /** What it has collected; to be read when it has ended. */
  List<Effect> effects() {
    return effects;
  }

  @Override
  public void overdue() {
    overdue = true;
  }

  /** Whether it was interrupted because it ran for too long. */
  boolean isOverdue() {
    return overdue;
  }

  @Override
  public void condemned() {
    end(Phase.CONDEMNED, TOO_LATE);
    whenCondemned.accept(this);
  }

  synchronized boolean isCondemned() {
    return phase == Phase.CONDEMNED;
  }

  /** The handler has returned a stage, which is waited for. */
  void awaiting() {
    CompletableFuture<Void> readers;
    synchronized (this) {
      if (phase == Phase.RUNNING) {
        phase = Phase.AWAITING;
      }
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
    if (phase != Phase.CONDEMNED) {
      phase = Phase.OVER;
      outbox.put(effects);
    }
  }

  /** The handler failed: what it asked for is dropped. */
  void fail() {
    end(Phase.OVER, FAILED);
  }

  private void end(Phase last, SendOutcome outcome) {
    List<Effect> dropped;
    synchronized (this) {
      if (phase == Phase.OVER || phase == Phase.CONDEMNED) {
        return;
      }
      phase = last;
      dropped = List.copyOf(effects);
    }
    dropped.forEach(effect -> effect.complete(outcome));
  }
}
