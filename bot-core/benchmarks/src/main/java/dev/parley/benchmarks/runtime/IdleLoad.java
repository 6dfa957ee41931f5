package dev.parley.benchmarks.runtime;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventBatch;
import dev.parley.benchmarks.routing.MixedRoutes;
import dev.parley.benchmarks.routing.RouteBenchmark.Hit;
import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.RuntimeOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The heap that a conversation keeps after it has been answered once and nothing more is said. */
public final class IdleLoad {

  private static final int ROUTES = 1_000;
  private static final int CONVERSATIONS = 1_000_000;
  private static final int BATCH = 100;

  private IdleLoad() {}

  public static void main(String[] arguments) {
    MixedRoutes words = new MixedRoutes(ROUTES);
    List<Message> said = words.hitting(Hit.COMMAND);
    SilentTransport transport = new SilentTransport();
    try (SystemTimers timers = new SystemTimers();
        BotRuntime runtime =
            new BotRuntime(timers, RuntimeOptions.DEFAULTS, new SimpleMeterRegistry(), List.of())) {
      new MixedHandlers(words, message -> {}).startIn(runtime);
      runtime.attach(transport);
      speak(transport, runtime, said, "before", 2 * BATCH);
      long before = used();
      speak(transport, runtime, said, "u", CONVERSATIONS);
      long after = used();
      System.out.printf(
          "%,d conversations have been answered: %,d KB more than before, %,.1f bytes each%n",
          CONVERSATIONS, (after - before) / 1024, (after - before) / (double) CONVERSATIONS);
    }
  }

  private static void speak(
      SilentTransport transport, BotRuntime runtime, List<Message> said, String user, int count) {
    for (int first = 0; first < count; first += BATCH) {
      EventBatch batch =
          new EventBatch(
              IntStream.range(first, first + BATCH)
                  .<BotEvent>mapToObj(i -> message(user + i, said.get(i % said.size()).text()))
                  .toList(),
              Cursor.START);
      transport.sink().accept(batch).toCompletableFuture().join();
    }
    runtime.awaitIdle();
  }

  private static Message message(String user, String text) {
    return new Message(
        "main",
        "BS41-CH6F-" + user,
        Conversation.privateChat(user),
        user,
        new TextContent(text),
        Instant.EPOCH,
        Map.of(),
        List.of(),
        false);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
