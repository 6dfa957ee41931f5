package dev.parley.runtime.internal.lane;

import dev.parley.journal.Stored;
import dev.parley.runtime.RuntimeOptions.Overflow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits in one conversation, first in, first out. It lives as long as there is any: an empty
 * lane retires, and the next event makes a new one.
 */
final class Lane implements Station {

  /** What became of something that was brought to a lane. */
  enum Offer {
    /** It waits, and the lane must be put in line. */
    FIRST,
    /** It waits behind others. */
    QUEUED,
    /** It waits behind others, and the oldest event had to go. */
    OLDEST_SHED,
    /** The lane is full. */
    SHED,
    /** The lane is full, and reads it back later. */
    SPILLED,
    /** The lane has retired; a new one is needed. */
    RETIRED
  }

  private final LaneKey key;
  private WorkQueue waiting;
  private boolean inLine;
  private boolean retired;
  private boolean condemned;
  private boolean spilled;
  private boolean missed;
  private long readAfter;
  private @Nullable Thread runner;
  private @Nullable Running running;
  private @Nullable String label;

  Lane(LaneKey key) {
    this(key, new WorkQueue());
  }

  private Lane(LaneKey key, WorkQueue waiting) {
    this.key = key;
    this.waiting = waiting;
    inLine = waiting.size() > 0;
  }

  private Lane(Lane condemned, WorkQueue waiting) {
    this(condemned.key, waiting);
    spilled = condemned.spilled;
    missed = true;
    readAfter = condemned.readAfter;
    inLine = spilled || waiting.size() > 0;
  }

  @Override
  public LaneKey key() {
    return key;
  }

  @Override
  public String label() {
    if (label == null) {
      label = key.conversation().toString();
    }
    return label;
  }

  synchronized Offer offer(Work work, int limit, Overflow overflow) {
    if (retired) {
      return Offer.RETIRED;
    }
    if (work instanceof Work.Happened happened && happened.id > 0) {
      if (spilled) {
        missed = true;
        return Offer.SPILLED;
      }
      if (waiting.size() >= limit) {
        spilled = true;
        readAfter = happened.id - 1;
        return Offer.SPILLED;
      }
    }
    // A task is never shed: somebody counts on it.
    boolean full = waiting.size() >= limit && work instanceof Work.Happened;
    if (full && (overflow == Overflow.SHED_NEWEST || !waiting.removeEvent())) {
      return Offer.SHED;
    }
    waiting.add(work);
    if (inLine) {
      return full ? Offer.OLDEST_SHED : Offer.QUEUED;
    }
    inLine = true;
    return Offer.FIRST;
  }

  synchronized @Nullable Work next() {
    return condemned ? null : waiting.poll();
  }

  /**
   * Where to read on what did not fit; -1 when there is nothing, or something still waits in
   * memory.
   */
  synchronized long readAfter() {
    missed = false;
    return spilled && !condemned && waiting.size() == 0 ? readAfter : -1;
  }

  /** Takes what was read back; it was all there is when it is not as much as was asked for. */
  synchronized void readBack(List<Stored> events, int came, boolean all) {
    for (Stored stored : events) {
      waiting.add(new Work.Happened(stored.event(), stored.id(), came));
      readAfter = stored.id();
    }
    spilled = !all || missed;
  }

  /** Ends a turn: true when the lane has nothing left and has retired. */
  synchronized boolean retire() {
    runner = null;
    retired = waiting.size() == 0 && !spilled;
    return retired;
  }

  synchronized void runBy(Thread thread) {
    runner = thread;
  }

  @Override
  public synchronized void enter(Running begun) {
    running = begun;
  }

  @Override
  public synchronized void leave() {
    running = null;
  }

  /** What runs right now; null when nothing does. */
  synchronized @Nullable Running running() {
    return running;
  }

  /** The thread on which something runs. */
  synchronized Thread runner() {
    return Objects.requireNonNull(runner);
  }

  /** Interrupts what runs, if that is still this one. */
  synchronized void interrupt(Running which) {
    if (running == which && runner != null) {
      runner.interrupt();
    }
  }

  /** Whether the thread on which it runs has lost the lane. */
  synchronized boolean isCondemned() {
    return condemned;
  }

  /**
   * Leaves what runs to itself: the lane that goes on with what waits; null when this one does not
   * run that any more.
   */
  synchronized @Nullable Lane condemn(Running which) {
    if (running != which || condemned) {
      return null;
    }
    condemned = true;
    retired = true;
    return new Lane(this, taken());
  }

  synchronized boolean isEmpty() {
    return waiting.size() == 0 && !spilled;
  }

  /** Interrupts what runs, and takes out what waits. */
  synchronized WorkQueue abandon() {
    if (runner != null) {
      runner.interrupt();
    }
    return taken();
  }

  private WorkQueue taken() {
    WorkQueue taken = waiting;
    waiting = new WorkQueue();
    return taken;
  }
}
