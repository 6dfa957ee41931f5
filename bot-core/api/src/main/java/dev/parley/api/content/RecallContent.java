package dev.parley.api.content;

import dev.parley.api.Conversation;

/**
 * {@code RC:RcCmd}: the order to recall a message.
 *
 * @param conversation where it was said (keys "conversationType", "targetId", "channelId")
 * @param messageUid the message's unique id (key "messageUId")
 * @param sentAt when it was sent, milliseconds since 1970 (key {@code sentTime})
 * @param isAdmin an administrator recalls it
 * @param isDelete it shall vanish without a trace
 * @param originalSenderId who sent it (key {@code originalFromUserId}); empty where not said
 */
public record RecallContent(
    Conversation conversation,
    String messageUid,
    long sentAt,
    boolean isAdmin,
    boolean isDelete,
    String originalSenderId,
    ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public RecallContent(
      Conversation conversation,
      String messageUid,
      long sentAt,
      boolean isAdmin,
      boolean isDelete,
      String originalSenderId) {
    this(conversation, messageUid, sentAt, isAdmin, isDelete, originalSenderId, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:RcCmd";
  }
}
