package dev.parley.api.content;

/**
 * {@code RC:ImgMsg}: a picture.
 *
 * @param thumbnail a small JPEG of it in Base64, without line breaks, at most about 10 KB (key
 *     {@code content})
 * @param uri where the picture is (key {@code imageUri})
 * @param width of the thumbnail, pixels (key {@code thumWidth}); 0 where not said
 * @param height of the thumbnail, pixels (key {@code thumHeight}); 0 where not said
 */
public record ImageContent(String thumbnail, String uri, int width, int height, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public ImageContent(String thumbnail, String uri, int width, int height) {
    this(thumbnail, uri, width, height, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:ImgMsg";
  }
}
