package dev.parley.sandbox.internal.fault;

import dev.parley.sandbox.FaultPlan;
import io.netty.buffer.ByteBufHolder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The packets of a connection in one direction on their way through what goes wrong. */
final class FaultLane {

  /** How many packets may wait. */
  private static final int MAX_WAITING = 10_000;

  private final FaultBook book;
  private final Waiting waiting;
  private final Consumer<ByteBufHolder> out;
  private final BiConsumer<ByteBufHolder, SplittableRandom> cut;
  private final ArrayDeque<ByteBufHolder> queue = new ArrayDeque<>();
  private @Nullable ByteBufHolder swapped;
  private @Nullable FaultPlan plan;
  private SplittableRandom random = new SplittableRandom(0);
  private int holds;
  private long swaps;

  /**
   * @param out takes a packet that goes on
   * @param cut cuts the connection somewhere in this packet
   */
  FaultLane(
      FaultBook book,
      Waiting waiting,
      Consumer<ByteBufHolder> out,
      BiConsumer<ByteBufHolder, SplittableRandom> cut) {
    this.book = book;
    this.waiting = waiting;
    this.out = out;
    this.cut = cut;
  }

  /** What is to happen from now on; null for nothing. */
  void plan(@Nullable FaultPlan other, long seed) {
    releaseSwapped();
    plan = other;
    random = new SplittableRandom(seed);
  }

  /** Whether nothing is to happen and nothing waits. */
  boolean isClear() {
    return plan == null && holds == 0 && queue.isEmpty() && swapped == null;
  }

  void take(ByteBufHolder packet) {
    if (holds > 0) {
      queue.addLast(packet);
      if (queue.size() > MAX_WAITING) {
        cut.accept(queue.removeLast(), random);
      }
    } else {
      pass(packet);
    }
  }

  private void pass(ByteBufHolder packet) {
    FaultPlan.Kind kind = plan == null ? FaultPlan.Kind.NONE : plan.pick(random.nextDouble());
    if (kind != FaultPlan.Kind.NONE) {
      book.happened(kind);
    }
    switch (kind) {
      case NONE -> go(packet);
      case DROP -> packet.release();
      case TWICE -> {
        go(packet.copy());
        go(packet);
      }
      case SWAP -> swap(packet);
      case DELAY -> {
        queue.addFirst(packet);
        hold(lateness(), true);
      }
      case CUT -> cut.accept(packet, random);
    }
  }

  private void swap(ByteBufHolder packet) {
    if (swapped != null) {
      go(packet);
      return;
    }
    swapped = packet;
    long turn = ++swaps;
    waiting.then(
        lateness(),
        () -> {
          if (turn == swaps) {
            releaseSwapped();
          }
        });
  }

  private Duration lateness() {
    long most = plan == null ? 1 : plan.longest().toMillis();
    return Duration.ofMillis(1 + random.nextLong(Math.max(1, most)));
  }

  private void go(ByteBufHolder packet) {
    out.accept(packet);
    releaseSwapped();
  }

  private void releaseSwapped() {
    ByteBufHolder last = swapped;
    swapped = null;
    if (last != null) {
      out.accept(last);
    }
  }

  /**
   * Holds everything back for a while.
   *
   * @param firstIsThrough whether the first packet of the queue has met its fault
   */
  void hold(Duration duration, boolean firstIsThrough) {
    holds++;
    waiting.then(
        duration,
        () -> {
          holds--;
          if (firstIsThrough && !queue.isEmpty()) {
            go(queue.removeFirst());
          }
          while (holds == 0 && !queue.isEmpty()) {
            pass(queue.removeFirst());
          }
        });
  }

  /** Lets everything go that waits, since the connection is about to end. */
  void flush() {
    while (!queue.isEmpty()) {
      out.accept(queue.removeFirst());
    }
    releaseSwapped();
  }

  /** Throws everything away that waits. */
  void clear() {
    queue.forEach(ByteBufHolder::release);
    queue.clear();
    if (swapped != null) {
      swapped.release();
      swapped = null;
    }
  }

  /** Does something later, on the connection's thread. */
  interface Waiting {

    void then(Duration delay, Runnable task);
  }
}
