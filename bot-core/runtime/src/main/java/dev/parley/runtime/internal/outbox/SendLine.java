package dev.parley.runtime.internal.outbox;

import dev.parley.api.SendOutcome;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The effects of one conversation that wait to go out. The one at the head is under way; when its
 * outcome is there the next one follows. An effect that was refused as too fast stays at the head
 * and is tried again after a pause, so that nothing overtakes it. The line lives as long as there
 * are any.
 */
public final class SendLine extends ShortQueue<Effect> implements Runnable {

  /** The service's codes for more messages, or changes of entries, in a second than it takes. */
  private static final Set<Integer> TOO_FAST = Set.of(20604, 23425);

  /** The codes of a call without a connection, of which nothing was written. */
  private static final Set<Integer> NOT_CONNECTED = Set.of(30001, 30002, 30003);

  private static final SendOutcome NOT_KEPT =
      new SendOutcome.Refused(0, "it could not be kept in the journal, so it was not sent");

  /** What became of an effect that was put into a line. */
  enum Put {
    /** It is at the head, and the line is to be begun. */
    FIRST,
    BEHIND,
    /** The line has come to its end; a new one is needed. */
    RETIRED
  }

  private final MemoryOutbox outbox;
  private @Nullable CompletableFuture<Void> room;

  /** Since when those behind the head wait, in their order. */
  private @Nullable ArrayDeque<Long> since;

  private int writes;
  private int retries;
  private boolean retired;

  SendLine(MemoryOutbox outbox) {
    this.outbox = outbox;
  }

  /** Puts the effect at the end. */
  synchronized Put put(Effect effect) {
    if (retired) {
      return Put.RETIRED;
    }
    add(effect);
    writes += writes(effect);
    if (size() == 1) {
      return Put.FIRST;
    }
    if (since == null) {
      since = new ArrayDeque<>();
    }
    since.add(System.nanoTime());
    return Put.BEHIND;
  }

  /** Completes when fewer wait than may, and none that changes an entry. */
  synchronized CompletableFuture<Void> room() {
    if (hasRoom()) {
      return outbox.free();
    }
    if (room == null) {
      room = new CompletableFuture<>();
    }
    return room;
  }

  private boolean hasRoom() {
    return size() < outbox.options().waitingPerConversation() && writes == 0;
  }

  /** Goes on with the effect at the head. */
  @Override
  public void run() {
    sendHead();
  }

  /** Begins with the effect at the head. */
  public void sendHead() {
    for (Effect effect = head(); effect != null; effect = head()) {
      Keeper.Clearance clearance = outbox.keeper().clear(effect, this);
      if (clearance == Keeper.Clearance.WAIT) {
        return;
      }
      if (clearance == Keeper.Clearance.DROP) {
        leave(effect);
        end(effect, NOT_KEPT);
        continue;
      }
      CompletionStage<SendOutcome> sending = send(effect);
      CompletableFuture<SendOutcome> now = sending.toCompletableFuture();
      if (!now.isDone()) {
        Effect sent = effect;
        long begun = System.nanoTime();
        sending.thenAccept(
            outcome -> {
              outbox.outcomes().answered(sent, System.nanoTime() - begun);
              if (settle(sent, outcome)) {
                sendHead();
              }
            });
        return;
      }
      // Not as a callback: with a transport that answers at once the stack would grow.
      if (!settle(effect, now.join())) {
        return;
      }
    }
  }

  private CompletionStage<SendOutcome> send(Effect effect) {
    try {
      CompletableFuture<SendOutcome> sending = outbox.sender().send(effect).toCompletableFuture();
      boolean unbroken = sending.isDone() && !sending.isCompletedExceptionally();
      return unbroken ? sending : sending.exceptionally(SendLine::broken);
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(broken(e));
    }
  }

  private static SendOutcome broken(Throwable cause) {
    return new SendOutcome.Unknown("the transport failed: " + cause);
  }

  /** False when the line goes on later. */
  private boolean settle(Effect effect, SendOutcome outcome) {
    if (outcome instanceof SendOutcome.Refused refused
        && TOO_FAST.contains(refused.code())
        && retries < outbox.options().tooFastRetries()) {
      retries++;
      outbox.outcomes().retried(effect, refused);
      outbox.timers().schedule(outbox.options().tooFastPause(), this);
      return false;
    }
    if (outcome instanceof SendOutcome.Refused refused
        && NOT_CONNECTED.contains(refused.code())
        && outbox.keeper().takesBack(effect, this)) {
      return false;
    }
    retries = 0;
    Effect next = leave(effect);
    end(effect, outcome);
    return outbox.keeper().ended(effect, outcome, next, this);
  }

  private void end(Effect effect, SendOutcome outcome) {
    outbox.outcomes().settled(effect, outcome);
    effect.complete(outcome);
    outbox.left();
  }

  private static int writes(Effect effect) {
    return effect instanceof Effect.InRoom inRoom && inRoom.isWrite() ? 1 : 0;
  }

  private synchronized @Nullable Effect head() {
    return peek();
  }

  /** Takes it out; answers the one behind it. */
  private @Nullable Effect leave(Effect effect) {
    CompletableFuture<Void> free = null;
    Effect next;
    Long began = null;
    synchronized (this) {
      poll();
      writes -= writes(effect);
      next = peek();
      if (next != null && since != null) {
        began = since.poll();
      }
      if (isEmpty()) {
        retired = true;
        outbox.retire(effect.line(), this);
      }
      if (room != null && hasRoom()) {
        free = room;
        room = null;
      }
    }
    if (next != null && began != null) {
      outbox.outcomes().waited(next, System.nanoTime() - began);
    }
    if (free != null) {
      free.complete(null);
    }
    return next;
  }
}
