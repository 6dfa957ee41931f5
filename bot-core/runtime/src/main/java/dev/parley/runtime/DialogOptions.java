package dev.parley.runtime;

import java.time.Duration;
import java.util.List;

/**
 * How dialogs wait.
 *
 * @param answerWithin how long a question waits for its answer, unless its script says otherwise
 * @param parkAfter how long the script waits on its thread, which takes some kilobytes; then it is
 *     put aside and runs again up to where it was when the answer comes; zero puts it aside at once
 * @param cancelWords an answer that is one of these ends the dialog; upper and lower case,
 *     full-width and ordinary characters are the same
 */
public record DialogOptions(Duration answerWithin, Duration parkAfter, List<String> cancelWords) {

  /** Ten minutes, one of them on the thread. */
  public static final DialogOptions DEFAULTS =
      new DialogOptions(
          Duration.ofMinutes(10),
          Duration.ofMinutes(1),
          List.of("cancel", "/cancel", "stop", "/stop", "取消", "/取消", "算了"));

  public DialogOptions {
    cancelWords = List.copyOf(cancelWords);
    if (!answerWithin.isPositive()) {
      throw new IllegalArgumentException("answerWithin " + answerWithin + ": must be positive");
    }
    if (parkAfter.isNegative()) {
      throw new IllegalArgumentException("parkAfter " + parkAfter + ": must not be negative");
    }
  }
}
