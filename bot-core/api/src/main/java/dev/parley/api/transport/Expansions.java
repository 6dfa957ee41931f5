package dev.parley.api.transport;

import dev.parley.api.Conversation;
import dev.parley.api.ImException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Capability: the keys and values attached to messages in private chats and groups; at most 300 a
 * message, 20 a call. All stages fail with an {@link ImException}.
 */
public interface Expansions {

  /** Sets keys of a message that was sent with the expansion allowed. */
  CompletionStage<Void> put(Conversation conversation, String messageUid, Map<String, String> put);

  /** Removes keys. */
  CompletionStage<Void> remove(Conversation conversation, String messageUid, Set<String> keys);
}
