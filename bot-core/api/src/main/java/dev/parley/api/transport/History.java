package dev.parley.api.transport;

import dev.parley.api.Conversation;
import dev.parley.api.ImException;
import dev.parley.api.Message;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Capability: what was said before, as far as the service keeps it. Fails with an {@link
 * ImException}: 25102, 33007 or 23414 where the app has no history, 23406 or 22406 when the account
 * is not in the room or the group, 33003 for a count out of range, before the service is asked.
 */
public interface History {

  /** Asks for a page of messages. */
  CompletionStage<Page> load(Conversation conversation, Query query);

  /** Which way to read. */
  enum Direction {
    OLDER,
    NEWER
  }

  /**
   * Which messages.
   *
   * @param from before or after when, not including it
   * @param count how many at most, 1 to 100 (50 in chatrooms)
   */
  record Query(Instant from, Direction direction, int count) {}

  /**
   * Some messages. None of them is marked offline.
   *
   * @param messages in the order in which they were sent, the account's own too; recalled ones are
   *     not among them. Empty only when there are no more
   * @param hasMore whether there are more in that direction
   */
  record Page(List<Message> messages, boolean hasMore) {

    public Page {
      messages = List.copyOf(messages);
    }
  }
}
