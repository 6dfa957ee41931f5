package dev.parley.api.content;

import java.util.List;
import java.util.Map;

/**
 * {@code RC:RRRspMsg}: a member of a group has read messages.
 *
 * @param messageUids for each user who asked, the unique ids of the messages (key {@code
 *     receiptMessageDic})
 */
public record ReceiptResponseContent(Map<String, List<String>> messageUids, ContentMeta meta)
    implements Content {

  public ReceiptResponseContent {
    messageUids = Map.copyOf(messageUids);
  }

  /** Nothing beside its own fields. */
  public ReceiptResponseContent(Map<String, List<String>> messageUids) {
    this(messageUids, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:RRRspMsg";
  }
}
