package dev.parley.api.transport;

import dev.parley.api.Conversation;
import dev.parley.api.ImException;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Capability: taking messages back. */
public interface Recalls {

  /**
   * Takes a message back.
   *
   * @param sentAt when it was sent, as its outcome or the message says
   * @return fails with an {@link ImException}: 25107 when the service does not allow it
   */
  CompletionStage<Void> recall(Conversation conversation, String messageUid, Instant sentAt);
}
