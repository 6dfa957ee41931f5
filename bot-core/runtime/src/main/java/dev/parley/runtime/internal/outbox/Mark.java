package dev.parley.runtime.internal.outbox;

import org.jspecify.annotations.Nullable;

/** Where an effect stands in the journal. Safe for use by several threads. */
public final class Mark {

  /** How far it has come. */
  public enum Stage {
    /** It is not committed yet. */
    ASKED_FOR,
    /** It is committed, and its turn has not come. */
    KEPT,
    /** It is committed that it goes out. */
    GOES,
    /** It could not be committed, so it does not take place. */
    DROPPED
  }

  private Stage stage = Stage.ASKED_FOR;
  private long id;
  private @Nullable Runnable waits;

  /** The number of the act; 0 while it is not committed. */
  public synchronized long id() {
    return id;
  }

  public synchronized Stage stage() {
    return stage;
  }

  /**
   * It has come so far.
   *
   * @param number of the act
   */
  public void is(Stage now, long number) {
    Runnable next;
    synchronized (this) {
      stage = now;
      id = number;
      next = waits;
      waits = null;
    }
    if (next != null) {
      next.run();
    }
  }

  /** Runs it when the mark leaves this stage; false when it has left it already. */
  public synchronized boolean after(Stage left, Runnable action) {
    if (stage != left) {
      return false;
    }
    waits = action;
    return true;
  }
}
