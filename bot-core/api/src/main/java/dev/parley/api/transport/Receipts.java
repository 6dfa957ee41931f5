package dev.parley.api.transport;

import dev.parley.api.ImException;
import dev.parley.api.Message;
import java.util.concurrent.CompletionStage;

/** Capability: telling others that their messages were read. */
public interface Receipts {

  /**
   * Says that the account has read a message: in a private chat also everything before it, in a
   * group this one.
   *
   * @return fails with an {@link ImException}
   */
  CompletionStage<Void> read(Message message);
}
