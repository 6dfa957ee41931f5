package dev.parley.sandbox.internal.delivery;

import dev.parley.sandbox.Incident;
import dev.parley.sandbox.internal.room.Member;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.state.User;
import dev.parley.sandbox.limit.StayLimits;
import java.time.Instant;

/** Who comes into a room and who goes, and what that brings about for the others. */
public final class RoomLife {

  private final SandboxState state;
  private final Rooms rooms;
  private final RoomCourier courier;

  public RoomLife(SandboxState state, Rooms rooms, RoomCourier courier) {
    this.state = state;
    this.rooms = rooms;
    this.courier = courier;
  }

  /**
   * A connection enters; unless users may be in several rooms, its user leaves all others.
   *
   * @param extra what the others are told beside
   */
  public Member enter(Room room, User user, Link link, String extra) {
    if (!rooms.options().severalPerUser()) {
      for (Room other : rooms.of(user.id())) {
        if (!other.equals(room)) {
          other.member(user.id()).ifPresent(member -> drop(other, member));
        }
      }
    }
    if (!room.has(user.id())) {
      Member member = rooms.enter(room, user.id(), link);
      tellMember(room, member, true, extra);
      return member;
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
    tellMember(room, member, false, "");
  }

  private void tellMember(Room room, Member member, boolean joined, String extra) {
    if (rooms.options().memberNotices()) {
      courier.showOthers(
          room, new RoomNews(state).member(room, member.userId(), joined, extra), member);
    }
  }

  /** Something is about to be said: drops the members who have been away for too long. */
  public void dropAbsent(Room room) {
    StayLimits stay = state.limits().stay();
    Instant now = state.clock().instant();
    for (Member member : room.away()) {
      boolean gone =
          member.miss() > stay.missed() || !now.isBefore(member.awaySince().plus(stay.away()));
      if (gone && !rooms.standing().keeps(room, member.userId())) {
        state.tally().happened(Incident.ROOM_MEMBER_DROPPED);
        drop(room, member);
      }
    }
  }

  /** The room is gone, with all that is in it. */
  public void destroy(Room room, RoomEnd end) {
    courier.tellEnd(room, end);
    rooms.destroy(room);
  }
}
