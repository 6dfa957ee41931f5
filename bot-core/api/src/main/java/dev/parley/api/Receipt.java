package dev.parley.api;

import java.time.Instant;
import java.util.List;

/**
 * Somebody has read what the account sent.
 *
 * @param readerId who has read
 * @param messageUids the messages that were read, as far as the reader's client names them; may be
 *     empty in private chats, where everything up to {@code readUpTo} is meant
 * @param readUpTo everything sent until then has been read
 */
public record Receipt(
    String account,
    Conversation conversation,
    String readerId,
    List<String> messageUids,
    Instant readUpTo,
    Instant at)
    implements BotEvent {

  public Receipt {
    messageUids = List.copyOf(messageUids);
  }

  @Override
  public EventKey key() {
    return new EventKey("receipt:" + conversation + ':' + readerId + ':' + at.toEpochMilli());
  }
}
