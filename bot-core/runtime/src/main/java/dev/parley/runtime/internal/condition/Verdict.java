package dev.parley.runtime.internal.condition;

import dev.parley.runtime.internal.handler.Condition;
import java.time.Duration;
import java.util.List;

/** What the conditions of a handler say to one event. */
public sealed interface Verdict {

  /**
   * The handler may run, and the run counts.
   *
   * @param runs as they were written down
   */
  record Yes(List<Runs.Mark> runs) implements Verdict {

    /** Without anything to take back. */
    public static final Yes PLAIN = new Yes(List.of());

    public Yes {
      runs = List.copyOf(runs);
    }

    /** The handler did not do what it was asked for, so the run does not count. */
    public void takeBack() {
      runs.forEach(Runs.Mark::takeBack);
    }
  }

  /** A condition said no. */
  sealed interface No extends Verdict {

    /** The first that did. */
    Condition condition();

    /** Why, for people who operate the bot. */
    String reason();
  }

  /** For this user, or now, the handler is not there: the next one is asked. */
  record NotThere(Condition condition, String reason) implements No {}

  /**
   * The handler wants the event and rests: nobody else gets it either.
   *
   * @param left how long it rests yet
   * @param tell whether the user is to be told
   */
  record Resting(Condition condition, String reason, Duration left, boolean tell) implements No {}
}
