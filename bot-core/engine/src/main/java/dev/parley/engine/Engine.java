package dev.parley.engine;

import dev.parley.api.time.SystemTimers;
import dev.parley.api.time.Timers;
import dev.parley.api.transport.Transport;
import dev.parley.engine.internal.connect.Connector;
import dev.parley.engine.internal.connect.Resolver;
import dev.parley.engine.internal.connect.Switchboard;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.engine.internal.receive.Notices;
import dev.parley.engine.internal.session.Account;
import dev.parley.wire.message.MessageCodec;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs any number of accounts on a few threads. Each account lives on one of them, where its
 * receiver and the stages of its sends are called too: neither may block.
 *
 * <p>All waiting goes through the timers. The engine never runs a thread for a connection.
 */
public final class Engine implements AutoCloseable {

  private static final long CLOSE_SECONDS = 5;

  private final EngineOptions options;
  private final Timers timers;
  private final @Nullable SystemTimers ownTimers;
  private final EventLoopGroup threads;
  private final Resolver resolver = new Resolver();
  private final Switchboard switchboard;
  private final MessageCodec codec;
  private final Notices notices;
  private final Set<Account> accounts = ConcurrentHashMap.newKeySet();

  private Engine(EngineOptions options, Timers timers, @Nullable SystemTimers ownTimers) {
    this.options = options;
    this.timers = timers;
    this.ownTimers = ownTimers;
    this.codec = new MessageCodec(options.wire(), options.contents());
    this.notices = new Notices(options.wire());
    this.switchboard = Switchboard.of(options, resolver);
    this.threads =
        new MultiThreadIoEventLoopGroup(
            options.socket().threads(),
            Thread.ofPlatform().name("parley-engine-", 1).daemon().factory(),
            NioIoHandler.newFactory());
  }

  /** Starts an engine with the defaults, on the machine's clock. */
  public static Engine start() {
    return start(EngineOptions.defaults());
  }

  /** Starts an engine on the machine's clock. */
  public static Engine start(EngineOptions options) {
    SystemTimers timers = new SystemTimers();
    return new Engine(options, timers, timers);
  }

  /** Starts an engine on these timers, which stay open when it is closed. */
  public static Engine start(EngineOptions options, Timers timers) {
    return new Engine(options, timers, null);
  }

  /**
   * Makes the transport of an account. It does nothing until it is asked to connect; when it is no
   * longer needed it is to be closed.
   */
  public Transport transport(AccountOptions account) {
    EventLoop thread = threads.next();
    Loop loop = new Loop(thread, timers);
    Connector connector = new Connector(thread, loop, switchboard, options, account);
    Account made =
        new Account(account.name(), loop, options, connector, codec, notices, accounts::remove);
    accounts.add(made);
    return made;
  }

  /** Closes all transports and ends the threads; waits for them a few seconds at most. */
  @Override
  public void close() {
    accounts.forEach(Account::close);
    threads
        .shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS)
        .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
    resolver.close();
    if (ownTimers != null) {
      ownTimers.close();
    }
  }
}
