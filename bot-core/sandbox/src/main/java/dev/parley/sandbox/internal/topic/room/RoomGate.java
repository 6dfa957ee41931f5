package dev.parley.sandbox.internal.topic.room;

import dev.parley.sandbox.internal.room.Member;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.topic.Refused;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.status.StatusCode;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Finds the room that a request is about, and says what its user may do there.
 *
 * @param idChars how long the id of a room may be
 */
public record RoomGate(Rooms rooms, InstantSource clock, int idChars) {

  /** In a room's ban state: the asking user may not speak in any room. */
  private static final int MUTED_EVERYWHERE = 1;

  /** In a room's ban state: the asking user may not speak. */
  private static final int USER_MUTED = 2;

  /** In a room's ban state: nobody may speak. */
  private static final int ROOM_MUTED = 4;

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

  /**
   * Lets those pass who may be in the room.
   *
   * @throws Refused 23409 otherwise
   */
  void requireNotBanned(Room room, Request request) {
    if (room.penalties().isBanned(request.user().id(), clock.instant())) {
      throw new Refused(StatusCode.KICKED_FROM_CHATROOM);
    }
  }

  /**
   * Lets those pass who may speak.
   *
   * @throws Refused 23408 otherwise
   */
  void requireNotMuted(Room room, Request request) {
    int state = banState(room, request);
    if (isExempt(room, request)) {
      state &= ~ROOM_MUTED;
    }
    if (state != 0) {
      throw new Refused(StatusCode.MUTED_IN_CHATROOM);
    }
  }

  /** Who may not speak, as the service tells those who enter. */
  int banState(Room room, Request request) {
    Instant now = clock.instant();
    String userId = request.user().id();
    return (rooms.everywhere().isMuted(userId, now) ? MUTED_EVERYWHERE : 0)
        | (room.penalties().isMuted(userId, now) ? USER_MUTED : 0)
        | (room.penalties().isAllMuted(now) ? ROOM_MUTED : 0);
  }

  /** Whether the asking user may speak also where nobody else may. */
  boolean isExempt(Room room, Request request) {
    return room.penalties().isExempt(request.user().id());
  }
}
