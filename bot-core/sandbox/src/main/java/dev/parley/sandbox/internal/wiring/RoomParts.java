package dev.parley.sandbox.internal.wiring;

import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.internal.delivery.RoomCourier;
import dev.parley.sandbox.internal.delivery.RoomLife;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.topic.AnswerPacking;
import dev.parley.sandbox.internal.topic.MessageIntake;
import dev.parley.sandbox.internal.topic.PublishTopic;
import dev.parley.sandbox.internal.topic.QueryTopic;
import dev.parley.sandbox.internal.topic.room.DescribeRoom;
import dev.parley.sandbox.internal.topic.room.EntryWriting;
import dev.parley.sandbox.internal.topic.room.JoinRoom;
import dev.parley.sandbox.internal.topic.room.LeaveRoom;
import dev.parley.sandbox.internal.topic.room.PullEntries;
import dev.parley.sandbox.internal.topic.room.PullRoom;
import dev.parley.sandbox.internal.topic.room.RoomGate;
import dev.parley.sandbox.internal.topic.room.RoomHistory;
import dev.parley.sandbox.internal.topic.room.RoomMessages;
import dev.parley.sandbox.internal.topic.room.WriteEntries;
import dev.parley.sandbox.internal.topic.room.WriteEntry;
import dev.parley.wire.Topic;
import java.util.List;

/** Everything about chatrooms, put together. */
public record RoomParts(SandboxState state, Rooms rooms, RoomCourier courier, RoomLife life) {

  public static RoomParts of(RoomOptions options, SandboxState state) {
    Rooms rooms = new Rooms(options, state.limits(), state.clock());
    RoomCourier courier = new RoomCourier(state, options.delivery());
    state.users().onLeave(rooms::lost);
    return new RoomParts(state, rooms, courier, new RoomLife(rooms, courier));
  }

  List<PublishTopic> publishes(MessageIntake intake) {
    return List.of(
        new RoomMessages(Topic.CHAT_MSG, gate(), intake, courier),
        new RoomMessages(Topic.CHAT_MSG_S, gate(), intake, courier));
  }

  List<QueryTopic> queries(AnswerPacking packing) {
    RoomGate gate = gate();
    EntryWriting writing = new EntryWriting(gate, state, courier);
    return List.of(
        new JoinRoom(Topic.JOIN_CHRM, gate, life),
        new JoinRoom(Topic.JOIN_CHRM_R, gate, life),
        new LeaveRoom(gate, life),
        new DescribeRoom(gate, state.limits().rooms().infoMembers()),
        new PullRoom(gate, courier, packing),
        new RoomHistory(gate, state, packing),
        new WriteEntry(Topic.SET_KV, writing),
        new WriteEntry(Topic.DEL_KV, writing),
        new WriteEntries(Topic.SET_KVS, writing),
        new WriteEntries(Topic.DEL_KVS, writing),
        new PullEntries(gate, packing));
  }

  private RoomGate gate() {
    return new RoomGate(rooms, state.limits().sending().idChars());
  }
}
