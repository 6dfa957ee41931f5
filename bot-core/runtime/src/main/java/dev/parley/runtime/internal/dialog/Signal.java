package dev.parley.runtime.internal.dialog;

/** Why a script that waits goes on. */
sealed interface Signal {

  /** The user has said something. */
  record Answer(String text) implements Signal {}

  /** Nobody waits any more. */
  record TimedOut() implements Signal {}

  /** The user takes it back. */
  record Cancelled() implements Signal {}
}
