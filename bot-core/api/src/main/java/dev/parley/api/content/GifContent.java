package dev.parley.api.content;

/**
 * {@code RC:GIFMsg}: a moving picture.
 *
 * @param uri where it is (key {@code remoteUrl})
 * @param size bytes (key {@code gifDataSize})
 * @param width pixels
 * @param height pixels
 */
public record GifContent(String uri, long size, int width, int height, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public GifContent(String uri, long size, int width, int height) {
    this(uri, size, width, height, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:GIFMsg";
  }
}
