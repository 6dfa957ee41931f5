package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Bot;
import dev.parley.journal.DialogChange;
import dev.parley.runtime.internal.dialog.Floor;

/** Lends a turn to the thread of a script. */
record TurnFloor(Turn turn, Invocation invocation) implements Floor {

  @Override
  public Bot bot() {
    return turn;
  }

  @Override
  public void take() {
    invocation.log().follow(turn.event());
    turn.lend(Thread.currentThread());
    invocation.turns().begin(turn);
  }

  @Override
  public void leave() {
    invocation.turns().end();
    invocation.log().end();
  }

  @Override
  public Floor silent() {
    return new TurnFloor(turn.silent(), invocation);
  }

  @Override
  public long eventId() {
    return turn.ending().eventId();
  }

  @Override
  public void keep(DialogChange change) {
    turn.ending().change(change);
  }
}
