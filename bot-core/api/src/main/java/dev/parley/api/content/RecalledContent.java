package dev.parley.api.content;

/**
 * {@code RC:RcNtf}: what stands in the place of a recalled message.
 *
 * @param operatorId who recalled it
 * @param recalledAt when, milliseconds since 1970 (key {@code recallTime})
 * @param originalObjectName the type of the message that was recalled
 */
public record RecalledContent(
    String operatorId, long recalledAt, String originalObjectName, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public RecalledContent(String operatorId, long recalledAt, String originalObjectName) {
    this(operatorId, recalledAt, originalObjectName, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:RcNtf";
  }
}
