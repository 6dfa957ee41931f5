package dev.parley.sandbox.internal.wiring;

import dev.parley.api.time.Timers;
import dev.parley.sandbox.internal.http.BoundedBody;
import dev.parley.sandbox.internal.http.HttpHandler;
import dev.parley.sandbox.internal.http.HttpPatience;
import dev.parley.sandbox.internal.http.HttpRoutes;
import dev.parley.sandbox.internal.net.Farewell;
import dev.parley.sandbox.internal.socket.SocketDoor;
import dev.parley.sandbox.internal.socket.WebSocketUpgrade;
import dev.parley.sandbox.limit.HttpLimits;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.util.List;

/** Prepares new connections: all begin with HTTP, some become WebSockets. */
public final class Welcome {

  /**
   * What is written while requests are being read goes to the system together, but not more packets
   * than this. It doubles the messages a second that go through.
   */
  private static final int PACKETS_PER_WRITE = 32;

  private final HttpLimits limits;
  private final Timers timers;
  private final Farewell farewell;
  private final HttpRoutes routes;
  private final WebSocketUpgrade upgrade;

  public Welcome(
      HttpLimits limits,
      Timers timers,
      Farewell farewell,
      HttpRoutes routes,
      WebSocketUpgrade upgrade) {
    this.limits = limits;
    this.timers = timers;
    this.farewell = farewell;
    this.routes = routes;
    this.upgrade = upgrade;
  }

  public void prepare(SocketChannel channel) {
    HttpDecoderConfig decoder =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(limits.lineBytes())
            .setMaxHeaderSize(limits.headerBytes());
    channel
        .pipeline()
        .addLast(new FlushConsolidationHandler(PACKETS_PER_WRITE, true))
        .addLast(new HttpServerCodec(decoder))
        .addLast(new HttpServerKeepAliveHandler())
        .addLast(new BoundedBody(limits.bodyBytes(), farewell))
        .addLast(new HttpPatience(timers, limits.patience()))
        .addLast(
            new SocketDoor(
                upgrade,
                List.of(HttpServerKeepAliveHandler.class, HttpPatience.class, HttpHandler.class)))
        .addLast(new HttpHandler(routes, farewell));
  }
}
