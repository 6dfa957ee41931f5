package dev.parley.api.content;

/**
 * {@code RC:VcMsg}: a short recording that travels inside the message. Clients of today send {@link
 * HqVoiceContent}.
 *
 * @param audio the AMR recording in Base64 (key {@code content})
 * @param duration seconds
 */
public record VoiceContent(String audio, int duration, ContentMeta meta) implements Content {

  /** Nothing beside its own fields. */
  public VoiceContent(String audio, int duration) {
    this(audio, duration, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:VcMsg";
  }
}
