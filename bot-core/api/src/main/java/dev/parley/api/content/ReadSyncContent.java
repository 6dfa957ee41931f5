package dev.parley.api.content;

/**
 * {@code RC:SRSMsg}: another device of the same user has read everything up to a time.
 *
 * @param readUpTo milliseconds since 1970 (key {@code lastMessageSendTime})
 */
public record ReadSyncContent(long readUpTo, ContentMeta meta) implements Content {

  /** Nothing beside its own fields. */
  public ReadSyncContent(long readUpTo) {
    this(readUpTo, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:SRSMsg";
  }
}
