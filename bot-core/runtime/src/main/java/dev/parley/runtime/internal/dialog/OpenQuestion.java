package dev.parley.runtime.internal.dialog;

import java.time.Instant;

/**
 * What a dialog waits for.
 *
 * @param mark as in {@link Step}
 * @param deadline when nobody waits for the answer any more
 * @param misses how many answers could not be taken
 */
public record OpenQuestion(int mark, String prompt, Instant deadline, int misses) {

  OpenQuestion missed() {
    return new OpenQuestion(mark, prompt, deadline, misses + 1);
  }
}
