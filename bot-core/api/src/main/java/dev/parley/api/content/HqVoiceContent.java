package dev.parley.api.content;

/**
 * {@code RC:HQVCMsg}: a recording.
 *
 * @param uri where it is (key {@code remoteUrl})
 * @param duration seconds, at most 60
 * @param format how it is encoded (key {@code type}); {@code aac} where not said
 */
public record HqVoiceContent(String uri, int duration, String format, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public HqVoiceContent(String uri, int duration, String format) {
    this(uri, duration, format, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:HQVCMsg";
  }
}
