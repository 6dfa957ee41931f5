package dev.parley.runtime.internal.outbox;

import dev.parley.api.SendOutcome;

/** Is told what became of each message, also of an attempt that will be repeated. */
public interface Outcomes {

  /** The message is settled. */
  void settled(Effect effect, SendOutcome outcome);

  /** The service refused the message as too fast, and it is tried again. */
  void retried(Effect effect, SendOutcome.Refused refused);
}
