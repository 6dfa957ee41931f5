package dev.parley.sandbox.internal.serverapi.room;

import dev.parley.sandbox.internal.room.Member;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.serverapi.ApiEndpoint;
import dev.parley.sandbox.internal.serverapi.ApiForm;
import dev.parley.wire.serverapi.Endpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is in a room.
 *
 * @param most how many one call names
 */
record MemberCalls(Rooms rooms, int most) {

  private static final int EARLIEST_FIRST = 1;
  private static final int LATEST_FIRST = 2;

  /** How many users one call asks for; the vendor's Java SDK takes as many. */
  private static final int MOST_ASKED = 1_000;

  List<ApiEndpoint> calls() {
    return List.of(
        new Call(Endpoint.QUERY_CHATROOM_USERS, this::members),
        new Call(Endpoint.IS_IN_CHATROOM, this::isIn),
        new Call(Endpoint.ARE_IN_CHATROOM, this::areIn));
  }

  private void members(ApiForm form, ObjectNode answer) {
    Room room = new RoomForm(rooms, form).room();
    int count = form.number("count", 1, most);
    int order = form.number("order", EARLIEST_FIRST, LATEST_FIRST);
    List<Member> members = new ArrayList<>(room.members());
    ArrayNode listed = answer.put("total", members.size()).putArray("members");
    (order == LATEST_FIRST ? members.reversed() : members)
        .stream()
            .limit(count)
            .forEach(
                member ->
                    listed
                        .addObject()
                        .put("id", member.userId())
                        .put("time", RoomForm.time(Instant.ofEpochMilli(member.since()))));
  }

  private void isIn(ApiForm form, ObjectNode answer) {
    Room room = new RoomForm(rooms, form).room();
    answer.put("isInChrm", room.has(form.id("userId")));
  }

  private void areIn(ApiForm form, ObjectNode answer) {
    Room room = new RoomForm(rooms, form).room();
    List<String> users = form.ids("userId");
    ApiForm.requireMost("userId", users, MOST_ASKED);
    ArrayNode found = answer.putArray("result");
    users.forEach(
        user -> found.addObject().put("userId", user).put("isInChrm", room.has(user) ? 1 : 0));
  }
}
