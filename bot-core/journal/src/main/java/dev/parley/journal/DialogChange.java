package dev.parley.journal;

import dev.parley.api.Conversation;
import java.time.Instant;

/**
 * How a dialog begins, moves on and ends. Except for {@link Open}, a change of a dialog that is not
 * open does nothing.
 */
public sealed interface DialogChange {

  /** The dialog: the id of the event that opened it. */
  long dialogId();

  /**
   * A dialog begins. Fails with {@link JournalException.DialogOpen} when the user has an open one
   * in that conversation.
   *
   * @param userId with whom
   * @param plugin whose script it is
   * @param handler which of the plugin's scripts
   * @param deadline until when it waits
   */
  record Open(
      long dialogId,
      String account,
      Conversation conversation,
      String userId,
      String plugin,
      String handler,
      Instant deadline)
      implements DialogChange {}

  /**
   * A step was recorded. One with an ordinal that is there already fails.
   *
   * @param deadline until when the dialog waits from now on
   */
  record Append(long dialogId, DialogStep step, Instant deadline) implements DialogChange {}

  /** It waits until another time. */
  record Prolong(long dialogId, Instant deadline) implements DialogChange {}

  /**
   * It has come to its end.
   *
   * @param how one word, for example {@code finished} or {@code cancelled}; at most 100 characters
   */
  record Close(long dialogId, String how) implements DialogChange {}
}
