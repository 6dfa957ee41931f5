package dev.parley.api.content;

/**
 * {@code RC:GrpNtf}: something changed in a group.
 *
 * @param operatorId who changed it (key {@code operatorUserId})
 * @param operation what was done, for example {@code Add} or {@code Rename}
 * @param data details; often JSON
 * @param text the same for people (key {@code message})
 */
public record GroupNoticeContent(
    String operatorId, String operation, String data, String text, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public GroupNoticeContent(String operatorId, String operation, String data, String text) {
    this(operatorId, operation, data, text, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:GrpNtf";
  }
}
