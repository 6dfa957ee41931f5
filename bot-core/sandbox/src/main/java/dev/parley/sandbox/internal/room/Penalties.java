package dev.parley.sandbox.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Who may not enter a room, and who may not speak in it, each until a time. */
public final class Penalties {

  private final Map<String, Instant> bans = new HashMap<>();
  private final Map<String, Instant> mutes = new HashMap<>();
  private Instant allMutedUntil = Instant.MIN;

  Penalties() {}

  /** These users may not enter until then. */
  public void ban(Collection<String> userIds, Instant until) {
    userIds.forEach(userId -> bans.put(userId, until));
  }

  public void unban(Collection<String> userIds) {
    userIds.forEach(bans::remove);
  }

  /** These users, or all when none is named, may not speak until then. */
  public void mute(Collection<String> userIds, Instant until) {
    if (userIds.isEmpty()) {
      allMutedUntil = until;
    }
    userIds.forEach(userId -> mutes.put(userId, until));
  }

  public void unmute(Collection<String> userIds) {
    if (userIds.isEmpty()) {
      allMutedUntil = Instant.MIN;
    }
    userIds.forEach(mutes::remove);
  }

  public boolean isBanned(String userId, Instant now) {
    return now.isBefore(bans.getOrDefault(userId, Instant.MIN));
  }

  /** Whether this user was muted by name. */
  public boolean isMuted(String userId, Instant now) {
    return now.isBefore(mutes.getOrDefault(userId, Instant.MIN));
  }

  /** Whether the whole room was muted. */
  public boolean isAllMuted(Instant now) {
    return now.isBefore(allMutedUntil);
  }

  /** The end of a penalty that begins now. */
  public static Instant end(Instant now, Duration duration) {
    return duration.isZero() ? Instant.MAX : now.plus(duration);
  }
}
