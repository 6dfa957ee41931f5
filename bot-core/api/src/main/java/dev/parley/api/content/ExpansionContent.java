package dev.parley.api.content;

import java.util.List;
import java.util.Map;

/**
 * {@code RC:MsgExMsg}: the expansion of a message was changed.
 *
 * @param messageUid which message (key {@code mid})
 * @param put keys that were set, with their values
 * @param removed keys that were removed (key {@code del})
 */
public record ExpansionContent(
    String messageUid, Map<String, String> put, List<String> removed, ContentMeta meta)
    implements Content {

  public ExpansionContent {
    put = Map.copyOf(put);
    removed = List.copyOf(removed);
  }

  /** Nothing beside its own fields. */
  public ExpansionContent(String messageUid, Map<String, String> put, List<String> removed) {
    this(messageUid, put, removed, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:MsgExMsg";
  }
}
