package dev.parley.sandbox.internal.topic.room;

import dev.parley.sandbox.internal.delivery.RoomLife;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.topic.QueryTopic;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.ChatroomProtos.ChrmInput;
import dev.parley.wire.proto.ChatroomProtos.ChrmOutput;

/** Lets a connection out of a room; other devices of the same user stay. */
public record LeaveRoom(RoomGate gate, RoomLife life) implements QueryTopic {

  @Override
  public Topic topic() {
    return Topic.EXIT_CHRM;
  }

  @Override
  public ChrmOutput answer(Request request) {
    request.body(ChrmInput.parser());
    Room room = gate.room(request);
    life.leave(room, gate.member(room, request), request.link());
    return ChrmOutput.newBuilder().setNothing(1).build();
  }
}
