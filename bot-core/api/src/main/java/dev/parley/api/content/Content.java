package dev.parley.api.content;

/**
 * What a message carries. Each of the service's message types is one record; {@link UnknownContent}
 * is all others.
 */
public sealed interface Content
    permits TextContent, ReferenceContent, TypingContent, UnknownContent {

  /** The service's name of the type, for example {@code RC:TxtMsg}; 1 to 32 characters. */
  String objectName();

  /** What it carries beside its own fields. */
  default ContentMeta meta() {
    return ContentMeta.NONE;
  }
}
