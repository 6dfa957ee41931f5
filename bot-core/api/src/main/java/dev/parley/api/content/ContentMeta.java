package dev.parley.api.content;

import org.jspecify.annotations.Nullable;

/**
 * What any content may carry beside its own fields.
 *
 * @param mention who is called by name; null when nobody
 * @param sender what the client says of its user; null when nothing
 * @param extra free text of the app; empty where absent
 */
public record ContentMeta(@Nullable Mention mention, @Nullable Sender sender, String extra) {

  /** Nothing beside the content's own fields. */
  public static final ContentMeta NONE = new ContentMeta(null, null, "");

  /** Only a mention. */
  public static ContentMeta mention(Mention mention) {
    return new ContentMeta(mention, null, "");
  }
}
