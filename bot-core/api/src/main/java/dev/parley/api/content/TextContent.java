package dev.parley.api.content;

/** {@code RC:TxtMsg}: a text. */
public record TextContent(String text, ContentMeta meta) implements Content {

  /** A text and nothing else. */
  public TextContent(String text) {
    this(text, ContentMeta.NONE);
  }

  /** A text that calls somebody by name. */
  public TextContent(String text, Mention mention) {
    this(text, ContentMeta.mention(mention));
  }

  @Override
  public String objectName() {
    return "RC:TxtMsg";
  }
}
