package dev.parley.api;

import java.time.Instant;
import java.util.List;

/**
 * Something happened to a chatroom that the account is in.
 *
 * @param room the chatroom's conversation
 * @param userIds the users concerned; empty when everybody is
 * @param until when it ends by itself; {@link Instant#MAX} when never or not applicable
 */
public record RoomChange(
    String account, Conversation room, Kind kind, List<String> userIds, Instant until, Instant at)
    implements BotEvent {

  /** What may happen to a room. */
  public enum Kind {
    /** The account is in the room, for the first time or again after a lost connection. */
    JOINED,
    /** The account is out of the room: it left, or was left behind as an offline member. */
    LEFT,
    /** The room is gone because somebody destroyed it, or it was gone after a lost connection. */
    DESTROYED,
    /** The room is gone because nothing happened in it for long. */
    EXPIRED,
    /** Users were put out and may not come back until the end. */
    BANNED,
    /** Users may come again. */
    UNBANNED,
    /** Users (or all, when none is named) may not speak until the end. */
    MUTED,
    /** Users (or all, when none is named) may speak again. */
    UNMUTED
  }

  public RoomChange {
    userIds = List.copyOf(userIds);
  }

  @Override
  public EventKey key() {
    return new EventKey(
        "room:"
            + room.targetId()
            + ':'
            + kind
            + ':'
            + at.toEpochMilli()
            + ':'
            + userIds.hashCode());
  }

  @Override
  public Conversation conversation() {
    return room;
  }
}
