package dev.parley.api.content;

/**
 * {@code RC:FileMsg}: a file.
 *
 * @param name the file name
 * @param size bytes
 * @param format its kind, usually the ending of the name (key {@code type})
 * @param uri where it is (key {@code fileUrl})
 */
public record FileContent(String name, long size, String format, String uri, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public FileContent(String name, long size, String format, String uri) {
    this(name, size, format, uri, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:FileMsg";
  }
}
