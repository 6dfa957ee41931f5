package dev.parley.runtime.internal.lane;

import dev.parley.api.time.Timers;
import dev.parley.runtime.RuntimeOptions.Handlers;
import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Looks at all lanes once in a while, so that a time limit costs a handler nothing. A handler that
 * is seen running for too long is interrupted. One that is still there a while later cannot be
 * stopped, for example because it computes without end: its lane is condemned, that is, taken from
 * it.
 *
 * <p>A handler is noticed at the first look after its start, so it gets up to one look more than
 * its limit: a tenth of it, and a second at most.
 */
public final class Watchdog implements AutoCloseable {

  private static final int LOOKS_PER_LIMIT = 10;
  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final Lanes lanes;
  private final Timers timers;
  private final Handlers limits;
  private final Duration every;
  private Map<Running, Watched> watched = new IdentityHashMap<>();
  private Timers.Timer next;
  private boolean closed;

  /** Begins to look. */
  public Watchdog(Lanes lanes, Timers timers, Handlers limits) {
    this.lanes = lanes;
    this.timers = timers;
    this.limits = limits;
    every = interval(limits);
    next = timers.schedule(every, this::look);
  }

  @Override
  public synchronized void close() {
    closed = true;
    next.cancel();
  }

  private static Duration interval(Handlers limits) {
    Duration part = min(limits.timeLimit(), limits.grace()).dividedBy(LOOKS_PER_LIMIT);
    return part.compareTo(SHORTEST) < 0 ? SHORTEST : min(part, LONGEST);
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private synchronized void look() {
    if (closed) {
      return;
    }
    Instant now = timers.instant();
    Map<Running, Watched> still = new IdentityHashMap<>();
    lanes.forEachRunning(
        (lane, running) -> {
          Watched seen = watched.getOrDefault(running, new Watched(now, null));
          still.put(running, seen.judged(lane, running, now, this));
        });
    watched = still;
    next = timers.schedule(every, this::look);
  }

  /**
   * A handler that was seen.
   *
   * @param since when for the first time
   * @param interrupted when it was interrupted; null when it has not been
   */
  private record Watched(Instant since, @org.jspecify.annotations.Nullable Instant interrupted) {

    Watched judged(Lane lane, Running running, Instant now, Watchdog dog) {
      if (interrupted == null) {
        if (now.isBefore(since.plus(dog.limits.timeLimit()))) {
          return this;
        }
        running.overdue();
        lane.interrupt(running);
        return new Watched(since, now);
      }
      if (!now.isBefore(interrupted.plus(dog.limits.grace()))) {
        dog.lanes.condemn(lane, running);
      }
      return this;
    }
  }
}
