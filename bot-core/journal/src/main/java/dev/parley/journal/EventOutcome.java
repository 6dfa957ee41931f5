package dev.parley.journal;

/** What became of an event. */
public enum EventOutcome {
  /** A handler took it and ended well. */
  HANDLED,
  /** A handler took it and failed. */
  FAILED,
  /** No handler wanted it. */
  UNHANDLED,
  /** It was passed to no handler by a rule, for example because it was too old. */
  DROPPED
}
