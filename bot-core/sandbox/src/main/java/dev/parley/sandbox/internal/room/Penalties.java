package dev.parley.sandbox.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may not enter a room, and who may not speak in it, each until a time. */
public final class Penalties {

  private final Map<String, Instant> bans = new LinkedHashMap<>();
  private final Map<String, Instant> mutes = new LinkedHashMap<>();
  private final Set<String> exempt = new LinkedHashSet<>();
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

  /** These users may speak also where nobody else may. */
  public void exempt(Collection<String> userIds) {
    exempt.addAll(userIds);
  }

  /** Takes that back. */
  public void unexempt(Collection<String> userIds) {
    userIds.forEach(exempt::remove);
  }

  /** Who may speak also where nobody else may. */
  public Collection<String> exempted() {
    return List.copyOf(exempt);
  }

  /** Whether this user may speak also where nobody else may. */
  public boolean isExempt(String userId) {
    return exempt.contains(userId);
  }

  /** Who was muted by name, and until when. */
  public Map<String, Instant> muted(Instant now) {
    return current(mutes, now);
  }

  /** Who may not enter, and until when. */
  public Map<String, Instant> banned(Instant now) {
    return current(bans, now);
  }

  private static Map<String, Instant> current(Map<String, Instant> ends, Instant now) {
    ends.values().removeIf(end -> !now.isBefore(end));
    return Collections.unmodifiableMap(ends);
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
