package dev.parley.sandbox.internal.room;

import dev.parley.sandbox.RoomPriorities;
import dev.parley.sandbox.internal.state.ChatMessage;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What becomes of messages when a room gets more than it takes, and of members who are away. It
 * begins as the sandbox was told; an app server changes it.
 */
public final class Standing {

  private final Set<String> lowTypes;
  private final Set<String> keptTypes;
  private final Set<String> keptUsers;

  Standing(RoomPriorities start) {
    lowTypes = new LinkedHashSet<>(start.lowTypes());
    keptTypes = new LinkedHashSet<>(start.keptTypes());
    keptUsers = start.keptUsers();
  }

  /** The types of low priority; may be changed. */
  public Set<String> lowTypes() {
    return lowTypes;
  }

  /** The types that are never dropped; may be changed. */
  public Set<String> keptTypes() {
    return keptTypes;
  }

  /** Whether this user's messages are never dropped, and the user stays however long away. */
  public boolean keeps(Room room, String userId) {
    return keptUsers.contains(userId) || room.keptUsers().contains(userId);
  }

  Priority of(Room room, ChatMessage message) {
    String type = message.body().getClassname();
    if (keeps(room, message.senderId()) || keptTypes.contains(type)) {
      return Priority.KEPT;
    }
    return lowTypes.contains(type) ? Priority.LOW : Priority.HIGH;
  }
}
