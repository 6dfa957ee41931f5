package dev.parley.api;

import dev.parley.api.content.Content;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.TextContent;
import java.util.List;

/**
 * What a handler answers. Handlers may also return a {@code String} (a text), a {@link Content}, or
 * nothing; all of these go to everybody in the conversation of the event. Several replies are a
 * {@code List}, any other {@code Collection}, or a {@code Stream}.
 *
 * @param target who gets it
 */
public record Reply(Content content, Target target) {

  /** Who gets a reply. */
  public sealed interface Target {

    /** Those who need not be named. */
    enum Known implements Target {
      /** Everybody in the conversation of the event. */
      HERE,
      /** Who caused the event, in a private chat. */
      SENDER
    }

    /**
     * Some members of the group in which the event happened.
     *
     * @param userIds at least one
     */
    record Members(List<String> userIds) implements Target {

      public Members {
        userIds = List.copyOf(userIds);
        if (userIds.isEmpty() || userIds.stream().anyMatch(String::isBlank)) {
          throw new IllegalArgumentException(
              "a reply only for " + userIds + ": name at least one user, and none without an id");
        }
      }
    }
  }

  /** For everybody in the conversation of the event. */
  public Reply(Content content) {
    this(content, Target.Known.HERE);
  }

  /** A plain text. */
  public static Reply text(String text) {
    return new Reply(new TextContent(text));
  }

  /** A text that quotes the message it answers. */
  public static Reply quote(Message message, String text) {
    return new Reply(ReferenceContent.to(message, text));
  }

  /**
   * The same, into the private chat with who caused the event. Where nobody is known to have caused
   * it, as for changes of members and rooms, the handler fails, and nothing is sent: what was meant
   * for one must not be seen by all.
   */
  public Reply privately() {
    return new Reply(content, Target.Known.SENDER);
  }

  /**
   * The same as a directed message: in the group of the event, and shown to these members only.
   * Groups and ultra groups have that. In a private chat a reply only for the other side is a plain
   * one; everywhere else the handler fails, and nothing is sent, since all would see it.
   *
   * @throws IllegalArgumentException when no user is named
   */
  public Reply onlyFor(String... userIds) {
    return new Reply(content, new Target.Members(List.of(userIds)));
  }
}
