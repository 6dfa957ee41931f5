package dev.parley.runtime.internal.outbox;

import dev.parley.api.SendOutcome;

/** Is told what became of each effect, also of an attempt that will be repeated. */
public interface Outcomes {

  /** The effect stands in its line now; told by whoever asked for it. */
  default void asked(Effect effect) {}

  /** The effect waited behind others of its conversation, and it is its turn now. */
  void waited(Effect effect, long nanos);

  /** The service has answered to an attempt. */
  void answered(Effect effect, long nanos);

  /** The effect is settled. */
  void settled(Effect effect, SendOutcome outcome);

  /** The service refused it as too fast, and it is tried again. */
  void retried(Effect effect, SendOutcome.Refused refused);
}
