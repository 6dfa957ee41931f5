package dev.parley.api.content;

/**
 * {@code RC:TypSts}: somebody is typing. A status message: never stored, never journaled.
 *
 * @param typingObjectName the type of what is being written, usually {@code RC:TxtMsg}
 */
public record TypingContent(String typingObjectName) implements Content {

  @Override
  public String objectName() {
    return "RC:TypSts";
  }
}
