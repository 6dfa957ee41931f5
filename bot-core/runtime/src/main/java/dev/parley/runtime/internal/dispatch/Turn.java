package dev.parley.runtime.internal.dispatch;

import dev.parley.api.SendOutcome;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Outbox;
import dev.parley.runtime.internal.outbox.Receipt;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of one handler. It collects what the handler sends, and gives it to the outbox when the
 * handler has finished, or drops it when the handler failed. What is sent later through the same
 * {@link dev.parley.api.Bot} goes out at once.
 */
final class Turn {

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

  Turn(Turns turns, Outbox outbox) {
    this.turns = turns;
    this.outbox = outbox;
  }

  synchronized Receipt send(String account, OutgoingMessage message) {
    Receipt receipt = new Receipt(this::isWaitedForHere);
    Effect effect = new Effect(account, message, receipt);
    if (phase == Phase.OVER) {
      outbox.put(List.of(effect));
    } else {
      effects.add(effect);
    }
    return receipt;
  }

  synchronized void awaiting() {
    phase = Phase.AWAITING;
  }

  /** The handler has finished: what it sent goes out. */
  synchronized void finish() {
    phase = Phase.OVER;
    outbox.put(effects);
  }

  /** The handler failed: what it sent is dropped. */
  void fail() {
    List<Effect> dropped;
    synchronized (this) {
      phase = Phase.OVER;
      dropped = List.copyOf(effects);
    }
    SendOutcome outcome =
        new SendOutcome.Refused(NOT_ASKED, "the handler that sent it failed, so it was not sent");
    dropped.forEach(effect -> effect.receipt().complete(outcome));
  }

  /**
   * Whether the calling code is what the end of this turn waits for: the handler's own thread, or,
   * once the handler has returned a stage, most likely any thread.
   */
  private boolean isWaitedForHere() {
    Phase now;
    synchronized (this) {
      now = phase;
    }
    return now == Phase.AWAITING || (now == Phase.RUNNING && turns.current() == this);
  }
}
