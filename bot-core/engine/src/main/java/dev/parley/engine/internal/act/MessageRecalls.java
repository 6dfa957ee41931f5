package dev.parley.engine.internal.act;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.content.RecallContent;
import dev.parley.api.transport.Recalls;
import dev.parley.wire.status.StatusCode;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Takes messages back, by a command that the service passes on to all who have the message. */
public record MessageRecalls(Commands commands) implements Recalls {

  @Override
  public CompletionStage<Void> recall(
      Conversation conversation, String messageUid, Instant sentAt) {
    if (messageUid.isEmpty()) {
      return Commands.broken(
          "messageUid is empty: only messages that have a unique id can be recalled",
          StatusCode.RECALL_PARAMETER);
    }
    if (conversation.type() == ConversationType.SYSTEM) {
      return Commands.broken(
          "conversation is " + conversation + ": users have no system messages to recall",
          StatusCode.RECALL_PARAMETER);
    }
    return commands.send(
        "Recalling message " + messageUid + " in " + conversation,
        conversation,
        new RecallContent(
            conversation, messageUid, sentAt.toEpochMilli(), /* isAdmin= */ false, false, ""));
  }
}
