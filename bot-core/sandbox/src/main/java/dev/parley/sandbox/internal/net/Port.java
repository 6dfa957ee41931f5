package dev.parley.sandbox.internal.net;

import dev.parley.sandbox.limit.SocketLimits;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The port, its connections, and the one thread that serves them all; a second one does nothing but
 * accept. The serving thread also owns the sandbox's state, so nothing in the sandbox is ever done
 * by two at a time: whatever is read from any connection is dealt with to the end, answers and
 * pushes included, before the next is read.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written, Netty closes
public final class Port implements AutoCloseable {

  private final MultiThreadIoEventLoopGroup group;
  private final EventLoop loop;
  private final ChannelGroup connections;
  private final int maxConnections;
  private final WriteBufferWaterMark outbound;
  private @Nullable MultiThreadIoEventLoopGroup acceptor;
  private @Nullable Channel listener;
  private volatile int number;

  public Port(SocketLimits limits) {
    group = thread("parley-sandbox");
    loop = (EventLoop) group.next();
    connections = new DefaultChannelGroup(loop);
    maxConnections = limits.connections();
    outbound = new WriteBufferWaterMark(limits.outboundBytes() / 2, limits.outboundBytes());
  }

  /**
   * Opens the port.
   *
   * @param port 0 for any that is free
   * @param welcome prepares a new connection
   * @param turnAway is told of each connection above the bound
   * @throws IOException when it cannot be had
   * @throws IllegalStateException when it is open already
   */
  public synchronized void open(
      String host, int port, Consumer<SocketChannel> welcome, Runnable turnAway)
      throws IOException {
    if (acceptor != null) {
      throw new IllegalStateException("port " + number + " is open already");
    }
    MultiThreadIoEventLoopGroup door = thread("parley-sandbox-door");
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(door, group)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .option(ChannelOption.SO_BACKLOG, maxConnections)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, outbound)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    if (connections.size() >= maxConnections) {
                      turnAway.run();
                      channel.close();
                    } else {
                      connections.add(channel);
                      welcome.accept(channel);
                    }
                  }
                });
    try {
      Channel bound = bootstrap.bind(host, port).sync().channel();
      number = ((InetSocketAddress) bound.localAddress()).getPort();
      acceptor = door;
      listener = bound;
    } catch (InterruptedException e) {
      end(door);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while opening port " + port, e);
    } catch (Exception e) {
      end(door);
      throw new IOException("cannot listen on " + host + ", port " + port, e);
    }
  }

  /** The number of the port, also after it was closed for a while. */
  public int number() {
    return number;
  }

  /**
   * Closes the port and cuts all its connections; it may be opened again. To close only the
   * listener would not do: the system takes connections for it until its thread looks at it the
   * next time. To end only its thread would not do either: now and then Netty leaves the listener
   * open then, and the port is taken for good.
   */
  public synchronized void shut() {
    MultiThreadIoEventLoopGroup door = acceptor;
    if (door != null && listener != null) {
      listener.close().syncUninterruptibly();
      end(door);
      acceptor = null;
      listener = null;
    }
    run(() -> {}); // those that were just accepted are among the connections then
    connections.close().syncUninterruptibly();
    run(() -> {}); // and what their end brings about has happened
  }

  /** Does something on the port's thread, soon; never once the port is closed for good. */
  public void post(Runnable task) {
    try {
      loop.execute(task);
    } catch (RejectedExecutionException e) {
      // What was still to be done has nothing left to be done to.
    }
  }

  /** Does something on the port's thread and waits for it. */
  public void run(Runnable task) {
    get(
        () -> {
          task.run();
          return true;
        });
  }

  /** Asks something on the port's thread and waits for the answer. */
  public <T> T get(Supplier<T> question) {
    return loop.inEventLoop()
        ? question.get()
        : loop.submit(question::get).syncUninterruptibly().getNow();
  }

  @Override
  public synchronized void close() {
    if (!group.isShuttingDown()) {
      shut();
      end(group);
    }
  }

  private static MultiThreadIoEventLoopGroup thread(String name) {
    return new MultiThreadIoEventLoopGroup(
        1, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
  }

  private static void end(MultiThreadIoEventLoopGroup group) {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
