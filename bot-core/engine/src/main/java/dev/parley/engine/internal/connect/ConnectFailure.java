package dev.parley.engine.internal.connect;

import dev.parley.engine.internal.link.Ending;

/** An attempt to connect that failed. It has no stack trace: on a bad day there are many. */
public final class ConnectFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Ending ending;

  ConnectFailure(Ending ending) {
    super(ending.reason(), null, false, false);
    this.ending = ending;
  }

  /** Why, and what follows from it. */
  public Ending ending() {
    return ending;
  }
}
