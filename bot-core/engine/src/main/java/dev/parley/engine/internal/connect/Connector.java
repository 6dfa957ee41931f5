package dev.parley.engine.internal.connect;

import dev.parley.engine.AccountOptions;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.ChannelSocket;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Loop;
import io.netty.channel.EventLoop;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes the connections of one account, one attempt after the other, and keeps between them what a
 * later one can use: the token and what a navigator said.
 */
public final class Connector {

  private final EventLoop thread;
  private final Loop loop;
  private final Switchboard switchboard;
  private final EngineOptions options;
  private final AccountOptions account;
  private final Tokens tokens;
  private final Navigators navigators;
  private final String deviceId = DeviceId.random();
  private @Nullable Route route;
  private int frameBytes;

  public Connector(
      EventLoop thread,
      Loop loop,
      Switchboard switchboard,
      EngineOptions options,
      AccountOptions account) {
    this.thread = thread;
    this.loop = loop;
    this.switchboard = switchboard;
    this.options = options;
    this.account = account;
    this.tokens = new Tokens(loop, options.connecting(), account.tokens());
    this.navigators = new Navigators(thread, loop, switchboard, options, account);
    this.frameBytes = options.socket().frameBytes();
  }

  /**
   * Tries once. The future completes on the loop, with {@link ConnectFailure} when it did not work;
   * cancelling it leaves nothing behind.
   */
  public CompletableFuture<Connection> connect() {
    return new Attempt(this, loop, options.connecting()).start();
  }

  /** The navigators are to be asked anew. */
  public void forgetRoute() {
    route = null;
  }

  /**
   * The service does not want the token.
   *
   * @return whether another one may be tried
   */
  public boolean refuseToken() {
    route = null;
    return tokens.refuse();
  }

  /** Completes when it is the account's turn to connect. */
  CompletableFuture<Line> turn() {
    return switchboard.line().enter(loop);
  }

  CompletableFuture<String> token() {
    return tokens.get();
  }

  /** Where to connect to: as known, or as a navigator says now. */
  CompletableFuture<Route> route(String token) {
    Route known = route;
    Instant oldest = loop.now().minus(options.connecting().naviCacheTime());
    if (known != null && known.since().isAfter(oldest)) {
      return CompletableFuture.completedFuture(known);
    }
    CompletableFuture<Route> asked = navigators.ask(token);
    Completion.follow(
        asked,
        (found, failure) -> {
          if (found != null) {
            route = found;
          }
        });
    return asked;
  }

  /** Opens a socket to one of the servers. */
  CompletableFuture<ChannelSocket> open(Route way, URI server, String token, Greeting greeting) {
    URI address =
        LoginAddress.of(
            server, way.version(), account.appKey(), token, deviceId, options.identity());
    return Upgrade.open(
        switchboard.dialer(),
        thread,
        address,
        options.identity().agent(),
        frameBytes,
        options.socket().messageBytes(),
        channel ->
            new ChannelSocket(channel, way.version(), account.name(), this::widen, greeting));
  }

  /** The server does not cut large messages into frames: they must pass whole, or never will. */
  private void widen() {
    frameBytes = options.socket().messageBytes();
  }
}
