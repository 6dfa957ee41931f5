package dev.parley.runtime.internal.dispatch;

import dev.parley.api.SendReceipt;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Receipt;
import org.jspecify.annotations.Nullable;

/** Where what a bot is asked for goes: into the turn of a handler, or straight to the outbox. */
interface Effects {

  /** What holds the next effect back, for its receipt; null when nothing does. */
  Receipt.@Nullable Holder holder();

  void put(Effect effect);

  /**
   * Sends a message.
   *
   * @param line the account, and the conversation that the message is for
   */
  default SendReceipt send(LaneKey line, OutgoingMessage message) {
    Receipt.OfMessage receipt = new Receipt.OfMessage(holder());
    put(new Effect.Send(line, message, receipt));
    return receipt;
  }
}
