package dev.parley.sandbox.internal.serverapi.room;

import dev.parley.sandbox.internal.delivery.RoomCourier;
import dev.parley.sandbox.internal.delivery.RoomLife;
import dev.parley.sandbox.internal.delivery.RoomPenalties;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.serverapi.ApiEndpoint;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.limit.SandboxLimits;
import java.util.List;
import java.util.stream.Stream;

/** All calls of the Server API about chatrooms. */
public record RoomApi(
    SandboxState state, Rooms rooms, RoomCourier courier, RoomLife life, RoomPenalties penalties) {

  /** One for each. */
  public List<ApiEndpoint> calls() {
    SandboxLimits limits = state.limits();
    return Stream.of(
            new RoomCalls(state, rooms, life).calls(),
            new MemberCalls(rooms, limits.rooms().listedMembers()).calls(),
            new PenaltyCalls(rooms, penalties, state.clock()::instant).calls(),
            new PriorityCalls(rooms, limits.sending().objectNameChars()).calls(),
            new EntryCalls(state, rooms, courier).calls(),
            new MessageCalls(state, rooms, life, courier).calls())
        .flatMap(List::stream)
        .toList();
  }
}
