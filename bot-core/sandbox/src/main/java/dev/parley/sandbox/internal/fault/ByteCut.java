package dev.parley.sandbox.internal.fault;

import dev.parley.sandbox.FaultPlan;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;

/** Cuts a connection after so many more bytes in a direction, wherever in a packet that is. */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written, Netty closes
final class ByteCut extends ChannelDuplexHandler {

  private final FaultPlan.Direction direction;
  private long left;
  private boolean done;

  ByteCut(FaultPlan.Direction direction, long bytes) {
    this.direction = direction;
    left = bytes;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (direction == FaultPlan.Direction.TO_SERVER || !(message instanceof ByteBuf bytes)) {
      ctx.write(message, promise);
    } else if (done) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
    } else if (bytes.readableBytes() < left) {
      left -= bytes.readableBytes();
      ctx.write(bytes, promise);
    } else {
      done = true;
      ctx.writeAndFlush(bytes.readRetainedSlice((int) left))
          .addListener(ChannelFutureListener.CLOSE);
      bytes.release();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (direction == FaultPlan.Direction.TO_CLIENT || !(message instanceof ByteBuf bytes)) {
      ctx.fireChannelRead(message);
    } else if (done) {
      ReferenceCountUtil.release(message);
    } else if (bytes.readableBytes() < left) {
      left -= bytes.readableBytes();
      ctx.fireChannelRead(bytes);
    } else {
      done = true;
      ctx.fireChannelRead(bytes.readRetainedSlice((int) left));
      bytes.release();
      ctx.close();
    }
  }
}
