package dev.parley.benchmarks.engine;

import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.api.transport.EventSink;
import dev.parley.api.transport.Transport;
import dev.parley.engine.Engine;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many accounts in one JVM against a sandbox in another: how long it takes to connect them all,
 * what each costs in memory, what all together cost in processor time while nothing happens, and
 * how their reconnects spread after the server was restarted. The argument is the number of
 * accounts (10 000); it takes two minutes at most. Each account is two open files, one at either
 * end: {@code ulimit -n} must allow for it.
 */
public final class CrowdLoad {

  private static final int IDLE_SECONDS = 30;
  private static final int PATIENCE_SECONDS = 60;
  private static final int BUCKET_MILLIS = 250;

  private CrowdLoad() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    try (SandboxProcess sandbox = SandboxProcess.start(accounts);
        Engine engine = Engine.start()) {
      Crowd crowd = new Crowd(accounts);
      long heapBefore = heap();
      crowd.expectAll();
      List<Transport> transports = new ArrayList<>();
      for (int user = 0; user < accounts; user++) {
        Transport transport = sandbox.transport(engine, user);
        transports.add(transport);
        var unused = transport.connect(Cursor.START, crowd);
      }
      crowd.report("connected");
      Thread.sleep(Duration.ofSeconds(5));
      System.out.printf(
          "memory of each: heap %,d B, direct %,d B%n",
          (heap() - heapBefore) / accounts, direct() / accounts);
      long cpuBefore = cpuNanos();
      Thread.sleep(Duration.ofSeconds(IDLE_SECONDS));
      System.out.printf(
          "idle: %.1f %% of one core%n", (cpuNanos() - cpuBefore) / 1e7 / IDLE_SECONDS);
      crowd.expectAll();
      sandbox.restart();
      crowd.report("reconnected");
      transports.forEach(Transport::close);
    }
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(Duration.ofMillis(100));
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long direct() {
    return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider provider
        ? provider.metric().usedDirectMemory()
        : 0;
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Takes the time at which each account is connected. */
  private static final class Crowd implements EventSink {

    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();
    private volatile CountDownLatch all = new CountDownLatch(0);
    private volatile long began;

    Crowd(int accounts) {
      nanos = new long[accounts];
    }

    void expectAll() {
      count.set(0);
      all = new CountDownLatch(nanos.length);
      began = System.nanoTime();
    }

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void stateChanged(ConnectionState state) {
      if (state instanceof ConnectionState.Connected) {
        int at = count.getAndIncrement();
        if (at < nanos.length) {
          nanos[at] = System.nanoTime() - began;
        }
        all.countDown();
      }
    }

    void report(String what) throws InterruptedException {
      if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.out.println("not all of them within " + PATIENCE_SECONDS + " s");
      }
      long[] sorted = Arrays.copyOf(nanos, Math.min(count.get(), nanos.length));
      if (sorted.length == 0) {
        System.out.println("none " + what);
        return;
      }
      Arrays.sort(sorted);
      System.out.printf(
          "%,d %s: p50 %,.0f ms, p90 %,.0f ms, p99 %,.0f ms, last %,.0f ms%n",
          sorted.length,
          what,
          sorted[sorted.length / 2] / 1e6,
          sorted[sorted.length * 9 / 10] / 1e6,
          sorted[sorted.length * 99 / 100] / 1e6,
          sorted[sorted.length - 1] / 1e6);
      int[] buckets = new int[(int) (sorted[sorted.length - 1] / 1_000_000 / BUCKET_MILLIS) + 1];
      Arrays.stream(sorted).forEach(it -> buckets[(int) (it / 1_000_000 / BUCKET_MILLIS)]++);
      System.out.println("in each " + BUCKET_MILLIS + " ms: " + Arrays.toString(buckets));
    }
  }
}
