package dev.parley.api.content;

/**
 * {@code RC:ImgTextMsg}: a link with title, text and picture.
 *
 * @param title the headline
 * @param text a few words on it (key {@code content})
 * @param imageUri where the picture is
 * @param uri where the link leads (key {@code url})
 */
public record RichContent(String title, String text, String imageUri, String uri, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public RichContent(String title, String text, String imageUri, String uri) {
    this(title, text, imageUri, uri, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:ImgTextMsg";
  }
}
