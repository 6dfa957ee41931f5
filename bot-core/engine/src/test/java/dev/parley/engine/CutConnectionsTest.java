package dev.parley.engine;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.EventBatch;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.payload.Compression;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Connections are cut at random, at both ends of a conversation, while receivers are slow and fail:
 * what the service took is received once and in order, what it refused is not, and what nobody
 * knows of at most once. A failure names its seed; {@code -Dcut.seed=} runs it again.
 */
class CutConnectionsTest {

  private static final int MESSAGES = 150;

  @ParameterizedTest
  @EnumSource(Delivery.class)
  void nothing_is_lost_doubled_or_out_of_order(Delivery delivery) throws IOException {
    run(delivery, Long.getLong("cut.seed", System.nanoTime()));
  }

  @Tag("full")
  @ParameterizedTest
  @EnumSource(Delivery.class)
  void nothing_is_lost_doubled_or_out_of_order_in_many_runs(Delivery delivery) throws IOException {
    for (int i = 0; i < 50; i++) {
      run(delivery, Long.getLong("cut.seed", System.nanoTime()));
    }
  }

  private static void run(Delivery delivery, long seed) throws IOException {
    System.out.println("CutConnectionsTest: " + delivery + ", -Dcut.seed=" + seed);
    Random random = new Random(seed);
    EngineOptions options =
        EngineOptions.defaults()
            .withReconnect(Backoff.millis(0.5, 0, 5, 10, 20))
            .with(
                EngineOptions.defaults()
                    .receiving()
                    .withRetry(Backoff.millis(0.5, 5, 10), Backoff.millis(0.5, 2, 5))
                    .withWaiting(random.nextInt(1, 20), 10_000));
    SandboxOptions.Builder service =
        SandboxOptions.builder()
            .delivery(delivery)
            .limits(
                SandboxLimits.DEFAULTS.with(
                    SendLimits.DEFAULTS.withRate(100_000, Duration.ofSeconds(1))));
    if (random.nextBoolean()) {
      service.compression(Compression.GZIP);
    }
    try (SystemTimers timers = new SystemTimers();
        Engine engine = Engine.start(options);
        Sandbox sandbox = Sandbox.start(service.build());
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.of(engine, sandbox, "bob")) {
      sandbox.createGroup("team", "amy", "bob");
      Receiving moody = new Receiving(timers, new Random(random.nextLong()));
      bob.received.taking(moody::take);
      bob.connected();
      Map<String, CompletableFuture<SendOutcome>> sends = new LinkedHashMap<>();
      for (int i = 0; i < MESSAGES; i++) {
        Conversation to = random.nextBoolean() ? privateChat("bob") : group("team");
        String text = to.type() + " " + i;
        if (!(amy.transport.state() instanceof ConnectionState.Connected)) {
          await().until(() -> amy.transport.state() instanceof ConnectionState.Connected);
        }
        CompletableFuture<SendOutcome> outcome = amy.sends(to, text);
        sends.put(text, outcome);
        if (random.nextInt(4) == 0) {
          Client.await(outcome);
        }
        fault(sandbox, random);
      }
      sends.values().forEach(Client::await);
      check(sends, bob.received);
    }
  }

  private static void fault(Sandbox sandbox, Random random) throws IOException {
    switch (random.nextInt(60)) {
      case 0, 1, 2 -> sandbox.faults().cut("bob");
      case 3 -> sandbox.faults().cut("amy");
      case 4 -> sandbox.faults().disconnect("bob", 6);
      case 5 -> {
        sandbox.stop();
        sandbox.restart();
      }
      default -> {}
    }
  }

  private static void check(Map<String, CompletableFuture<SendOutcome>> sends, Recorder received) {
    List<String> accepted = new ArrayList<>();
    List<String> possible = new ArrayList<>();
    sends.forEach(
        (text, outcome) -> {
          if (outcome.join() instanceof SendOutcome.Accepted) {
            accepted.add(text);
          }
          if (!(outcome.join() instanceof SendOutcome.Refused)) {
            possible.add(text);
          }
        });
    await().untilAsserted(() -> assertThat(received.texts()).containsAll(accepted));
    assertThat(accepted).isNotEmpty();
    assertThat(received.texts()).doesNotHaveDuplicates();
    assertThat(possible).containsAll(received.texts());
    for (Conversation conversation : List.of(privateChat("amy"), group("team"))) {
      List<Integer> numbers =
          received.messages().stream()
              .filter(message -> message.conversation().equals(conversation))
              .map(Message::text)
              .map(text -> Integer.valueOf(text.substring(text.indexOf(' ') + 1)))
              .toList();
      assertThat(numbers).isSorted();
    }
  }

  /** A receiver that is quick, slow or failing as it pleases. */
  private record Receiving(SystemTimers timers, Random random) {

    synchronized CompletionStage<Void> take(EventBatch batch) {
      CompletableFuture<Void> taken = new CompletableFuture<>();
      switch (random.nextInt(6)) {
        case 0 -> throw new IllegalStateException("thrown by the test");
        case 1 -> taken.completeExceptionally(new IllegalStateException("failed by the test"));
        case 2, 3 ->
            timers.schedule(Duration.ofMillis(random.nextInt(10)), () -> taken.complete(null));
        default -> taken.complete(null);
      }
      return taken;
    }
  }
}
