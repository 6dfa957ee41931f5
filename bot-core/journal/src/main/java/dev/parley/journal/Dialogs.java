package dev.parley.journal;

import dev.parley.api.Conversation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Dialogs and what was answered in them; nothing of it is kept in memory. An account has at most
 * one open dialog with a user in a conversation.
 *
 * <p>Reading and stages are as for {@link Inbox}. Changes that belong to the end of an event go
 * with {@link Inbox#handled}.
 */
public interface Dialogs {

  /** Writes changes, in their order and as one transaction; how many dialogs were changed. */
  CompletionStage<Integer> change(List<DialogChange> changes);

  /** The open dialog of a user in a conversation. */
  Optional<StoredDialog> find(String account, Conversation conversation, String userId);

  /** A dialog, open or not. */
  Optional<StoredDialog> find(long id);

  /** What was recorded of a dialog, by ordinal. */
  List<DialogStep> steps(long id);

  /**
   * The open dialogs, by id.
   *
   * @param afterId 0 to begin, then the last id that was given out
   * @param limit how many at most, 1 to 10 000
   */
  List<StoredDialog> open(long afterId, int limit);

  /** The open dialogs that wait until then or less long, the one that is due first at the head. */
  List<StoredDialog> due(Instant until, int limit);

  /** When the next open dialog is due; empty when there is none. */
  Optional<Instant> nextDeadline();
}
