package dev.parley.sandbox.internal.http;

import dev.parley.api.time.Timers;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpRequest;
import java.time.Duration;

/** Closes a connection on which no whole request has come for too long. */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written, Netty closes
public final class HttpPatience extends ChannelInboundHandlerAdapter {

  private final Timers timers;
  private final Duration patience;
  private Timers.Timer timer = () -> {};

  public HttpPatience(Timers timers, Duration patience) {
    this.timers = timers;
    this.patience = patience;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    wait(ctx);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
    if (message instanceof FullHttpRequest) {
      timer.cancel();
      wait(ctx);
    }
    super.channelRead(ctx, message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) throws Exception {
    timer.cancel();
    super.channelInactive(ctx);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    timer.cancel();
  }

  private void wait(ChannelHandlerContext ctx) {
    timer = timers.schedule(patience, ctx.channel()::close);
  }
}
