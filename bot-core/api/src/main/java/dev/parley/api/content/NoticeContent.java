package dev.parley.api.content;

/**
 * {@code RC:InfoNtf}: a line in grey between the messages.
 *
 * @param text what it says (key {@code message})
 */
public record NoticeContent(String text, ContentMeta meta) implements Content {

  /** Nothing beside its own fields. */
  public NoticeContent(String text) {
    this(text, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:InfoNtf";
  }
}
