package dev.parley.api.transport;

import dev.parley.api.SendOutcome;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The way of one account to its IM service. It is small on purpose: everything beyond connecting,
 * receiving and sending is a capability interface, reached by {@link #find}.
 */
public interface Transport extends AutoCloseable {

  /** The configured name of the account. */
  String account();

  /**
   * Starts to connect, and stays connected until {@link #close}: lost connections are made anew. To
   * be called once.
   *
   * @param from where the receiver left off, {@link Cursor#START} for a new one
   * @return completes with the first state that is {@link ConnectionState.Connected} or final;
   *     never exceptionally
   */
  CompletionStage<ConnectionState> connect(Cursor from, EventSink sink);

  /** The state right now. */
  ConnectionState state();

  /**
   * Sends one message now. Messages of one conversation leave in the order of the calls.
   *
   * @return completes with the outcome, never exceptionally; {@link SendOutcome.Refused} when not
   *     connected
   */
  CompletionStage<SendOutcome> send(OutgoingMessage message);

  /** The capability of that type, where the service has it. */
  <C> Optional<C> find(Class<C> capability);

  /** Closes the connection, if any, for good. Sends under way end as unknown. */
  @Override
  void close();
}
