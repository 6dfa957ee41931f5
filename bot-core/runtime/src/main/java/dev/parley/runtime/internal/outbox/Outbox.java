package dev.parley.runtime.internal.outbox;

import dev.parley.runtime.internal.lane.LaneKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Takes what is to go out and brings it to the transports: in order within a conversation, the next
 * one only after the outcome of the one before, conversations beside each other.
 */
public interface Outbox {

  /** Takes the effects of one handler, in their order. Each receipt is completed in the end. */
  void put(List<Effect> effects);

  /**
   * Completes when the conversation has room for more, and no change of an entry is under way
   * there, so that the next handler sees it; done at once when that is so.
   */
  CompletableFuture<Void> room(LaneKey conversation);

  /** Completes when nothing waits to be sent or for its outcome. */
  CompletableFuture<Void> idle();

  /** How many effects wait to be sent or for their outcome. */
  int waiting();
}
