package dev.parley.sandbox.internal.serverapi.room;

import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.serverapi.ApiForm;
import dev.parley.sandbox.internal.serverapi.ApiRefused;
import dev.parley.wire.serverapi.ApiCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What the calls about chatrooms have in common. The bounds are those of the vendor's Java SDK. */
record RoomForm(Rooms rooms, ApiForm form) {

  private static final int MOST_USERS = 20;
  private static final int MOST_MINUTES = 43_200;

  /** The service writes times without a zone; it is taken to be that of its home. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

  /**
   * The room that the call is about.
   *
   * @throws ApiRefused 1002 when there is none with this id
   */
  Room room() {
    return room(form.id("chatroomId"));
  }

  /**
   * The rooms that the call names in this field.
   *
   * @throws ApiRefused 1002 when there is none with one of the ids
   */
  List<Room> rooms(String name) {
    return form.ids(name).stream().map(this::room).toList();
  }

  private Room room(String id) {
    return rooms
        .find(id)
        .orElseThrow(
            () -> new ApiRefused(ApiCode.BAD_PARAMETER, "There is no chatroom \"" + id + "\"."));
  }

  /**
   * The users that the call is about.
   *
   * @throws ApiRefused 1002 when there are none or more than 20
   */
  List<String> users() {
    List<String> users = form.ids("userId");
    ApiForm.requireMost("userId", users, MOST_USERS);
    return users;
  }

  /**
   * For how long.
   *
   * @throws ApiRefused 1002 when it is not 1 minute to 30 days
   */
  Duration duration() {
    return Duration.ofMinutes(form.number("minute", 1, MOST_MINUTES));
  }

  /** A time as the service writes it. */
  static String time(Instant at) {
    return TIME.format(at);
  }
}
