package dev.parley.runtime;

import dev.parley.api.Bot;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Transport;
import java.util.concurrent.CompletionStage;

/**
 * An account that is attached to a runtime.
 *
 * @param bot how it speaks outside of handlers
 * @param transport its way to the service; the runtime closes it
 * @param connected completes with the first state that is {@link ConnectionState.Connected} or
 *     final, never exceptionally
 */
public record Account(Bot bot, Transport transport, CompletionStage<ConnectionState> connected) {

  /** The configured name. */
  public String name() {
    return bot.account();
  }

  /** Where it stands right now. */
  public ConnectionState state() {
    return transport.state();
  }
}
