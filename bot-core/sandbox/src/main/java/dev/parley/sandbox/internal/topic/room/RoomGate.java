package dev.parley.sandbox.internal.topic.room;

import dev.parley.sandbox.internal.room.Member;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.topic.Refused;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.status.StatusCode;

/**
 * Finds the room that a request is about.
 *
 * @param idChars how long the id of a room may be
 */
public record RoomGate(Rooms rooms, int idChars) {

  /**
   * The id that the request names.
   *
   * @throws Refused 23412 when it is empty or too long
   */
  String id(Request request) {
    String id = request.targetId();
    if (id.isEmpty() || id.length() > idChars) {
      throw new Refused(StatusCode.CHATROOM_PARAMETER);
    }
    return id;
  }

  /**
   * The room.
   *
   * @throws Refused 23412 when this is no id, 23410 when there is no such room
   */
  Room room(Request request) {
    return rooms.find(id(request)).orElseThrow(() -> new Refused(StatusCode.NO_SUCH_CHATROOM));
  }

  /**
   * The asking user as a member of the room.
   *
   * @throws Refused 23406 when they are none
   */
  Member member(Room room, Request request) {
    return room.member(request.user().id())
        .orElseThrow(() -> new Refused(StatusCode.NOT_IN_CHATROOM));
  }
}
