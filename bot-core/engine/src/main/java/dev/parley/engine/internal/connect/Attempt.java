package dev.parley.engine.internal.connect;

import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.ChannelSocket;
import dev.parley.engine.internal.link.Ending;
import dev.parley.engine.internal.link.Welcome;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.status.StatusCode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to connect, when it is the account's turn: token, navigator, socket (one server after
 * the other), and the server's first word, each with its own time-out. When the result is there, or
 * was cancelled, no step is under way any more.
 */
final class Attempt {

  private final Connector connector;
  private final Loop loop;
  private final EngineOptions.Connecting options;
  private final CompletableFuture<Connection> result = new CompletableFuture<>();
  private @Nullable CompletableFuture<?> step;

  Attempt(Connector connector, Loop loop, EngineOptions.Connecting options) {
    this.connector = connector;
    this.loop = loop;
    this.options = options;
  }

  CompletableFuture<Connection> start() {
    Completion.follow(result, (connection, failure) -> cancelStep());
    then(
        connector.turn(),
        line -> {
          Completion.follow(result, (connection, failure) -> line.leave());
          findServers();
        });
    return result;
  }

  private void findServers() {
    then(
        connector.token(),
        token ->
            then(
                connector.route(token),
                route -> open(token, route, route.servers().iterator(), "it names none")));
  }

  private void open(String token, Route route, Iterator<URI> servers, String problem) {
    if (!servers.hasNext()) {
      connector.forgetRoute();
      fail(
          Ending.lost(
              StatusCode.NO_SERVER_ADDRESS,
              "No server of the navigator could be reached: " + problem + '.'));
      return;
    }
    URI server = servers.next();
    Greeting greeting = new Greeting();
    CompletableFuture<ChannelSocket> opening =
        loop.within(
            options.openTimeout(),
            connector.open(route, server, token, greeting),
            TimeoutException::new);
    step = opening;
    Completion.follow(
        opening,
        (socket, failure) -> {
          if (result.isDone()) {
            return;
          }
          if (socket != null) {
            greet(route, server, socket, greeting.word());
          } else {
            route.failed(server);
            open(token, route, servers, server.getAuthority() + ": " + failure);
          }
        });
  }

  private void greet(
      Route route, URI server, ChannelSocket socket, CompletableFuture<ServerFrame.ConnAck> word) {
    Completion.follow(
        word,
        (ack, failure) -> {
          if (ack == null || !ack.isAccepted()) {
            socket.close();
          }
        });
    step = loop.within(options.connackTimeout(), word, TimeoutException::new);
    Completion.follow(
        word,
        (ack, failure) -> {
          if (result.isDone()) {
            return;
          }
          if (ack != null && ack.isAccepted()) {
            route.worked(server);
            result.complete(new Connection(socket, welcome(route, ack)));
          } else {
            route.failed(server);
            fail(ack != null ? Ending.said(ack.code(), ack.status()) : silent(failure));
          }
        });
  }

  private Welcome welcome(Route route, ServerFrame.ConnAck ack) {
    return new Welcome(
        ack.userId().isEmpty() ? route.userId() : ack.userId(),
        ack.timestamp() == 0 ? loop.now() : Instant.ofEpochMilli(ack.timestamp()),
        route.features(),
        ack.messageId());
  }

  private static Ending silent(@Nullable Throwable failure) {
    return failure instanceof IOException
        ? Ending.lost(
            StatusCode.SOCKET_DISCONNECTED,
            "Before the login was accepted: " + failure.getMessage())
        : Ending.lost(StatusCode.CONNACK_TIMEOUT, StatusCode.CONNACK_TIMEOUT.sentence());
  }

  private <T> void then(CompletableFuture<T> next, Consumer<T> action) {
    step = next;
    Completion.follow(
        next,
        (value, failure) -> {
          if (result.isDone()) {
            return;
          }
          if (value != null) {
            action.accept(value);
          } else {
            result.completeExceptionally(failure);
          }
        });
  }

  private void fail(Ending ending) {
    result.completeExceptionally(new ConnectFailure(ending));
  }

  private void cancelStep() {
    if (step != null) {
      step.cancel(false);
    }
  }
}
