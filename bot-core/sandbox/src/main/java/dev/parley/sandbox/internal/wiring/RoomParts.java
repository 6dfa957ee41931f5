package dev.parley.sandbox.internal.wiring;

import dev.parley.api.time.Timers;
import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.internal.delivery.RoomCourier;
import dev.parley.sandbox.internal.delivery.RoomExpiry;
import dev.parley.sandbox.internal.delivery.RoomLife;
import dev.parley.sandbox.internal.delivery.RoomPenalties;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.serverapi.ApiEndpoint;
import dev.parley.sandbox.internal.serverapi.room.RoomApi;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/** Everything about chatrooms, put together. */
public record RoomParts(
    SandboxState state, Rooms rooms, RoomCourier courier, RoomLife life, RoomPenalties penalties) {

  /**
   * @param thread the one thread that may touch the state
   */
  public static RoomParts of(
      RoomOptions options, SandboxState state, Timers timers, Executor thread) {
    Rooms rooms = new Rooms(options, state.limits(), state.clock());
    RoomCourier courier = new RoomCourier(state, options.delivery());
    state.users().onLeave(rooms::lost);
    RoomLife life = new RoomLife(state, rooms, courier);
    Duration idle = state.limits().stay().idle();
    rooms.onCreate(new RoomExpiry(rooms, life, idle, state.clock(), timers, thread)::watch);
    return new RoomParts(state, rooms, courier, life, new RoomPenalties(state, courier, life));
  }

  List<PublishTopic> publishes(MessageIntake intake) {
    return List.of(
        new RoomMessages(Topic.CHAT_MSG, gate(), intake, courier, life, state.tally()),
        new RoomMessages(Topic.CHAT_MSG_S, gate(), intake, courier, life, state.tally()));
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

  List<ApiEndpoint> calls() {
    return new RoomApi(state, rooms, courier, life, penalties).calls();
  }

  private RoomGate gate() {
    return new RoomGate(rooms, state.clock()::instant, state.limits().sending().idChars());
  }
}
