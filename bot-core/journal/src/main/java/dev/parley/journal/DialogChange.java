package dev.parley.journal;

import java.time.Instant;

/** How one open dialog moves on. A change of a dialog that is not open any more does nothing. */
public sealed interface DialogChange {

  /** The dialog. */
  long dialogId();

  /**
   * A step was recorded; a step with an ordinal that is there already fails.
   *
   * @param deadline until when the dialog waits from now on
   */
  record Append(long dialogId, DialogStep step, Instant deadline) implements DialogChange {}

  /** It waits until another time. */
  record Prolong(long dialogId, Instant deadline) implements DialogChange {}

  /**
   * It has come to its end.
   *
   * @param how one word, for example {@code finished} or {@code cancelled}
   */
  record Close(long dialogId, String how) implements DialogChange {}
}
