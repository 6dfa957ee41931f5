package dev.parley.benchmarks.runtime;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.EventBatch;
import dev.parley.benchmarks.routing.MixedRoutes;
import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.RuntimeOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * So many events per second come for a while, and in one of a hundred conversations every handler
 * sleeps for a second: how long the others take from the offer to the end of their handler.
 *
 * <p>A thread of its own offers what is due and parks for a tenth of a millisecond; after a delay
 * of its own it offers what it owes, in batches of ten that each have the time of their own offer,
 * so its delays are not counted and what comes behind them is. The slow conversations get more than
 * they can handle; what does not fit into their lanes is shed.
 */
public final class PacedLoad {

  private static final int ROUTES = 1_000;
  private static final int CONVERSATIONS = 10_000;
  private static final int BATCH = 10;
  private static final int SLOW = 100;
  private static final Duration SLEEP = Duration.ofSeconds(1);
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final long PARK_NANOS = 100_000;

  private final MixedRoutes words = new MixedRoutes(ROUTES);
  private final MixedEvents events = new MixedEvents(words, CONVERSATIONS, BATCH);
  private final SilentTransport transport = new SilentTransport();

  /** When the message with this number was offered, for each conversation. */
  private final long[] offered = new long[CONVERSATIONS * MixedEvents.PER_CONVERSATION];

  private final Latencies latencies = new Latencies();
  private long turn;
  private volatile boolean over;

  private PacedLoad() {}

  /**
   * @param arguments events per second, and seconds
   */
  public static void main(String[] arguments) {
    int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    new PacedLoad().run(perSecond, Duration.ofSeconds(seconds));
  }

  private void run(int perSecond, Duration time) {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (SystemTimers timers = new SystemTimers();
        BotRuntime runtime = new BotRuntime(timers, RuntimeOptions.DEFAULTS, meters, List.of())) {
      new MixedHandlers(words, this::heard).startIn(runtime);
      runtime.attach(transport);
      pace(perSecond, WARM_UP);
      latencies.restart();
      double took = pace(perSecond, time);
      over = true;
      System.out.printf(
          "%,.0f events/s offered, %,d handled of the others: p50 %,.0f us, p99 %,.0f us, p99.9"
              + " %,.0f us; %,.0f shed%n",
          took,
          latencies.count(),
          latencies.micros(0.5),
          latencies.micros(0.99),
          latencies.micros(0.999),
          meters.get("parley.events.dropped").tag("reason", "lane-full").counter().count());
    }
  }

  private void heard(Message message) throws InterruptedException {
    int conversation = MixedEvents.conversation(message);
    if (conversation % SLOW == 0) {
      Thread.sleep(over ? Duration.ZERO : SLEEP);
    } else {
      latencies.took(System.nanoTime() - offered[place(message, conversation)]);
    }
  }

  /** Offers for that long; says how many per second. */
  private double pace(int perSecond, Duration time) {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    long sent = 0;
    for (long now = start; now < end; now = System.nanoTime()) {
      long due = (long) ((now - start) / 1e9 * perSecond);
      while (sent + BATCH <= due) {
        offer(events.batch(turn++));
        sent += BATCH;
      }
      LockSupport.parkNanos(PARK_NANOS);
    }
    return sent / (time.toNanos() / 1e9);
  }

  private void offer(EventBatch batch) {
    long now = System.nanoTime();
    for (BotEvent event : batch.events()) {
      Message message = (Message) event;
      offered[place(message, MixedEvents.conversation(message))] = now;
    }
    transport.sink().accept(batch).toCompletableFuture().join();
  }

  private static int place(Message message, int conversation) {
    return conversation * MixedEvents.PER_CONVERSATION + MixedEvents.number(message);
  }
}
