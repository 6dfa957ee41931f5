package dev.parley.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The keys and values attached to a message were changed.
 *
 * @param messageUid the message they are attached to
 * @param put what was set; empty when keys were removed
 * @param removed the keys that were removed
 * @param userId who did it
 * @param uid the unique id of the message that carried the change
 */
public record ExpansionChange(
    String account,
    Conversation conversation,
    String messageUid,
    Map<String, String> put,
    List<String> removed,
    String userId,
    String uid,
    Instant at)
    implements BotEvent {

  public ExpansionChange {
    put = Map.copyOf(put);
    removed = List.copyOf(removed);
  }

  @Override
  public EventKey key() {
    return new EventKey(uid);
  }
}
