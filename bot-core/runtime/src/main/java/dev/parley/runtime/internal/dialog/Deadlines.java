package dev.parley.runtime.internal.dialog;

import dev.parley.api.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Wakes when the next of many dialogs is due. One timer does for all. */
final class Deadlines {

  private final Timers timers;
  private final Consumer<OpenDialog> whenDue;
  private final TreeSet<Due> waiting =
      new TreeSet<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
  private Timers.@Nullable Timer timer;
  private @Nullable Instant timerAt;
  private long orders;

  private record Due(Instant at, long order, OpenDialog dialog) {}

  Deadlines(Timers timers, Consumer<OpenDialog> whenDue) {
    this.timers = timers;
    this.whenDue = whenDue;
  }

  /** A handle on one entry. */
  @FunctionalInterface
  interface Entry {

    void cancel();
  }

  synchronized Entry add(Instant at, OpenDialog dialog) {
    Due due = new Due(at, orders++, dialog);
    waiting.add(due);
    set();
    return () -> remove(due);
  }

  private synchronized void remove(Due due) {
    waiting.remove(due);
  }

  private void look() {
    for (Due due = next(); due != null; due = next()) {
      whenDue.accept(due.dialog());
    }
  }

  private synchronized @Nullable Due next() {
    Due first = waiting.isEmpty() ? null : waiting.first();
    if (first == null || first.at().isAfter(timers.instant())) {
      timer = null;
      timerAt = null;
      set();
      return null;
    }
    return waiting.pollFirst();
  }

  private void set() {
    if (waiting.isEmpty()) {
      return;
    }
    Instant at = waiting.first().at();
    if (timerAt != null && !at.isBefore(timerAt)) {
      return;
    }
    if (timer != null) {
      timer.cancel();
    }
    Duration delay = Duration.between(timers.instant(), at);
    timerAt = at;
    timer = timers.schedule(delay.isNegative() ? Duration.ZERO : delay, this::look);
  }
}
