package dev.parley.api.content;

/**
 * {@code RC:ProfileNtf}: somebody's profile changed.
 *
 * @param operation what was done; the app decides
 * @param data details; often JSON
 */
public record ProfileNoticeContent(String operation, String data, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public ProfileNoticeContent(String operation, String data) {
    this(operation, data, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:ProfileNtf";
  }
}
