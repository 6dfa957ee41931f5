package dev.parley.engine.internal.connect;

import dev.parley.engine.internal.loop.Completion;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Opens one WebSocket: connects, asks for the upgrade, and puts the handler for the frames into its
 * own place. Compression by extension is not offered, and no origin is sent, since we are no page.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a channel tells by events what its futures say
final class Upgrade<H extends ChannelHandler>
    extends SimpleChannelInboundHandler<FullHttpResponse> {

  private static final int MAX_ANSWER_BYTES = 64 << 10;

  private final WebSocketClientHandshaker handshaker;
  private final int messageBytes;
  private final Function<Channel, H> frames;
  private final CompletableFuture<H> opened = new CompletableFuture<>();

  private Upgrade(
      URI address, String agent, int frameBytes, int messageBytes, Function<Channel, H> frames) {
    this.messageBytes = messageBytes;
    this.frames = frames;
    handshaker =
        WebSocketClientHandshakerFactory.newHandshaker(
            address,
            WebSocketVersion.V13,
            null,
            false,
            new DefaultHttpHeaders().set(HttpHeaderNames.USER_AGENT, agent),
            frameBytes,
            true,
            false,
            -1,
            false,
            false);
  }

  /**
   * Opens it; the future completes on the loop, exceptionally when it could not be opened.
   * Cancelling it closes the connection.
   *
   * @param frames makes the handler for what comes after the upgrade
   */
  static <H extends ChannelHandler> CompletableFuture<H> open(
      Dialer dialer,
      EventLoop loop,
      URI address,
      String agent,
      int frameBytes,
      int messageBytes,
      Function<Channel, H> frames) {
    Upgrade<H> upgrade = new Upgrade<>(address, agent, frameBytes, messageBytes, frames);
    ChannelFuture dialled =
        dialer.dial(
            loop,
            Endpoint.of(address),
            new HttpClientCodec(),
            new HttpObjectAggregator(MAX_ANSWER_BYTES),
            upgrade);
    dialled.addListener(
        done -> {
          if (done.cause() != null) {
            upgrade.opened.completeExceptionally(done.cause());
          }
        });
    Completion.follow(
        upgrade.opened,
        (handler, failure) -> {
          if (handler == null) {
            dialled.channel().close();
          }
        });
    return upgrade.opened;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    handshaker.handshake(context.channel());
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
    try {
      handshaker.finishHandshake(context.channel(), response);
    } catch (WebSocketHandshakeException refused) {
      opened.completeExceptionally(
          new IOException("the upgrade was answered with HTTP " + response.status().code()));
      return;
    }
    H handler = frames.apply(context.channel());
    context.pipeline().addBefore(context.name(), null, new WebSocketFrameAggregator(messageBytes));
    context.pipeline().replace(this, null, handler);
    opened.complete(handler);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    opened.completeExceptionally(new IOException("the server closed the connection"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    opened.completeExceptionally(cause);
    context.close();
  }
}
