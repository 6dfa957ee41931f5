package dev.parley.starter.api;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.MemberChange;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the app's own server tells of members, as it stands in the body of a request: {@code
 * {"account": "helper", "type": "group", "target": "team", "joined": ["amy"], "left": [], "id":
 * "4711", "at": "2026-01-05T09:00:00Z"}}. Without a time it happened when the request came.
 */
final class MemberNews {

  /** How long the service lets ids of users and groups be. */
  private static final int LONGEST_ID = 64;

  private static final int LONGEST_KEY = 128;

  /** As many as a call of the service's Server API takes at once. */
  private static final int MOST_USERS = 1_000;

  private MemberNews() {}

  /**
   * Reads a body.
   *
   * @throws Refused for the first mistake
   */
  static MemberChange read(byte[] body, Instant now) {
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw wrong("the body is not JSON");
    }
    if (!json.isObject()) {
      throw wrong("the body must be one JSON object");
    }
    List<String> joined = users(json, "joined");
    List<String> left = users(json, "left");
    if (joined.isEmpty() && left.isEmpty()) {
      throw wrong("nobody joined and nobody left");
    }
    return new MemberChange(
        text(json, "account", LONGEST_KEY),
        new Conversation(type(json), text(json, "target", LONGEST_ID), ""),
        joined,
        left,
        -1,
        "members:" + text(json, "id", LONGEST_KEY),
        time(json, now));
  }

  private static ConversationType type(JsonNode json) {
    return switch (text(json, "type", LONGEST_KEY)) {
      case "group" -> ConversationType.GROUP;
      case "chatroom" -> ConversationType.CHATROOM;
      case "ultra_group" -> ConversationType.ULTRA_GROUP;
      default -> throw wrong("\"type\" must be \"group\", \"chatroom\" or \"ultra_group\"");
    };
  }

  private static String text(JsonNode json, String name, int longest) {
    JsonNode value = json.path(name);
    if (!value.isString() || value.asString().isBlank() || value.asString().length() > longest) {
      throw wrong("\"" + name + "\" must be a text of 1 to " + longest + " characters");
    }
    return value.asString();
  }

  private static List<String> users(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > MOST_USERS) {
      throw wrong("\"" + name + "\" must be a list of at most " + MOST_USERS + " user ids");
    }
    List<String> users = new ArrayList<>();
    for (JsonNode user : value) {
      if (!user.isString() || user.asString().isBlank() || user.asString().length() > LONGEST_ID) {
        throw wrong(
            "each of \"" + name + "\" must be a text of 1 to " + LONGEST_ID + " characters");
      }
      users.add(user.asString());
    }
    return users;
  }

  private static Instant time(JsonNode json, Instant now) {
    JsonNode value = json.path("at");
    if (value.isMissingNode() || value.isNull()) {
      return now;
    }
    try {
      return value.isIntegralNumber()
          ? Instant.ofEpochMilli(value.asLong())
          : Instant.parse(value.asString(""));
    } catch (DateTimeException e) {
      throw wrong("\"at\" must be a time as 2026-01-05T09:00:00Z, or milliseconds since 1970");
    }
  }

  private static Refused wrong(String sentence) {
    return new Refused(HttpStatus.BAD_REQUEST, sentence);
  }
}
