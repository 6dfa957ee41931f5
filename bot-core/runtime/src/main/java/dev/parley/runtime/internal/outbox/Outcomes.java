package dev.parley.runtime.internal.outbox;

import dev.parley.api.SendOutcome;

/** Is told what became of each effect, also of an attempt that will be repeated. */
public interface Outcomes {

  /** The effect is settled. */
  void settled(Effect effect, SendOutcome outcome);

  /** The service refused it as too fast, and it is tried again. */
  void retried(Effect effect, SendOutcome.Refused refused);
}
