package dev.parley.engine.internal.connect;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Finds the addresses of host names on a thread of its own, since the JVM can only do it blocking
 * and the threads of the connections must not wait. Addresses in digits need no thread.
 */
public final class Resolver extends AddressResolverGroup<InetSocketAddress> {

  private static final int IDLE_SECONDS = 10;

  private final ExecutorService thread;

  public Resolver() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("parley-names").daemon().factory());
    pool.allowCoreThreadTimeOut(true);
    thread = pool;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new Names(executor).asAddressResolver();
  }

  @Override
  public void close() {
    super.close();
    thread.shutdownNow();
  }

  private final class Names extends InetNameResolver {

    Names(EventExecutor executor) {
      super(executor);
    }

    @Override
    protected void doResolve(String host, Promise<InetAddress> promise) {
      run(host, promise, () -> InetAddress.getByName(host));
    }

    @Override
    protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
      run(host, promise, () -> List.of(InetAddress.getAllByName(host)));
    }

    private <T> void run(String host, Promise<T> promise, Lookup<T> lookup) {
      if (NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host)) {
        complete(promise, lookup);
        return;
      }
      try {
        thread.execute(() -> complete(promise, lookup));
      } catch (RejectedExecutionException closed) {
        promise.tryFailure(closed);
      }
    }

    private static <T> void complete(Promise<T> promise, Lookup<T> lookup) {
      try {
        promise.trySuccess(lookup.find());
      } catch (UnknownHostException | RuntimeException e) {
        promise.tryFailure(e);
      }
    }
  }

  private interface Lookup<T> {
    T find() throws UnknownHostException;
  }
}
