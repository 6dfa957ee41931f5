package dev.parley.sandbox;

import java.util.Set;

/**
 * What becomes of messages when a room gets more than it takes, and of members who are away.
 *
 * @param lowTypes the types of low priority, which are dropped first; all others are of high
 *     priority
 * @param keptTypes the types that are never dropped
 * @param keptUsers the users whose messages are never dropped, and who stay however long they are
 *     away
 */
public record RoomPriorities(Set<String> lowTypes, Set<String> keptTypes, Set<String> keptUsers) {

  /** Everything is of high priority, and nothing and nobody is an exception. */
  public static final RoomPriorities DEFAULTS = new RoomPriorities(Set.of(), Set.of(), Set.of());

  public RoomPriorities {
    lowTypes = Set.copyOf(lowTypes);
    keptTypes = Set.copyOf(keptTypes);
    keptUsers = Set.copyOf(keptUsers);
  }

  /** The same with these types of low priority. */
  public RoomPriorities withLowTypes(String... objectNames) {
    return new RoomPriorities(Set.of(objectNames), keptTypes, keptUsers);
  }

  /** The same with these types never dropped. */
  public RoomPriorities withKeptTypes(String... objectNames) {
    return new RoomPriorities(lowTypes, Set.of(objectNames), keptUsers);
  }

  /** The same with these users on the whitelist. */
  public RoomPriorities withKeptUsers(String... userIds) {
    return new RoomPriorities(lowTypes, keptTypes, Set.of(userIds));
  }
}
