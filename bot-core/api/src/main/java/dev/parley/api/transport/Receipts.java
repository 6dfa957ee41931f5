package dev.parley.api.transport;

import dev.parley.api.Conversation;
import dev.parley.api.ImException;
import dev.parley.api.Message;
import java.util.concurrent.CompletionStage;

/**
 * Capability: telling others that their messages were read, and asking them. Only in private chats
 * and in groups; elsewhere calls fail with 33003 before the service is asked. All stages fail with
 * an {@link ImException}.
 */
public interface Receipts {

  /**
   * Says that the account has read a message: in a private chat also everything before it, in a
   * group this one. The account's other devices learn of it too. A message without a unique id
   * fails with 33003.
   */
  CompletionStage<Void> read(Message message);

  /**
   * Asks the members of a group to say when they have read one of the account's own messages; each
   * of them that does is a {@link dev.parley.api.Receipt}. In private chats nobody needs to be
   * asked.
   */
  CompletionStage<Void> request(Conversation group, String messageUid);
}
