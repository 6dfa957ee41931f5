package dev.parley.interop.client;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A message as the vendor's client shows it to its app.
 *
 * @param senderId who said it
 * @param objectName the type, for example {@code RC:TxtMsg}
 * @param content the type's own fields
 * @param sentTime when, in milliseconds
 * @param offline the client says that it had been waiting
 */
public record Received(
    Conversation conversation,
    String senderId,
    String objectName,
    JsonNode content,
    String uid,
    long sentTime,
    boolean offline) {

  /** The messages of an answer that is a page of them. */
  static List<Received> list(Answer page) {
    return page.data().path("list").valueStream().map(Received::of).toList();
  }

  static Received of(JsonNode message) {
    var type = ConversationType.of(message.path("conversationType").asInt()).orElseThrow();
    return new Received(
        new Conversation(
            type, message.path("targetId").asString(), message.path("channelId").asString("")),
        message.path("senderUserId").asString(),
        message.path("messageType").asString(),
        message.path("content"),
        message.path("messageUId").asString(),
        message.path("sentTime").asLong(),
        message.path("isOffLineMessage").asBoolean());
  }

  /** The words of a text or of a text that quotes. */
  public String text() {
    return content.path("content").asString();
  }
}
