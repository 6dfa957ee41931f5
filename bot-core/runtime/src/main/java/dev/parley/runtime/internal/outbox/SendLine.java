package dev.parley.runtime.internal.outbox;

import dev.parley.api.SendOutcome;
import dev.parley.runtime.internal.lane.LaneKey;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one conversation that wait to go out. The one at the head is under way; when its
 * outcome is there the next one follows. A message that was refused as too fast stays at the head
 * and is tried again after a pause, so that nothing overtakes it. The line lives as long as there
 * are messages.
 */
final class SendLine {

  /** The service's code for more messages in a second than it takes. */
  private static final int TOO_FAST = 20604;

  private static final int USUAL_LENGTH = 2;

  private final MemoryOutbox outbox;
  private final LaneKey key;
  private final ArrayDeque<Effect> waiting = new ArrayDeque<>(USUAL_LENGTH);
  private @Nullable CompletableFuture<Void> room;
  private int roomBelow;
  private int retries;
  private boolean retired;

  SendLine(MemoryOutbox outbox, LaneKey key) {
    this.outbox = outbox;
    this.key = key;
  }

  /**
   * Puts the effect at the end; false when the line has come to its end and a new one is needed.
   */
  boolean add(Effect effect) {
    synchronized (this) {
      if (retired) {
        return false;
      }
      waiting.add(effect);
      if (waiting.size() > 1) {
        return true;
      }
    }
    sendHead();
    return true;
  }

  /** Completes when fewer than so many wait. */
  synchronized CompletableFuture<Void> below(int limit) {
    if (waiting.size() < limit) {
      return CompletableFuture.completedFuture(null);
    }
    roomBelow = limit;
    if (room == null) {
      room = new CompletableFuture<>();
    }
    return room;
  }

  private void sendHead() {
    for (Effect effect = head(); effect != null; effect = head()) {
      CompletionStage<SendOutcome> sending = send(effect);
      CompletableFuture<SendOutcome> now = sending.toCompletableFuture();
      if (!now.isDone()) {
        Effect sent = effect;
        sending.thenAccept(
            outcome -> {
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
      return outbox
          .sender()
          .send(effect.account(), effect.message())
          .exceptionally(SendLine::broken);
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(broken(e));
    }
  }

  private static SendOutcome broken(Throwable cause) {
    return new SendOutcome.Unknown("the transport failed: " + cause);
  }

  /** False when the message stays at the head, and its next attempt is set. */
  private boolean settle(Effect effect, SendOutcome outcome) {
    if (outcome instanceof SendOutcome.Refused refused
        && refused.code() == TOO_FAST
        && retries < outbox.options().tooFastRetries()) {
      retries++;
      outbox.outcomes().retried(effect, refused);
      outbox.timers().schedule(outbox.options().tooFastPause(), this::sendHead);
      return false;
    }
    retries = 0;
    leave();
    outbox.outcomes().settled(effect, outcome);
    effect.receipt().complete(outcome);
    outbox.left();
    return true;
  }

  private synchronized @Nullable Effect head() {
    return waiting.peek();
  }

  private void leave() {
    CompletableFuture<Void> free = null;
    synchronized (this) {
      waiting.remove();
      if (waiting.isEmpty()) {
        retired = true;
        outbox.retire(key, this);
      }
      if (room != null && waiting.size() < roomBelow) {
        free = room;
        room = null;
      }
    }
    if (free != null) {
      free.complete(null);
    }
  }
}
