package dev.parley.sandbox.internal.topic;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.sandbox.RecallPolicy;
import dev.parley.sandbox.internal.delivery.Courier;
import dev.parley.sandbox.internal.delivery.RoomCourier;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.Group;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import dev.parley.wire.status.StatusCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes messages back: they are gone from where they wait and from the history, and a command that
 * says so goes the way that the message went.
 */
public record RecallMessages(
    SandboxState state,
    Rooms rooms,
    MessageIntake intake,
    Courier courier,
    RoomCourier roomCourier,
    RecallPolicy policy)
    implements PublishTopic {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public Topic topic() {
    return Topic.RECALL_MSG;
  }

  @Override
  public Receipt accept(Request request) {
    UpStreamMessage body = intake.read(request);
    String userId = request.user().id();
    ChatMessage original = original(body);
    Conversation conversation = original.conversationOf(userId);
    Collection<String> readers = readers(original);
    requireAllowed(original, userId, readers);
    ChatMessage command = intake.take(request, conversation, body);
    if (conversation.type() == ConversationType.CHATROOM) {
      Room room = room(conversation);
      room.forget(original.uid());
      state.history().forget(original);
      roomCourier.deliver(request.origin(), room, command.command());
    } else {
      forget(original, readers);
      courier.deliverCommand(request.origin(), command, readers);
    }
    return new Receipt(command.time(), command.uid());
  }

  /** The message that the command names, as long as it is known. */
  private ChatMessage original(UpStreamMessage body) {
    try {
      JsonNode content = JSON.readTree(body.getContent().toStringUtf8());
      String uid = content.path("messageUId").asString("");
      if (!body.getClassname().equals("RC:RcCmd") || uid.isEmpty()) {
        throw new Refused(StatusCode.RECALL_PARAMETER);
      }
      return state.find(uid).orElseThrow(() -> new Refused(StatusCode.RECALL_NOT_ALLOWED));
    } catch (JacksonException e) {
      throw new Refused(StatusCode.RECALL_PARAMETER);
    }
  }

  private void requireAllowed(ChatMessage original, String userId, Collection<String> readers) {
    boolean own = original.senderId().equals(userId);
    boolean may = policy.who() == RecallPolicy.Who.ANYONE ? readers.contains(userId) : own;
    Instant end = Instant.ofEpochMilli(original.time()).plus(policy.window());
    if (!(may || own) || state.clock().instant().isAfter(end)) {
      throw new Refused(StatusCode.RECALL_NOT_ALLOWED);
    }
  }

  /** Everybody who may have seen it, its sender included. */
  private Collection<String> readers(ChatMessage original) {
    Conversation conversation = original.conversation();
    return switch (conversation.type()) {
      case PRIVATE -> List.of(original.senderId(), conversation.targetId());
      case GROUP ->
          state
              .groups()
              .find(conversation.targetId())
              .map(Group::members)
              .orElseThrow(() -> new Refused(StatusCode.NOT_IN_GROUP));
      case CHATROOM -> room(conversation).members().stream().map(it -> it.userId()).toList();
      case SYSTEM, ULTRA_GROUP -> throw new Refused(StatusCode.RECALL_PARAMETER);
    };
  }

  private Room room(Conversation conversation) {
    return rooms
        .find(conversation.targetId())
        .orElseThrow(() -> new Refused(StatusCode.NO_SUCH_CHATROOM));
  }

  private void forget(ChatMessage original, Collection<String> readers) {
    Optional<ChatMessage> before = state.history().forget(original);
    for (String reader : readers) {
      state
          .users()
          .find(reader)
          .ifPresent(
              user -> {
                user.inbox().forget(original.uid());
                user.conversations().forget(original.conversationOf(reader), original, before);
              });
    }
  }
}
