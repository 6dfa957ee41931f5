package dev.parley.journal;

/** What is done at once. */
public sealed interface StepBody {

  /** An act goes to the service. */
  record Acting(Act act) implements StepBody {}

  /**
   * A value is taken from outside.
   *
   * @param kind one word
   * @param json what it depends on, as JSON; may be empty
   */
  record Asking(String kind, String json) implements StepBody {}
}
