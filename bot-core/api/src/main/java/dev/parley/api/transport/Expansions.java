package dev.parley.api.transport;

import dev.parley.api.Conversation;
import dev.parley.api.ImException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Capability: the keys and values attached to messages in private chats and groups; at most 300 a
 * message, 20 a call. A key has 1 to 32 characters of {@code A-Z a-z 0-9 + = - _}, a value at most
 * 4 096 characters. What breaks these rules fails with 33003 before the service is asked; how many
 * keys a message has is only known as far as the account itself set and removed them. What is above
 * 300 the service drops without a word. A call with no keys does nothing. All stages fail with an
 * {@link ImException}.
 */
public interface Expansions {

  /** Sets keys of a message that was sent with the expansion allowed. */
  CompletionStage<Void> put(Conversation conversation, String messageUid, Map<String, String> put);

  /** Removes keys. */
  CompletionStage<Void> remove(Conversation conversation, String messageUid, Set<String> keys);
}
