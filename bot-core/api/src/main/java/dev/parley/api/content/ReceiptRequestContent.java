package dev.parley.api.content;

/**
 * {@code RC:RRReqMsg}: the sender wants to know who in the group reads a message.
 *
 * @param messageUid which message (key "messageUId")
 */
public record ReceiptRequestContent(String messageUid, ContentMeta meta) implements Content {

  /** Nothing beside its own fields. */
  public ReceiptRequestContent(String messageUid) {
    this(messageUid, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:RRReqMsg";
  }
}
