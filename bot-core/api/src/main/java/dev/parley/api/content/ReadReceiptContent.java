package dev.parley.api.content;

/**
 * {@code RC:ReadNtf}: the peer of a private chat has read everything up to a message.
 *
 * @param messageUid the last message that was read (key "messageUId")
 * @param readUpTo when that message was sent, milliseconds since 1970 (key {@code
 *     lastMessageSendTime})
 * @param type reserved by the service; 1
 */
public record ReadReceiptContent(String messageUid, long readUpTo, int type, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public ReadReceiptContent(String messageUid, long readUpTo, int type) {
    this(messageUid, readUpTo, type, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:ReadNtf";
  }
}
