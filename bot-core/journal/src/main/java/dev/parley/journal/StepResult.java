package dev.parley.journal;

import dev.parley.api.SendOutcome;

/** What came of something that was done at once. */
public sealed interface StepResult {

  /** What became of an act. */
  record Ended(SendOutcome outcome) implements StepResult {}

  /**
   * The value.
   *
   * @param json as JSON; at most 131 072 characters
   */
  record Answered(String json) implements StepResult {}
}
