package dev.parley.test;

import dev.parley.api.SendOutcome;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The bot's transport, with a note of what the bot has taken and what it has sent. */
final class WatchedTransport implements Transport {

  private final Transport real;
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  /** A message of the bot that the service has taken. */
  record Sent(String uid, OutgoingMessage message) {}

  WatchedTransport(Transport real) {
    this.real = real;
  }

  /** Whether the bot has taken the message with this uid. */
  boolean hasTaken(String uid) {
    return taken.contains(uid);
  }

  /** What the service has taken from the bot, in order. */
  List<Sent> sent() {
    return sent;
  }

  @Override
  public String account() {
    return real.account();
  }

  @Override
  public CompletionStage<ConnectionState> connect(Cursor from, EventSink sink) {
    return real.connect(from, new Watching(sink));
  }

  @Override
  public ConnectionState state() {
    return real.state();
  }

  @Override
  public CompletionStage<SendOutcome> send(OutgoingMessage message) {
    return real.send(message)
        .thenApply(
            outcome -> {
              if (outcome instanceof SendOutcome.Accepted accepted) {
                sent.add(new Sent(accepted.messageUid(), message));
              }
              return outcome;
            });
  }

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    return real.find(capability);
  }

  @Override
  public void close() {
    real.close();
  }

  private final class Watching implements EventSink {

    private final EventSink sink;

    Watching(EventSink sink) {
      this.sink = sink;
    }

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
      return sink.accept(batch)
          .thenRun(() -> batch.events().forEach(event -> taken.add(event.key().value())));
    }

    @Override
    public void stateChanged(ConnectionState state) {
      sink.stateChanged(state);
    }
  }
}
