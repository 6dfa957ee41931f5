package dev.parley.api;

import java.time.Instant;
import java.util.List;

/**
 * Users came into a group or chatroom, or went.
 *
 * @param joined who came
 * @param left who went, of their own will or not
 * @param memberCount how many are there now; -1 where the service does not say
 * @param uid the unique id of the notice that told it
 */
public record MemberChange(
    String account,
    Conversation conversation,
    List<String> joined,
    List<String> left,
    int memberCount,
    String uid,
    Instant at)
    implements BotEvent {

  public MemberChange {
    joined = List.copyOf(joined);
    left = List.copyOf(left);
  }

  @Override
  public EventKey key() {
    return new EventKey(uid);
  }
}
