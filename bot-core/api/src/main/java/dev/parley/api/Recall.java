package dev.parley.api;

import java.time.Instant;

/**
 * A message was taken back.
 *
 * @param messageUid the unique id of the message that is gone
 * @param messageSentAt when that message had been sent
 * @param operatorId who took it back: its sender, or an administrator
 * @param byAdmin whether the client said that it acts as administrator
 */
public record Recall(
    String account,
    Conversation conversation,
    String messageUid,
    Instant messageSentAt,
    String operatorId,
    boolean byAdmin,
    Instant at)
    implements BotEvent {

  @Override
  public EventKey key() {
    return new EventKey("recall:" + messageUid);
  }
}
