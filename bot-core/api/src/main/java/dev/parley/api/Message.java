package dev.parley.api;

import dev.parley.api.content.Content;
import dev.parley.api.content.Mention;
import dev.parley.api.content.TextContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message that an account received.
 *
 * @param account the configured name of the account that received it
 * @param uid the service's unique id; empty only for status messages, which are never stored
 * @param conversation where it was said; in a private chat the target is the sender
 * @param senderId the user id of who said it
 * @param content what was said
 * @param at when the service took it
 * @param expansion the keys and values attached to it (at most 300); empty where there are none
 * @param directedTo the members of a group it was shown to; empty when to all
 * @param offline it was waiting when the account connected
 */
public record Message(
    String account,
    String uid,
    Conversation conversation,
    String senderId,
    Content content,
    Instant at,
    Map<String, String> expansion,
    List<String> directedTo,
    boolean offline)
    implements BotEvent {

  @Override
  public EventKey key() {
    return new EventKey(uid);
  }

  /** The text of a text message; empty for every other content. */
  public String text() {
    return content instanceof TextContent text ? text.text() : "";
  }

  /** Whether the mention of this message names the user, by id or as one of all. */
  public boolean mentions(String userId) {
    Mention mention = content.meta().mention();
    return mention != null && (mention.isAll() || mention.userIds().contains(userId));
  }

  /** For logs: everything but what was said. */
  @Override
  public String toString() {
    return "Message["
        + uid
        + ' '
        + content.objectName()
        + " from "
        + senderId
        + " in "
        + conversation
        + ']';
  }
}
