package dev.parley.sandbox.internal.delivery;

import dev.parley.sandbox.internal.room.Penalties;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.state.SandboxState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What an app server does to members: it puts them out and keeps them out, or forbids them to
 * speak. All who are in the room are told, those concerned too.
 */
public final class RoomPenalties {

  private static final String BAN = "RC:ChrmBlockMsg";
  private static final String MUTE = "RC:ChrmBanMsg";

  /** The service's numbers of what was done. */
  private static final int PARDON = 0;

  private static final int PUNISH = 1;
  private static final int PARDON_ALL = 2;
  private static final int PUNISH_ALL = 3;

  private final SandboxState state;
  private final RoomCourier courier;
  private final RoomLife life;

  public RoomPenalties(SandboxState state, RoomCourier courier, RoomLife life) {
    this.state = state;
    this.courier = courier;
    this.life = life;
  }

  /**
   * Puts users out of a room, and keeps them out.
   *
   * @param duration zero for ever
   */
  public void ban(Room room, List<String> userIds, Duration duration) {
    room.penalties().ban(userIds, end(duration));
    tell(room, BAN, PUNISH, userIds, duration);
    userIds.forEach(id -> room.member(id).ifPresent(member -> life.drop(room, member)));
  }

  /** Lets users in again. */
  public void unban(Room room, List<String> userIds) {
    room.penalties().unban(userIds);
    tell(room, BAN, PARDON, userIds, Duration.ZERO);
  }

  /**
   * Forbids users to speak, or all when none is named.
   *
   * @param duration zero for ever
   */
  public void mute(Room room, List<String> userIds, Duration duration) {
    room.penalties().mute(userIds, end(duration));
    tell(room, MUTE, userIds.isEmpty() ? PUNISH_ALL : PUNISH, userIds, duration);
  }

  /** Lets users speak again, or all when none is named. */
  public void unmute(Room room, List<String> userIds) {
    room.penalties().unmute(userIds);
    tell(room, MUTE, userIds.isEmpty() ? PARDON_ALL : PARDON, userIds, Duration.ZERO);
  }

  private Instant end(Duration duration) {
    return Penalties.end(state.clock().instant(), duration);
  }

  private void tell(
      Room room, String objectName, int operation, Collection<String> users, Duration duration) {
    courier.show(room, new RoomNews(state).penalty(room, objectName, operation, users, duration));
  }
}
