package dev.parley.runtime.internal.condition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.parley.api.Conversation;
import dev.parley.api.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * When handlers ran last, as long as that matters to one of their conditions. It is kept in memory;
 * when more is to be remembered than {@value #MOST}, what matters least is forgotten, and those
 * handlers may run again too early.
 */
public final class Runs {

  static final int MOST = 200_000;

  private final Timers timers;
  private final Cache<Key, Run> runs;

  public Runs(Timers timers) {
    this.timers = timers;
    runs =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(timers.millis()))
            .executor(Runnable::run)
            .expireAfter(
                Expiry.<Key, Run>creating((key, run) -> Duration.between(run.at, run.until)))
            .build();
  }

  /**
   * Writes a run down, unless there is one that still counts.
   *
   * @param counts how long this one counts
   */
  Result mark(Key key, Duration counts) {
    Instant now = timers.instant();
    Run mine = new Run(now, now.plus(counts), false);
    Run known =
        runs.asMap().compute(key, (k, run) -> run == null || !run.until.isAfter(now) ? mine : run);
    return known == mine
        ? new Mark(this, key, mine)
        : new Resting(Duration.between(now, known.until));
  }

  /** Whether nobody has been told yet that this run still counts; then the caller does. */
  boolean tell(Key key) {
    boolean[] first = {false};
    runs.asMap()
        .computeIfPresent(
            key,
            (k, run) -> {
              first[0] = !run.told;
              return new Run(run.at, run.until, true);
            });
    return first[0];
  }

  /**
   * Whose runs are counted together.
   *
   * @param route the handler
   * @param condition which of its conditions
   * @param conversation null when all count together
   * @param user empty when all count together
   */
  record Key(
      String route,
      int condition,
      String account,
      @Nullable Conversation conversation,
      String user) {}

  /** What became of a run. */
  sealed interface Result {}

  /** It was written down. */
  public record Mark(Runs runs, Key key, Run run) implements Result {

    /** It did not happen. */
    void takeBack() {
      runs.runs.asMap().remove(key, run);
    }
  }

  /** An earlier one still counts. */
  record Resting(Duration left) implements Result {}

  private record Run(Instant at, Instant until, boolean told) {}
}
