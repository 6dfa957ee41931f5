package dev.parley.sandbox.internal.socket;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;

/** Tells a client that wants a WebSocket from one that wants an HTTP answer. */
public final class SocketDoor extends ChannelInboundHandlerAdapter {

  private static final String PATH = "/websocket";

  private final WebSocketUpgrade upgrade;
  private final List<Class<? extends ChannelHandler>> onlyForHttp;

  /**
   * @param onlyForHttp the handlers that have nothing to do in a WebSocket's pipeline
   */
  public SocketDoor(WebSocketUpgrade upgrade, List<Class<? extends ChannelHandler>> onlyForHttp) {
    this.upgrade = upgrade;
    this.onlyForHttp = onlyForHttp;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
    if (message instanceof FullHttpRequest request && wantsSocket(request)) {
      try {
        onlyForHttp.forEach(ctx.pipeline()::remove);
        ctx.pipeline().remove(this);
        upgrade.upgrade(ctx, request);
      } finally {
        request.release();
      }
    } else {
      super.channelRead(ctx, message);
    }
  }

  private static boolean wantsSocket(FullHttpRequest request) {
    return request.decoderResult().isSuccess()
        && new QueryStringDecoder(request.uri()).rawPath().equals(PATH)
        && request
            .headers()
            .containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
  }
}
