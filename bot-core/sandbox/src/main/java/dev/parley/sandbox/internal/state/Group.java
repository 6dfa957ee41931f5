package dev.parley.sandbox.internal.state;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A group: its name and its members, each with the time since which they belong to it. */
public final class Group {

  private final String id;
  private final Map<String, Long> members = new LinkedHashMap<>();
  private String name;

  Group(String id, String name) {
    this.id = id;
    this.name = name;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public void rename(String other) {
    name = other;
  }

  /** The ids of the members, in the order in which they joined. */
  public Set<String> members() {
    return Collections.unmodifiableSet(members.keySet());
  }

  public boolean has(String userId) {
    return members.containsKey(userId);
  }

  /** Since when this user belongs to it, milliseconds since 1970. */
  public long memberSince(String userId) {
    return members.getOrDefault(userId, Long.MAX_VALUE);
  }

  /** Takes in those who are not members yet. */
  public void join(Collection<String> userIds, long time) {
    userIds.forEach(userId -> members.putIfAbsent(userId, time));
  }

  public void quit(Collection<String> userIds) {
    members.keySet().removeAll(Set.copyOf(userIds));
  }
}
