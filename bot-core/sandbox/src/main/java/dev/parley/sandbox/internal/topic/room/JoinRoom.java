package dev.parley.sandbox.internal.topic.room;

import dev.parley.sandbox.internal.delivery.RoomLife;
import dev.parley.sandbox.internal.room.Member;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.topic.QueryTopic;
import dev.parley.sandbox.internal.topic.Refused;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.ChatroomProtos.ChrmInput;
import dev.parley.wire.proto.ChatroomProtos.ChrmOutput;
import dev.parley.wire.status.StatusCode;

/**
 * Lets a connection into a room.
 *
 * @param topic {@link Topic#JOIN_CHRM}, which makes the room if need be, or {@link
 *     Topic#JOIN_CHRM_R}, for which it must be there
 */
public record JoinRoom(Topic topic, RoomGate gate, RoomLife life) implements QueryTopic {

  @Override
  public ChrmOutput answer(Request request) {
    ChrmInput asked = request.body(ChrmInput.parser());
    Room room = topic == Topic.JOIN_CHRM ? obtain(request) : gate.room(request);
    gate.requireNotBanned(room, request);
    if (!room.has(request.user().id()) && !gate.rooms().hasRoom(room)) {
      throw new Refused(StatusCode.CHATROOM_FULL);
    }
    Member member = life.enter(room, request.user(), request.link(), asked.getExtra());
    return ChrmOutput.newBuilder()
        .setNothing(1)
        .setSessionId(room.id() + '-' + room.createdAt())
        .setJoinTime(member.since())
        .setCreateTime(room.createdAt())
        .setMemberCount(room.members().size())
        .setChatroomBanState(gate.banState(room, request))
        .setWhiteListState(gate.isExempt(room, request) ? 1 : 0)
        .build();
  }

  private Room obtain(Request request) {
    return gate.rooms()
        .obtain(gate.id(request))
        .orElseThrow(() -> new Refused(StatusCode.CHATROOM_FULL));
  }
}
