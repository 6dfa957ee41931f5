package dev.parley.runtime.internal.dialog;

import org.jspecify.annotations.Nullable;

/** Why a script does not go on for now. */
sealed interface Stop {

  /** It waits for an answer. */
  record Asked(OpenQuestion question) implements Stop {}

  /** It has come to its end, with an answer as handlers give it. */
  record Ended(@Nullable Object returned) implements Stop {}

  /** Another handler is to go on. */
  record HandedOver(String command) implements Stop {}

  /** It is not the script any more whose steps were recorded. */
  record Changed() implements Stop {}

  /** It threw. */
  record Failed(Throwable cause) implements Stop {}
}
