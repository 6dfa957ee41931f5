package dev.parley.api;

import dev.parley.api.content.Content;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.TextContent;

/**
 * What a handler answers, into the conversation of the event. Handlers may also return a {@code
 * String} (a text), a {@link Content}, or nothing.
 */
public record Reply(Content content) {

  /** A plain text. */
  public static Reply text(String text) {
    return new Reply(new TextContent(text));
  }

  /** A text that quotes the message it answers. */
  public static Reply quote(Message message, String text) {
    return new Reply(ReferenceContent.to(message, text));
  }
}
