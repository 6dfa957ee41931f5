package dev.parley.sandbox.internal.topic.room;

import dev.parley.api.Conversation;
import dev.parley.sandbox.internal.delivery.RoomCourier;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.topic.MessageIntake;
import dev.parley.sandbox.internal.topic.PublishTopic;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;

/** Messages and status messages in a room, from those who are in it. */
public record RoomMessages(Topic topic, RoomGate gate, MessageIntake intake, RoomCourier courier)
    implements PublishTopic {

  @Override
  public Receipt accept(Request request) {
    UpStreamMessage body = intake.read(request);
    Room room = gate.room(request);
    gate.member(room, request);
    ChatMessage message = intake.take(request, Conversation.chatroom(room.id()), body);
    courier.deliver(request.origin(), room, message);
    return new Receipt(message.time(), message.uid());
  }
}
