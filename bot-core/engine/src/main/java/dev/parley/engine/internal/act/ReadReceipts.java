package dev.parley.engine.internal.act;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.content.ReadReceiptContent;
import dev.parley.api.content.ReadSyncContent;
import dev.parley.api.content.ReceiptRequestContent;
import dev.parley.api.content.ReceiptResponseContent;
import dev.parley.api.transport.Receipts;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.wire.status.StatusCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends read receipts of the first version, which are messages between clients. The account's other
 * devices take the receipt of a private chat for themselves too; in a group they are told by a
 * message of their own, directed to the account, as the service's documents demand. When that one
 * is refused the receipt was given all the same.
 */
public record ReadReceipts(Commands commands) implements Receipts {

  private static final Logger LOG = LoggerFactory.getLogger(ReadReceipts.class);

  /** {@code RC:ReadNtf.type}, of which the service says only that it is reserved. */
  private static final int RESERVED = 1;

  @Override
  public CompletionStage<Void> read(Message message) {
    if (message.uid().isEmpty()) {
      return Commands.broken(
          "message has no unique id: it is a status message, of which nobody asks who read it",
          StatusCode.BAD_PARAMETER);
    }
    String what = "Saying that message " + message.uid() + " was read";
    Conversation where = message.conversation();
    long at = message.at().toEpochMilli();
    return switch (where.type()) {
      case PRIVATE ->
          commands.send(what, where, new ReadReceiptContent(message.uid(), at, RESERVED));
      case GROUP -> readInGroup(what, message, at);
      case CHATROOM, SYSTEM, ULTRA_GROUP -> nowhere(where);
    };
  }

  @Override
  public CompletionStage<Void> request(Conversation group, String messageUid) {
    if (group.type() != ConversationType.GROUP) {
      return Commands.broken(
          "conversation is " + group + ": only the members of a group are asked what they read",
          StatusCode.BAD_PARAMETER);
    }
    if (messageUid.isEmpty()) {
      return Commands.broken(
          "messageUid is empty: only messages that have a unique id are asked about",
          StatusCode.BAD_PARAMETER);
    }
    return commands.send(
        "Asking who in " + group + " read message " + messageUid,
        group,
        new ReceiptRequestContent(messageUid));
  }

  private CompletionStage<Void> readInGroup(String what, Message message, long at) {
    Conversation group = message.conversation();
    var receipt = new ReceiptResponseContent(Map.of(message.senderId(), List.of(message.uid())));
    CompletableFuture<Void> said = commands.send(what, group, receipt);
    CompletableFuture<Void> synced = commands.sendToSelf(what, group, new ReadSyncContent(at));
    Completion.follow(
        synced,
        (done, failure) -> {
          if (failure != null) {
            LOG.debug("{} was not told to the account's other devices", what, failure);
          }
        });
    return said;
  }

  private static CompletionStage<Void> nowhere(Conversation where) {
    return Commands.broken(
        "conversation is " + where + ": there are read receipts in private chats and groups only",
        StatusCode.BAD_PARAMETER);
  }
}
