package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.SendOutcome;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Engine;
import dev.parley.sandbox.Sandbox;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A user of the sandbox who has nothing to do with the playground. */
final class PlainClient implements EventSink, AutoCloseable {

  private final Transport transport;

  PlainClient(Engine engine, Sandbox sandbox, String name) {
    transport =
        engine.transport(
            AccountOptions.of(
                name, sandbox.appKey(), URI.create(sandbox.navigator()), sandbox.tokenFor(name)));
    assertThat(transport.connect(Cursor.START, this).toCompletableFuture().join())
        .isInstanceOf(ConnectionState.Connected.class);
  }

  SendOutcome send(OutgoingMessage message) {
    return transport.send(message).toCompletableFuture().join();
  }

  @Override
  public CompletionStage<Void> accept(EventBatch batch) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    transport.close();
  }
}
