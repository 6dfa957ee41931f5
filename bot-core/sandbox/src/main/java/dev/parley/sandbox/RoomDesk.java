package dev.parley.sandbox;

import dev.parley.sandbox.internal.delivery.RoomEnd;
import dev.parley.sandbox.internal.net.Port;
import dev.parley.sandbox.internal.room.Member;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.wiring.RoomParts;
import dev.parley.wire.status.StatusCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The chatrooms of a sandbox, for tests: what an app server or another user would do. The methods
 * may be called by any thread; those that name a room that does not exist throw {@link
 * IllegalArgumentException}, unless they say otherwise.
 */
public final class RoomDesk {

  private final Port port;
  private final RoomParts parts;

  RoomDesk(Port port, RoomParts parts) {
    this.port = port;
    this.parts = parts;
  }

  /**
   * Makes a room; nothing happens when there is one with this id.
   *
   * @throws IllegalStateException when there are too many rooms
   */
  public void create(String roomId) {
    if (port.get(() -> parts.rooms().obtain(roomId)).isEmpty()) {
      throw new IllegalStateException("there is no room for room " + roomId);
    }
  }

  /** Whether there is a room with this id. */
  public boolean exists(String roomId) {
    return port.get(() -> parts.rooms().find(roomId)).isPresent();
  }

  /** The members, in the order in which they came; none when there is no such room. */
  public List<String> members(String roomId) {
    return port.get(
        () ->
            parts.rooms().find(roomId).stream()
                .flatMap(room -> room.members().stream())
                .map(Member::userId)
                .toList());
  }

  /** The entries, in the order in which they were set last; none when there is no such room. */
  public Map<String, String> entries(String roomId) {
    return port.get(
        () -> parts.rooms().find(roomId).map(room -> room.entries().all()).orElse(Map.of()));
  }

  /**
   * Sets an entry as this user, who need not be a member, whoever set it before.
   *
   * @throws IllegalArgumentException when key or value break the rules
   * @throws IllegalStateException when the room has as many entries as it may
   */
  public void setEntry(String roomId, String userId, String key, String value) {
    change(roomId, room -> room.entries().set(userId, key, value, true, false));
  }

  /**
   * Removes an entry as this user, who need not be a member, whoever set it before.
   *
   * @throws IllegalArgumentException when there is no such entry
   */
  public void removeEntry(String roomId, String userId, String key) {
    change(roomId, room -> room.entries().remove(userId, key, true));
  }

  private void change(String roomId, Function<Room, Optional<StatusCode>> change) {
    Optional<StatusCode> failure =
        port.get(
            () -> {
              Room room = room(roomId);
              Optional<StatusCode> outcome = change.apply(room);
              if (outcome.isEmpty()) {
                parts.courier().tellEntries(room);
              }
              return outcome;
            });
    failure.ifPresent(
        code -> {
          throw code == StatusCode.TOO_MANY_ENTRIES
              ? new IllegalStateException(code.sentence())
              : new IllegalArgumentException(code.sentence());
        });
  }

  /** Puts a member out of a room, as if they had left; nothing happens when they are not in it. */
  public void drop(String roomId, String userId) {
    with(roomId, room -> room.member(userId).ifPresent(it -> parts.life().drop(room, it)));
  }

  /** Ends a room; all members are told, and all that is in it is gone. */
  public void destroy(String roomId) {
    with(roomId, room -> parts.life().destroy(room, RoomEnd.DESTROYED));
  }

  /**
   * Puts users out of a room, and keeps them out; calls of theirs to enter are refused with 23409.
   *
   * @param duration zero for ever
   */
  public void ban(String roomId, Duration duration, String... userIds) {
    with(roomId, room -> parts.penalties().ban(room, List.of(userIds), duration));
  }

  /** Lets users in again. */
  public void unban(String roomId, String... userIds) {
    with(roomId, room -> parts.penalties().unban(room, List.of(userIds)));
  }

  /**
   * Forbids users to speak, or everybody when none is named; messages of theirs are refused with
   * 23408.
   *
   * @param duration zero for ever
   */
  public void mute(String roomId, Duration duration, String... userIds) {
    with(roomId, room -> parts.penalties().mute(room, List.of(userIds), duration));
  }

  /** Lets users speak again; names nobody to take back that everybody was muted. */
  public void unmute(String roomId, String... userIds) {
    with(roomId, room -> parts.penalties().unmute(room, List.of(userIds)));
  }

  /**
   * The messages that were accepted and then dropped since the room got more than it takes, the
   * oldest first; at most the last 100 000 of all rooms.
   */
  public List<AcceptedMessage> dropped(String roomId) {
    return port.get(parts.rooms()::dropped).stream()
        .filter(message -> message.conversation().targetId().equals(roomId))
        .map(AcceptedMessage::of)
        .toList();
  }

  private void with(String roomId, Consumer<Room> action) {
    port.run(() -> action.accept(room(roomId)));
  }

  private Room room(String roomId) {
    return parts
        .rooms()
        .find(roomId)
        .orElseThrow(() -> new IllegalArgumentException("no room " + roomId));
  }
}
