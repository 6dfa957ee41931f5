package dev.parley.sandbox;

import dev.parley.api.Conversation;
import dev.parley.sandbox.internal.state.ChatMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A message that the sandbox has taken, for the eyes of tests.
 *
 * @param uid its unique id
 * @param conversation where it was sent, as its sender sees it
 * @param senderId who sent it
 * @param objectName its type
 * @param content its JSON
 * @param at when it was taken
 * @param status whether it is a status message, which is shown to who is online and never kept
 */
public record AcceptedMessage(
    String uid,
    Conversation conversation,
    String senderId,
    String objectName,
    String content,
    Instant at,
    boolean status) {

  static AcceptedMessage of(ChatMessage message) {
    return new AcceptedMessage(
        message.uid(),
        message.conversation(),
        message.senderId(),
        message.body().getClassname(),
        message.body().getContent().toString(StandardCharsets.UTF_8),
        Instant.ofEpochMilli(message.time()),
        message.status());
  }

  /** For logs: everything but what was said. */
  @Override
  public String toString() {
    return "AcceptedMessage["
        + uid
        + ' '
        + objectName
        + " from "
        + senderId
        + " in "
        + conversation
        + ']';
  }
}
