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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What connected accounts cost that do nothing but answer pings: heap after a collection, memory of
 * Netty's buffers and of the kernel's sockets, and how long it takes to connect them all. The first
 * argument is how many accounts (1 000), the second how often it is measured (5).
 */
public final class IdleLoad {

  private static final EventSink NOBODY =
      new EventSink() {
        @Override
        public CompletionStage<Void> accept(EventBatch batch) {
          return CompletableFuture.completedFuture(null);
        }
      };

  private IdleLoad() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    List<Double> heap = new ArrayList<>();
    List<Double> start = new ArrayList<>();
    try (SandboxProcess sandbox = SandboxProcess.start(accounts + 1)) {
      for (int round = 0; round <= rounds; round++) {
        Figures figures = measure(sandbox, accounts);
        System.out.println((round == 0 ? "warm-up: " : "") + figures);
        if (round > 0) {
          heap.add(figures.heapBytes());
          start.add(figures.connectMillis());
        }
      }
    }
    System.out.printf(
        "median of %d: heap %.0f B for each of %d accounts, all connected in %.0f ms%n",
        rounds, Medians.of(heap), accounts, Medians.of(start));
  }

  private static Figures measure(SandboxProcess sandbox, int accounts)
      throws IOException, InterruptedException {
    try (Engine engine = Engine.start()) {
      // One account first: what all share is not to be counted.
      List<Transport> transports = new ArrayList<>();
      connect(engine, sandbox, accounts, accounts + 1, transports);
      long heapBefore = heap();
      long kernelBefore = kernel();
      long began = System.nanoTime();
      connect(engine, sandbox, 0, accounts, transports);
      double connectMillis = (System.nanoTime() - began) / 1e6;
      // Let the first pulls and pings end.
      Thread.sleep(Duration.ofSeconds(2));
      double heapBytes = (double) (heap() - heapBefore) / accounts;
      double kernelBytes = (double) (kernel() - kernelBefore) / accounts;
      Figures figures =
          new Figures(accounts, heapBytes, direct() / accounts, kernelBytes, connectMillis);
      transports.forEach(Transport::close);
      return figures;
    }
  }

  private static void connect(
      Engine engine, SandboxProcess sandbox, int from, int to, List<Transport> transports) {
    List<CompletableFuture<ConnectionState>> states = new ArrayList<>();
    for (int user = from; user < to; user++) {
      Transport transport = sandbox.transport(engine, user);
      transports.add(transport);
      states.add(transport.connect(Cursor.START, NOBODY).toCompletableFuture());
    }
    for (CompletableFuture<ConnectionState> state : states) {
      if (!(state.join() instanceof ConnectionState.Connected)) {
        throw new IllegalStateException("not connected: " + state.join());
      }
    }
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(Duration.ofMillis(100));
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** What Netty holds outside of the heap. */
  private static double direct() {
    return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider provider
        ? provider.metric().usedDirectMemory()
        : Double.NaN;
  }

  /**
   * What the kernel holds for all TCP sockets of this machine, both ends; 0 where it does not say.
   */
  private static long kernel() throws IOException {
    Path path = Path.of("/proc/net/sockstat");
    if (!Files.exists(path)) {
      return 0;
    }
    for (String line : Files.readAllLines(path)) {
      if (line.startsWith("TCP:")) {
        String[] words = line.split(" ");
        return Long.parseLong(words[words.length - 1]) * 4_096;
      }
    }
    return 0;
  }

  private record Figures(
      int accounts,
      double heapBytes,
      double directBytes,
      double kernelBytes,
      double connectMillis) {

    @Override
    public String toString() {
      return "%d accounts: heap %.0f B, direct %.0f B, kernel %.0f B each; connected in %.0f ms"
          .formatted(accounts, heapBytes, directBytes, kernelBytes, connectMillis);
    }
  }
}
