package dev.parley.benchmarks.runtime;

import dev.parley.api.Message;
import dev.parley.api.time.SystemTimers;
import dev.parley.benchmarks.engine.Medians;
import dev.parley.benchmarks.routing.MixedRoutes;
import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.RuntimeOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Event, lane, one of 1 000 handlers, reply into a transport that does nothing: events per second,
 * bytes per event, and how often a conversation was not handled in its order. One thread hands up
 * batches of 100, each event in another of 10 000 conversations, as fast as they are taken.
 */
public final class EventLoad {

  private static final int ROUTES = 1_000;
  private static final int CONVERSATIONS = 10_000;
  private static final int BATCH = 100;
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 7;

  /** A whole number of rounds through all messages. */
  private static final int EVENTS = 7 * CONVERSATIONS * MixedEvents.PER_CONVERSATION;

  private final MixedRoutes words = new MixedRoutes(ROUTES);
  private final MixedEvents events = new MixedEvents(words, CONVERSATIONS, BATCH);
  private final SilentTransport transport = new SilentTransport();
  private final int[] last = new int[CONVERSATIONS];
  private final LongAdder violations = new LongAdder();
  private final List<Double> perSecond = new ArrayList<>();
  private final List<Double> bytes = new ArrayList<>();

  private EventLoad() {
    Arrays.fill(last, MixedEvents.PER_CONVERSATION - 1);
  }

  public static void main(String[] args) {
    new EventLoad().run();
  }

  private void run() {
    try (SystemTimers timers = new SystemTimers();
        BotRuntime runtime =
            new BotRuntime(timers, RuntimeOptions.DEFAULTS, new SimpleMeterRegistry(), List.of())) {
      new MixedHandlers(words, this::heard).startIn(runtime);
      runtime.attach(transport);
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        measure(runtime, round >= WARM_UP);
      }
    }
    System.out.printf(
        "median of %d: %,.0f events/s, %,.0f bytes per event; order violations: %d%n",
        ROUNDS, Medians.of(perSecond), Medians.of(bytes), violations.sum());
  }

  /** Handlers of one conversation run one after the other, so its place needs no lock. */
  private void heard(Message message) {
    int conversation = MixedEvents.conversation(message);
    int number = MixedEvents.number(message);
    if (number != (last[conversation] + 1) % MixedEvents.PER_CONVERSATION) {
      violations.increment();
    }
    last[conversation] = number;
  }

  private void measure(BotRuntime runtime, boolean counts) {
    long allocated = allocated();
    long start = System.nanoTime();
    long sent = transport.sent();
    for (int i = 0; i < EVENTS / BATCH; i++) {
      transport.sink().accept(events.batch(i)).toCompletableFuture().join();
    }
    runtime.awaitIdle();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (transport.sent() - sent != EVENTS) {
      throw new IllegalStateException("answers are missing: " + (transport.sent() - sent));
    }
    double each = (allocated() - allocated) / (double) EVENTS;
    System.out.printf("%,.0f events/s, %,.0f bytes per event%n", EVENTS / seconds, each);
    if (counts) {
      perSecond.add(EVENTS / seconds);
      bytes.add(each);
    }
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getTotalThreadAllocatedBytes();
  }
}
