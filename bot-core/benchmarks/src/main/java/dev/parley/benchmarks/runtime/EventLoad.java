package dev.parley.benchmarks.runtime;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.RuntimeOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Event, lane, handler, reply into a sender that does nothing: events per second and bytes per
 * event. One thread hands up batches of 100, each event in another of 10 000 conversations.
 */
public final class EventLoad {

  private static final int CONVERSATIONS = 10_000;
  private static final int BATCH = 100;
  private static final int ROUNDS = 8;
  private static final int EVENTS = 1_000_000;

  private EventLoad() {}

  static final class Greeter {
    @OnCommand("hello <name>")
    String hello(String name) {
      return "Hello, " + name + "!";
    }
  }

  public static void main(String[] args) {
    SilentTransport transport = new SilentTransport();
    try (SystemTimers timers = new SystemTimers();
        BotRuntime runtime =
            new BotRuntime(timers, RuntimeOptions.DEFAULTS, new SimpleMeterRegistry(), List.of())) {
      runtime
          .plugins()
          .start(new PluginDescriptor("greeter", "", Greeter.class), List.of(new Greeter()));
      runtime.attach(transport);
      List<EventBatch> batches = batches();
      for (int round = 1; round <= ROUNDS; round++) {
        measure(runtime, transport, batches, round);
      }
    }
  }

  private static void measure(
      BotRuntime runtime, SilentTransport transport, List<EventBatch> batches, int round) {
    long bytes = allocated();
    long start = System.nanoTime();
    long sent = transport.sent();
    for (int i = 0; i < EVENTS / BATCH; i++) {
      transport.sink().accept(batches.get(i % batches.size())).toCompletableFuture().join();
    }
    runtime.awaitIdle();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (transport.sent() - sent != EVENTS) {
      throw new IllegalStateException("answers are missing: " + (transport.sent() - sent));
    }
    System.out.printf(
        "round %d: %,.0f events/s, %,d bytes per event%n",
        round, EVENTS / seconds, (allocated() - bytes) / EVENTS);
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getTotalThreadAllocatedBytes();
  }

  private static List<EventBatch> batches() {
    List<EventBatch> batches = new ArrayList<>();
    for (int first = 0; first < CONVERSATIONS; first += BATCH) {
      List<BotEvent> events = new ArrayList<>();
      for (int i = first; i < first + BATCH; i++) {
        events.add(message("user-" + i));
      }
      batches.add(new EventBatch(events, Cursor.START));
    }
    return List.copyOf(batches);
  }

  private static Message message(String user) {
    return new Message(
        "main",
        "BS41-" + user,
        Conversation.privateChat(user),
        user,
        new TextContent("/hello " + user),
        Instant.EPOCH,
        Map.of(),
        List.of(),
        false);
  }
}
