package dev.parley.api.content;

import org.jspecify.annotations.Nullable;

/**
 * What any content may carry beside its own fields.
 *
 * @param mention who is called by name (key {@code mentionedInfo}); null when nobody
 * @param sender what the client says of its user (key {@code user}); null when nothing
 * @param extra free text of the app; empty where absent
 * @param auditInfo what the sender tells the service's content review, as the JSON it came in;
 *     empty where absent
 */
public record ContentMeta(
    @Nullable Mention mention, @Nullable Sender sender, String extra, String auditInfo) {

  /** Nothing beside the content's own fields. */
  public static final ContentMeta NONE = new ContentMeta(null, null, "", "");

  /** Without a word to the content review. */
  public ContentMeta(@Nullable Mention mention, @Nullable Sender sender, String extra) {
    this(mention, sender, extra, "");
  }

  /** Only a mention. */
  public static ContentMeta mention(Mention mention) {
    return new ContentMeta(mention, null, "");
  }
}
