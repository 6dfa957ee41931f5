package dev.parley.runtime.internal.outbox;

import dev.parley.api.SendOutcome;
import dev.parley.api.transport.OutgoingMessage;
import java.util.concurrent.CompletionStage;

/** Brings one message to the transport of an account, now. */
@FunctionalInterface
public interface Sender {

  CompletionStage<SendOutcome> send(String account, OutgoingMessage message);
}
