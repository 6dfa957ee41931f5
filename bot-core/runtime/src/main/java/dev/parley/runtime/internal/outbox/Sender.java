package dev.parley.runtime.internal.outbox;

import dev.parley.api.SendOutcome;
import java.util.concurrent.CompletionStage;

/** Brings one effect to the transport of its account, now. */
@FunctionalInterface
public interface Sender {

  CompletionStage<SendOutcome> send(Effect effect);
}
