package dev.parley.journal;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What handlers do at once and not when they have ended, recorded so that a second run of the
 * handler does not repeat it. Stages are as for {@link Inbox}.
 */
public interface Steps {

  /**
   * Records that something is about to be done.
   *
   * @return empty when it was not recorded before, so that it is to be done now; otherwise what was
   *     recorded, which may differ from the body when the handler was changed
   */
  CompletionStage<Optional<RecordedStep>> begin(StepKey key, StepBody body);

  /** Records how it ended; false when it was not begun, or had ended before. */
  CompletionStage<Boolean> end(StepKey key, StepResult result);
}
