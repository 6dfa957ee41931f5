package dev.parley.sandbox.internal.topic.room;

import dev.parley.api.Conversation;
import dev.parley.sandbox.Incident;
import dev.parley.sandbox.internal.delivery.RoomCourier;
import dev.parley.sandbox.internal.delivery.RoomLife;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.Tally;
import dev.parley.sandbox.internal.topic.MessageIntake;
import dev.parley.sandbox.internal.topic.PublishTopic;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;

/**
 * Messages and status messages in a room, from those who are in it. What is more than the room
 * takes is accepted like any other and then dropped: that is how the service does it.
 */
public record RoomMessages(
    Topic topic,
    RoomGate gate,
    MessageIntake intake,
    RoomCourier courier,
    RoomLife life,
    Tally tally)
    implements PublishTopic {

  @Override
  public Receipt accept(Request request) {
    UpStreamMessage body = intake.read(request);
    Room room = gate.room(request);
    gate.member(room, request);
    gate.requireNotMuted(room, request);
    ChatMessage message = intake.take(request, Conversation.chatroom(room.id()), body);
    if (gate.rooms().takes(room, message)) {
      if (!message.status()) {
        life.dropAbsent(room);
      }
      courier.deliver(request.origin(), room, message);
    } else {
      tally.happened(Incident.ROOM_MESSAGE_DROPPED);
    }
    return new Receipt(message.time(), message.uid());
  }
}
