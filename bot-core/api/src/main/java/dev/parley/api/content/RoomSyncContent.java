package dev.parley.api.content;

/**
 * {@code RC:ChrmSyncMsg}: another device of the same user went into a chatroom or left it.
 *
 * @param roomId the chatroom (key {@code chatroomId})
 * @param status 1 came, 0 left
 * @param reason why, the service's number
 * @param at when, milliseconds since 1970 (key {@code time})
 */
public record RoomSyncContent(String roomId, int status, int reason, long at, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public RoomSyncContent(String roomId, int status, int reason, long at) {
    this(roomId, status, reason, at, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:ChrmSyncMsg";
  }
}
