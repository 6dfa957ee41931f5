package dev.parley.api.transport;

import dev.parley.api.Conversation;
import dev.parley.api.ImException;
import dev.parley.api.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Capability: the list of an account's conversations. All stages fail with an {@link ImException}.
 */
public interface Conversations {

  /**
   * The conversations with the newest message first.
   *
   * @param before only those whose newest message is older
   * @param count how many at most, 1 to 1 000; else it fails with 33003
   * @return empty when there are no more
   */
  CompletionStage<List<Entry>> list(Instant before, int count);

  /** Takes a conversation from the list; it comes back with the next message. */
  CompletionStage<Void> remove(Conversation conversation);

  /**
   * A conversation in the list.
   *
   * @param latest the newest message; empty where it was deleted
   * @param unread how many messages the account has not read, as the service tells; 0 where it
   *     keeps no count
   * @param at when the conversation had its last news
   */
  record Entry(Conversation conversation, Optional<Message> latest, int unread, Instant at) {}
}
