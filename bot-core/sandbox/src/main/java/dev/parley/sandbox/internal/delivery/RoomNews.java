package dev.parley.sandbox.internal.delivery;

import com.google.protobuf.ByteString;
import dev.parley.api.Conversation;
import dev.parley.sandbox.internal.http.Json;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.time.Duration;
import java.util.Collection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages by which a room tells what happens to its members; nobody said them. */
record RoomNews(SandboxState state) {

  /** Who they come from. */
  private static final String SENDER = "rongcloudsystem";

  private static final int JOINED = 1;
  private static final int LEFT = 0;

  /** Somebody came or went. */
  ChatMessage member(Room room, String userId, boolean joined, String extra) {
    ObjectNode content = Json.object().put("memberCount", room.members().size());
    content
        .putArray("userList")
        .addObject()
        .put("userId", userId)
        .put("status", joined ? JOINED : LEFT)
        .put("extra", extra);
    return message(room, "RC:ChrmMemChange", content);
  }

  /**
   * Users were put out, muted or pardoned.
   *
   * @param objectName which of the two kinds
   * @param operation what was done, the service's number
   * @param duration for how long; zero for ever
   */
  ChatMessage penalty(
      Room room, String objectName, int operation, Collection<String> userIds, Duration duration) {
    ObjectNode content =
        Json.object()
            .put("chatroomId", room.id())
            .put("operateType", operation)
            .put("durationTime", duration.toMillis())
            .put("operateTime", state.clock().now())
            .put("extra", "");
    ArrayNode users = content.putArray("userList");
    userIds.forEach(users::add);
    return message(room, objectName, content);
  }

  private ChatMessage message(Room room, String objectName, ObjectNode content) {
    UpStreamMessage body =
        UpStreamMessage.newBuilder()
            .setSessionId(0)
            .setClassname(objectName)
            .setContent(ByteString.copyFromUtf8(content.toString()))
            .build();
    return state.make(Conversation.chatroom(room.id()), SENDER, body);
  }
}
