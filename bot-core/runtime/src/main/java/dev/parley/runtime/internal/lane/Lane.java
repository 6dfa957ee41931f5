package dev.parley.runtime.internal.lane;

import dev.parley.api.BotEvent;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The events of one conversation that wait, first in, first out. It lives as long as there are any:
 * an empty lane retires, and the next event makes a new one.
 */
final class Lane {

  /** What became of an event that was brought to a lane. */
  enum Offer {
    /** It waits, and the lane must be put in line. */
    FIRST,
    /** It waits behind others. */
    QUEUED,
    /** The lane is full. */
    SHED,
    /** The lane has retired; a new one is needed. */
    RETIRED
  }

  private static final int USUAL_LENGTH = 2;

  private final LaneKey key;
  private final ArrayDeque<BotEvent> waiting = new ArrayDeque<>(USUAL_LENGTH);
  private boolean inLine;
  private boolean retired;
  private volatile @Nullable Thread runner;

  Lane(LaneKey key) {
    this.key = key;
  }

  LaneKey key() {
    return key;
  }

  synchronized Offer offer(BotEvent event, int limit) {
    if (retired) {
      return Offer.RETIRED;
    }
    if (waiting.size() >= limit) {
      return Offer.SHED;
    }
    waiting.add(event);
    if (inLine) {
      return Offer.QUEUED;
    }
    inLine = true;
    return Offer.FIRST;
  }

  synchronized @Nullable BotEvent next() {
    return waiting.poll();
  }

  /** Ends a turn: true when the lane has nothing left and has retired. */
  synchronized boolean retire() {
    retired = waiting.isEmpty();
    return retired;
  }

  void runBy(@Nullable Thread thread) {
    runner = thread;
  }

  /** Drops what waits, and interrupts what runs; says how many were dropped. */
  int abandon() {
    int dropped;
    synchronized (this) {
      dropped = waiting.size();
      waiting.clear();
    }
    Thread thread = runner;
    if (thread != null) {
      thread.interrupt();
    }
    return dropped;
  }
}
