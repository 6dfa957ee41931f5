package dev.parley.engine.internal.connect;

import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many accounts of an engine connect at once; the others stand in line, so that
 * thousands of them neither overrun the service nor make one another too late. Safe for many
 * threads.
 */
public final class Line {

  private final int places;
  private final Set<Waiting> waiting = new LinkedHashSet<>();
  private int taken;

  /**
   * @param places how many may connect at once
   */
  public Line(int places) {
    this.places = places;
  }

  /**
   * Asks for a place. Who cancels the future before it completes is out of the line.
   *
   * @return completes on the loop when it is their turn; then the place is theirs until {@link
   *     #leave}
   */
  CompletableFuture<Line> enter(Loop loop) {
    Waiting last = new Waiting(loop, new CompletableFuture<>());
    synchronized (this) {
      if (taken < places) {
        taken++;
        return CompletableFuture.completedFuture(this);
      }
      waiting.add(last);
    }
    Completion.follow(last.turn(), (line, failure) -> remove(last));
    return last.turn();
  }

  /** Gives a place back: to the first in line, if there is one. */
  void leave() {
    Waiting next = next();
    while (next != null && !next.call(this)) {
      next = next();
    }
  }

  private synchronized @Nullable Waiting next() {
    Iterator<Waiting> line = waiting.iterator();
    if (!line.hasNext()) {
      taken--;
      return null;
    }
    Waiting first = line.next();
    line.remove();
    return first;
  }

  private synchronized void remove(Waiting who) {
    waiting.remove(who);
  }

  /** Somebody in line; told apart by their future. */
  private static final class Waiting {

    private final Loop loop;
    private final CompletableFuture<Line> turn;

    Waiting(Loop loop, CompletableFuture<Line> turn) {
      this.loop = loop;
      this.turn = turn;
    }

    CompletableFuture<Line> turn() {
      return turn;
    }

    /** Says whether they will hear it; who does not want the place any more gives it on. */
    boolean call(Line line) {
      return loop.tryExecute(
          () -> {
            if (!turn.complete(line)) {
              line.leave();
            }
          });
    }
  }
}
