package dev.parley.api.content;

import java.util.List;

/**
 * {@code RC:ChrmBanMsg}: people were muted in a chatroom, or may speak again.
 *
 * @param roomId the chatroom (key {@code chatroomId})
 * @param operation what was done, the service's number (key {@code operateType})
 * @param duration for how long, as the service counts it (key {@code durationTime}); 0 where not
 *     said
 * @param at when, milliseconds since 1970 (key {@code operateTime})
 * @param userIds whom it concerns (key {@code userList})
 */
public record RoomBanContent(
    String roomId, int operation, long duration, long at, List<String> userIds, ContentMeta meta)
    implements Content {

  public RoomBanContent {
    userIds = List.copyOf(userIds);
  }

  /** Nothing beside its own fields. */
  public RoomBanContent(
      String roomId, int operation, long duration, long at, List<String> userIds) {
    this(roomId, operation, duration, at, userIds, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:ChrmBanMsg";
  }
}
