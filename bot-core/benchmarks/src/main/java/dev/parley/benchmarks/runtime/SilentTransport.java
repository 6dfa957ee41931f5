package dev.parley.benchmarks.runtime;

import dev.parley.api.SendOutcome;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A transport that accepts everything at once and does nothing with it. */
final class SilentTransport implements Transport {

  private final ConnectionState state = new ConnectionState.Connected("bot", Instant.EPOCH);
  private final CompletionStage<SendOutcome> accepted =
      CompletableFuture.completedFuture(new SendOutcome.Accepted("", Instant.EPOCH));
  private final LongAdder sent = new LongAdder();
  private @Nullable EventSink sink;

  @Override
  public String account() {
    return "main";
  }

  @Override
  public CompletionStage<ConnectionState> connect(Cursor from, EventSink events) {
    sink = events;
    events.stateChanged(state);
    return CompletableFuture.completedFuture(state);
  }

  @Override
  public ConnectionState state() {
    return state;
  }

  @Override
  public CompletionStage<SendOutcome> send(OutgoingMessage message) {
    sent.increment();
    return accepted;
  }

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    return Optional.empty();
  }

  @Override
  public void close() {}

  EventSink sink() {
    return Objects.requireNonNull(sink, "not connected");
  }

  long sent() {
    return sent.sum();
  }
}
