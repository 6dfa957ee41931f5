package dev.parley.api.content;

/**
 * {@code RC:ContactNtf}: something about a contact, such as a friend request.
 *
 * @param operation {@code Request}, {@code AcceptResponse}, {@code RejectResponse} or one of the
 *     app's own
 * @param sourceUserId who asks or answers
 * @param targetUserId whom it is about; in a group the id of the group
 * @param text the same for people (key {@code message})
 */
public record ContactNoticeContent(
    String operation, String sourceUserId, String targetUserId, String text, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public ContactNoticeContent(
      String operation, String sourceUserId, String targetUserId, String text) {
    this(operation, sourceUserId, targetUserId, text, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:ContactNtf";
  }
}
