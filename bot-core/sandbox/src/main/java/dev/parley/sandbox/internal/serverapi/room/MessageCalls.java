package dev.parley.sandbox.internal.serverapi.room;

import com.google.protobuf.ByteString;
import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.sandbox.internal.delivery.RoomCourier;
import dev.parley.sandbox.internal.delivery.RoomLife;
import dev.parley.sandbox.internal.http.Json;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.serverapi.ApiEndpoint;
import dev.parley.sandbox.internal.serverapi.ApiForm;
import dev.parley.sandbox.internal.serverapi.ApiRefused;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.wire.serverapi.ApiCode;
import dev.parley.wire.serverapi.Endpoint;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an app server says in rooms in the name of a user, who need not be a member, and what it
 * takes back. It is not held to what a room takes of its members' messages, nor to a client's rate.
 */
record MessageCalls(SandboxState state, Rooms rooms, RoomLife life, RoomCourier courier) {

  /** To be part of the history. */
  private static final int PERSIST = 1;

  private static final int HIGHEST_PRIORITY = 3;

  List<ApiEndpoint> calls() {
    return List.of(
        new Call(Endpoint.PUBLISH_CHATROOM, this::publish),
        new Call(Endpoint.RECALL_MESSAGE, this::recall));
  }

  private void publish(ApiForm form, ObjectNode answer) {
    String sender = form.id("fromUserId");
    List<Room> targets = new RoomForm(rooms, form).rooms("toChatroomId");
    Notification message = Notification.of(form, state.limits().sending());
    if (message.objectName().isEmpty() || message.content().isEmpty()) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, "objectName and content are required.");
    }
    if (!form.form().all("priority").isEmpty()) {
      form.number("priority", 0, HIGHEST_PRIORITY);
    }
    boolean toSender = form.flag("isIncludeSender");
    boolean persisted = form.form().all("isPersisted").isEmpty() || form.flag("isPersisted");
    ArrayNode uids = answer.putArray("messageUIDs");
    for (Room room : targets) {
      ChatMessage said =
          state.take(
              Conversation.chatroom(room.id()),
              sender,
              message.body(persisted ? PERSIST : 0),
              false);
      life.dropAbsent(room);
      courier.deliverForeign(room, said, toSender);
      uids.addObject().put("chatroomId", room.id()).put("messageUID", said.uid());
    }
  }

  private void recall(ApiForm form, ObjectNode answer) {
    int chatroom = ConversationType.CHATROOM.number();
    if (form.number("conversationType", 1, Integer.MAX_VALUE) != chatroom) {
      throw new ApiRefused(
          ApiCode.BAD_PARAMETER, "conversationType must be 4, a chatroom, in this sandbox.");
    }
    String sender = form.id("fromUserId");
    Room room = new RoomForm(rooms, form).rooms("targetId").getFirst();
    Conversation place = Conversation.chatroom(room.id());
    String uid = form.id("messageUID");
    ChatMessage original =
        state
            .find(uid)
            .filter(message -> message.conversation().equals(place))
            .orElseThrow(
                () -> new ApiRefused(ApiCode.BAD_PARAMETER, "There is no message " + uid + '.'));
    room.forget(uid);
    state.history().forget(original);
    ObjectNode content =
        Json.object()
            .put("conversationType", chatroom)
            .put("targetId", room.id())
            .put("messageUId", uid)
            .put("sentTime", original.time())
            .put("channelId", "")
            .put("isAdmin", form.flag("isAdmin"))
            .put("isDelete", form.flag("isDelete"));
    Notification command =
        new Notification("RC:RcCmd", ByteString.copyFromUtf8(content.toString()));
    courier.deliverForeign(room, state.make(place, sender, command.body(0)), true);
  }
}
