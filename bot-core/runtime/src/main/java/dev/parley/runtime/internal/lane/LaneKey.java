package dev.parley.runtime.internal.lane;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;

/** One conversation of one account: what is kept in order. */
public record LaneKey(String account, Conversation conversation) {

  /** Where the event belongs. */
  public static LaneKey of(BotEvent event) {
    return new LaneKey(event.account(), event.conversation());
  }
}
