package dev.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.api.transport.Transport;
import dev.parley.sandbox.Sandbox;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A user of a sandbox, by our engine. */
public final class Client implements AutoCloseable {

  public final Transport transport;
  public final Recorder received;

  private Client(Transport transport, Recorder received) {
    this.transport = transport;
    this.received = received;
  }

  /** Not connected yet. */
  public static Client of(Engine engine, Sandbox sandbox, String user) {
    return of(engine, account(sandbox, user, TokenProvider.fixed(sandbox.tokenFor(user))));
  }

  public static Client of(Engine engine, AccountOptions account) {
    return new Client(engine.transport(account), new Recorder());
  }

  public static AccountOptions account(Sandbox sandbox, String user, TokenProvider tokens) {
    return new AccountOptions(
        user, sandbox.appKey(), List.of(URI.create(sandbox.navigator())), tokens);
  }

  /** Connected, with nothing received yet. */
  public static Client connected(Engine engine, Sandbox sandbox, String user) {
    return of(engine, sandbox, user).connected();
  }

  /** Connects from the start of the stream, and waits until that worked. */
  public Client connected() {
    return connected(Cursor.START);
  }

  public Client connected(Cursor from) {
    assertThat(connect(from)).isInstanceOf(ConnectionState.Connected.class);
    return this;
  }

  /** Connects, and waits for how that ended. */
  public ConnectionState connect(Cursor from) {
    return await(transport.connect(from, received).toCompletableFuture());
  }

  public CompletableFuture<SendOutcome> sends(Conversation to, String text) {
    return transport.send(new OutgoingMessage(to, new TextContent(text))).toCompletableFuture();
  }

  /** Sends, and waits until the service took it. */
  public SendOutcome.Accepted says(Conversation to, String text) {
    SendOutcome outcome = await(sends(to, text));
    assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
    return (SendOutcome.Accepted) outcome;
  }

  public static <T> T await(CompletableFuture<T> future) {
    return future.orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    transport.close();
  }
}
