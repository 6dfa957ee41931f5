package dev.parley.journal.internal.codec;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whom a body belongs to, by the components that say so in every kind. */
final class Persons {

  private static final List<String> ACTORS =
      List.of("senderId", "userId", "operatorId", "readerId");

  private Persons() {}

  /** Whether the person said or did it, or it was said to that person alone. */
  static boolean concerns(JsonNode body, String userId) {
    JsonNode act = body.path("act");
    JsonNode message = (act.isObject() ? act : body).path("message");
    return ACTORS.stream().anyMatch(actor -> is(body.path(actor), userId))
        || isChatWith(body.path("conversation"), userId)
        || isChatWith(message.path("to"), userId)
        || message.path("directedTo").size() == 1 && is(message.path("directedTo").get(0), userId);
  }

  private static boolean isChatWith(JsonNode conversation, String userId) {
    return is(conversation.path("type"), "PRIVATE") && is(conversation.path("targetId"), userId);
  }

  private static boolean is(JsonNode node, String value) {
    return node.isString() && node.stringValue().equals(value);
  }
}
