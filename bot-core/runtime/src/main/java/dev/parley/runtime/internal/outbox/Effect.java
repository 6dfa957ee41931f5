package dev.parley.runtime.internal.outbox;

import dev.parley.api.transport.OutgoingMessage;
import dev.parley.runtime.internal.lane.LaneKey;

/** One message that is to go out. */
public record Effect(String account, OutgoingMessage message, Receipt receipt) {

  /** The order in which it stands. */
  public LaneKey line() {
    return new LaneKey(account, message.to());
  }
}
