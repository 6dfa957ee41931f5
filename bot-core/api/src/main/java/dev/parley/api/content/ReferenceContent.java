package dev.parley.api.content;

import dev.parley.api.Message;

/**
 * {@code RC:ReferenceMsg}: a text that quotes another message.
 *
 * @param text the new text
 * @param quotedSenderId who said what is quoted
 * @param quotedUid the quoted message's unique id; empty where absent
 * @param quoted what is quoted
 */
public record ReferenceContent(
    String text, String quotedSenderId, String quotedUid, Content quoted, ContentMeta meta)
    implements Content {

  /** Quotes a message. */
  public static ReferenceContent to(Message message, String text) {
    return new ReferenceContent(
        text, message.senderId(), message.uid(), message.content(), ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:ReferenceMsg";
  }
}
