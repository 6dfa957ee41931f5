package dev.parley.api.content;

/**
 * {@code RC:SightMsg}: a short video (H.264 and AAC in MP4).
 *
 * @param uri where it is (key {@code sightUrl})
 * @param thumbnail the first frame as a small JPEG in Base64, without line breaks (key {@code
 *     content})
 * @param duration seconds
 * @param size bytes
 * @param name the file name
 */
public record VideoContent(
    String uri, String thumbnail, int duration, long size, String name, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public VideoContent(String uri, String thumbnail, int duration, long size, String name) {
    this(uri, thumbnail, duration, size, name, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:SightMsg";
  }
}
