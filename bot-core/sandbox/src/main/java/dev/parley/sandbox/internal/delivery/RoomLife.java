package dev.parley.sandbox.internal.delivery;

import dev.parley.sandbox.internal.room.Member;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.User;

/** Who comes into a room and who goes, and what that brings about for the others. */
public final class RoomLife {

  private final Rooms rooms;
  private final RoomCourier courier;

  public RoomLife(Rooms rooms, RoomCourier courier) {
    this.rooms = rooms;
    this.courier = courier;
  }

  /** A connection enters; unless users may be in several rooms, its user leaves all others. */
  public Member enter(Room room, User user, Link link) {
    if (!rooms.options().severalPerUser()) {
      for (Room other : rooms.of(user.id())) {
        if (!other.equals(room)) {
          other.member(user.id()).ifPresent(member -> drop(other, member));
        }
      }
    }
    return rooms.enter(room, user.id(), link);
  }

  /** A connection leaves; its user does when it was the last one. */
  public void leave(Room room, Member member, Link link) {
    if (rooms.leave(room, member, link)) {
      left(room, member);
    }
  }

  /** A user is not in the room any more, by none of their connections. */
  public void drop(Room room, Member member) {
    rooms.drop(room, member);
    left(room, member);
  }

  private void left(Room room, Member member) {
    if (room.entries().left(member.userId())) {
      courier.tellEntries(room);
    }
  }

  /** The room is gone, with all that is in it. */
  public void destroy(Room room) {
    rooms.destroy(room);
  }
}
