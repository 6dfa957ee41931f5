package dev.parley.sandbox.internal.serverapi.room;

import dev.parley.sandbox.internal.delivery.RoomPenalties;
import dev.parley.sandbox.internal.room.Penalties;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.serverapi.ApiEndpoint;
import dev.parley.sandbox.internal.serverapi.ApiForm;
import dev.parley.wire.serverapi.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who may not enter a room, and who may not speak in it. */
record PenaltyCalls(Rooms rooms, RoomPenalties penalties, InstantSource clock) {

  List<ApiEndpoint> calls() {
    return List.of(
        new Call(Endpoint.ADD_CHATROOM_GAG, this::mute),
        new Call(Endpoint.ROLLBACK_CHATROOM_GAG, this::unmute),
        new Call(Endpoint.LIST_CHATROOM_GAG, this::muted),
        new Call(Endpoint.ADD_CHATROOM_BLOCK, this::ban),
        new Call(Endpoint.ROLLBACK_CHATROOM_BLOCK, this::unban),
        new Call(Endpoint.LIST_CHATROOM_BLOCK, this::banned),
        new Call(Endpoint.ADD_CHATROOM_BAN, this::muteAll),
        new Call(Endpoint.ROLLBACK_CHATROOM_BAN, this::unmuteAll),
        new Call(Endpoint.CHECK_CHATROOM_BAN, this::isAllMuted),
        new Call(Endpoint.QUERY_CHATROOM_BAN, this::allMuted),
        new Call(Endpoint.ADD_CHATROOM_BAN_WHITELIST, this::exempt),
        new Call(Endpoint.ROLLBACK_CHATROOM_BAN_WHITELIST, this::unexempt),
        new Call(Endpoint.QUERY_CHATROOM_BAN_WHITELIST, this::exempted),
        new Call(Endpoint.ADD_CHATROOMS_GAG, this::muteEverywhere),
        new Call(Endpoint.REMOVE_CHATROOMS_GAG, this::unmuteEverywhere),
        new Call(Endpoint.QUERY_CHATROOMS_GAG, this::mutedEverywhere));
  }

  private void mute(ApiForm form, ObjectNode answer) {
    RoomForm call = new RoomForm(rooms, form);
    penalties.mute(call.room(), call.users(), call.duration());
  }

  private void unmute(ApiForm form, ObjectNode answer) {
    RoomForm call = new RoomForm(rooms, form);
    penalties.unmute(call.room(), call.users());
  }

  private void muted(ApiForm form, ObjectNode answer) {
    list(new RoomForm(rooms, form).room().penalties().muted(clock.instant()), answer);
  }

  private void ban(ApiForm form, ObjectNode answer) {
    RoomForm call = new RoomForm(rooms, form);
    penalties.ban(call.room(), call.users(), call.duration());
  }

  private void unban(ApiForm form, ObjectNode answer) {
    RoomForm call = new RoomForm(rooms, form);
    penalties.unban(call.room(), call.users());
  }

  private void banned(ApiForm form, ObjectNode answer) {
    list(new RoomForm(rooms, form).room().penalties().banned(clock.instant()), answer);
  }

  private void muteAll(ApiForm form, ObjectNode answer) {
    penalties.mute(new RoomForm(rooms, form).room(), List.of(), Duration.ZERO);
  }

  private void unmuteAll(ApiForm form, ObjectNode answer) {
    penalties.unmute(new RoomForm(rooms, form).room(), List.of());
  }

  private void isAllMuted(ApiForm form, ObjectNode answer) {
    Room room = new RoomForm(rooms, form).room();
    answer.put("status", room.penalties().isAllMuted(clock.instant()) ? 1 : 0);
  }

  private void allMuted(ApiForm form, ObjectNode answer) {
    Instant now = clock.instant();
    ArrayNode ids = answer.putArray("chatroomIds");
    rooms.all().stream()
        .filter(room -> room.penalties().isAllMuted(now))
        .forEach(room -> ids.add(room.id()));
  }

  private void exempt(ApiForm form, ObjectNode answer) {
    RoomForm call = new RoomForm(rooms, form);
    call.room().penalties().exempt(call.users());
  }

  private void unexempt(ApiForm form, ObjectNode answer) {
    RoomForm call = new RoomForm(rooms, form);
    call.room().penalties().unexempt(call.users());
  }

  private void exempted(ApiForm form, ObjectNode answer) {
    Room room = new RoomForm(rooms, form).room();
    ArrayNode ids = answer.putArray("userIds");
    room.penalties().exempted().forEach(ids::add);
  }

  private void muteEverywhere(ApiForm form, ObjectNode answer) {
    RoomForm call = new RoomForm(rooms, form);
    rooms.everywhere().mute(call.users(), Penalties.end(clock.instant(), call.duration()));
  }

  private void unmuteEverywhere(ApiForm form, ObjectNode answer) {
    rooms.everywhere().unmute(new RoomForm(rooms, form).users());
  }

  private void mutedEverywhere(ApiForm form, ObjectNode answer) {
    list(rooms.everywhere().muted(clock.instant()), answer);
  }

  /** Who, and until when. */
  private static void list(Map<String, Instant> ends, ObjectNode answer) {
    ArrayNode members = answer.putArray("members");
    ends.forEach(
        (user, end) -> {
          ObjectNode member = members.addObject().put("id", user);
          if (!end.equals(Instant.MAX)) {
            member.put("time", RoomForm.time(end));
          }
        });
  }
}
