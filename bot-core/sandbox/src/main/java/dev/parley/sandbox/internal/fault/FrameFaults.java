package dev.parley.sandbox.internal.fault;

import dev.parley.api.time.Timers;
import dev.parley.sandbox.FaultPlan;
import dev.parley.sandbox.FaultPlan.Direction;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a connection and what reads and writes its packets. Its faults are looked up anew
 * whenever a plan has changed; without a plan everything passes.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written, Netty closes
public final class FrameFaults extends ChannelDuplexHandler {

  /** What a WebSocket frame has before its content. */
  private static final int LEAST_HEADER_BYTES = 2;

  private final FaultBook book;
  private final Timers timers;
  private final String userId;
  private final Map<Direction, FaultLane> lanes = new EnumMap<>(Direction.class);
  private final Map<Direction, Integer> editions = new EnumMap<>(Direction.class);
  private @Nullable ChannelHandlerContext context;
  private int ordinal;

  public FrameFaults(FaultBook book, Timers timers, String userId) {
    this.book = book;
    this.timers = timers;
    this.userId = userId;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
    ordinal = book.enter(userId, this);
    FaultLane.Waiting waiting =
        (delay, task) ->
            timers.schedule(
                delay,
                () -> {
                  if (!ctx.executor().isShuttingDown()) {
                    ctx.executor().execute(task);
                  }
                });
    lanes.put(
        Direction.TO_CLIENT,
        new FaultLane(
            book, waiting, ctx::writeAndFlush, (packet, random) -> cutIn(ctx, packet, random)));
    lanes.put(
        Direction.TO_SERVER,
        new FaultLane(
            book,
            waiting,
            ctx::fireChannelRead,
            (packet, random) -> {
              packet.release();
              ctx.close();
            }));
  }

  /** Cuts the connection at some byte of this packet. */
  private void cutIn(ChannelHandlerContext ctx, ByteBufHolder packet, SplittableRandom random) {
    int bytes = packet.content().readableBytes() + LEAST_HEADER_BYTES;
    cutAfter(Direction.TO_CLIENT, random.nextInt(bytes));
    ctx.writeAndFlush(packet);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    FaultLane lane = lane(Direction.TO_CLIENT);
    if (!lane.isClear() && message instanceof BinaryWebSocketFrame packet) {
      lane.take(packet);
    } else {
      lane.flush();
      ctx.write(message, promise);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof BinaryWebSocketFrame packet) {
      lane(Direction.TO_SERVER).take(packet);
    } else {
      ctx.fireChannelRead(message);
    }
  }

  /**
   * The lane, with what its plan says by now. Only this one: a new plan lets a packet go that waits
   * for the next, and what a client has sent must not be dealt with while something is written.
   */
  private FaultLane lane(Direction direction) {
    FaultLane lane = lanes.get(direction);
    if (lane == null) {
      throw new IllegalStateException("not in a pipeline");
    }
    Integer seen = editions.put(direction, book.edition());
    if (seen == null || seen != book.edition()) {
      FaultPlan plan = book.plan(userId);
      lane.plan(
          plan == null || !plan.directions().contains(direction) ? null : plan,
          plan == null ? 0 : seed(plan, direction));
    }
    return lane;
  }

  private long seed(FaultPlan plan, Direction direction) {
    long own = 31L * (31L * userId.hashCode() + ordinal) + direction.ordinal();
    return new SplittableRandom(plan.seed() + own).nextLong();
  }

  /** Neither reads nor writes for a while. */
  public void pause(Duration duration) {
    lanes.values().forEach(lane -> lane.hold(duration, false));
  }

  /** Cuts the connection after so many more bytes, not counting those that wait to be sent. */
  public void cutAfter(Direction direction, long bytes) {
    if (context != null) {
      context.pipeline().addFirst(new ByteCut(direction, bytes));
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    book.leave(userId, this);
    lanes.values().forEach(FaultLane::clear);
  }
}
