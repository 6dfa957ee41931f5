package dev.parley.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry (key and value) of a chatroom was set or removed by somebody else. Changes that the
 * account made itself are never told. After a connection was lost the difference between the last
 * known and the present entries is told: what did not change is silent, and what was removed in the
 * meantime comes with its old value.
 *
 * @param room the chatroom's conversation
 * @param entryKey 1 to 128 characters of {@code A-Z a-z 0-9 + = - _}
 * @param oldValue the value that was known before; null where there was none
 * @param newValue the value now, 1 to 4 096 characters; null when the entry was removed
 * @param userId who changed it; empty where the service does not say, as for removals while away
 * @param version the service's number of this state of the entry, in milliseconds of its clock
 * @param firstSync told because the room was entered, not because it changed just now
 */
public record EntryChange(
    String account,
    Conversation room,
    String entryKey,
    @Nullable String oldValue,
    @Nullable String newValue,
    String userId,
    long version,
    Instant at,
    boolean firstSync)
    implements BotEvent {

  /** Room, key and version. */
  @Override
  public EventKey key() {
    return new EventKey("entry:" + room.targetId() + ':' + entryKey + ':' + version);
  }

  @Override
  public Conversation conversation() {
    return room;
  }

  /** Whether the entry is gone. */
  public boolean isRemoved() {
    return newValue == null;
  }
}
