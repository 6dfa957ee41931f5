package dev.parley.engine;

import static dev.parley.api.Conversation.chatroom;
import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Conversation;
import dev.parley.api.SendOutcome;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.ConnectionState;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.RoomDelivery;
import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.RoomPriorities;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A receiver that takes its time, or fails, costs nothing but its own time. */
class SlowReceiverTest {

  private static final int MESSAGES = 2_000;

  private static final EngineOptions OPTIONS =
      EngineOptions.defaults()
          .with(new EngineOptions.Heartbeat(Duration.ofMillis(50), Duration.ofSeconds(5), 2))
          .with(
              EngineOptions.defaults()
                  .receiving()
                  .withRetry(Backoff.millis(0, 10), Backoff.millis(0, 10))
                  .withWaiting(100, 1_000_000));

  @ParameterizedTest
  @EnumSource(Delivery.class)
  void the_connection_lives_and_sends_while_nothing_is_taken_and_then_all_comes_in_order(
      Delivery delivery) throws IOException {
    try (Engine engine = Engine.start(OPTIONS);
        Sandbox sandbox = sandbox(delivery);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.of(engine, sandbox, "bob")) {
      CompletableFuture<Void> gate = new CompletableFuture<>();
      bob.received.taking(batch -> gate);
      bob.connected();
      flood(amy, privateChat("bob"));
      // At most one batch is out, and what waits behind it is bounded.
      assertThat(bob.received.offered()).hasSizeLessThanOrEqualTo(1);
      bob.says(privateChat("amy"), "still here");
      await().until(() -> amy.received.texts().contains("still here"));
      gate.complete(null);
      await().untilAsserted(() -> assertThat(bob.received.texts()).hasSize(MESSAGES));
      assertThat(bob.received.texts()).isEqualTo(MessagingTest.numbered("text", MESSAGES));
      assertThat(bob.received.stateNames()).containsExactly("Connecting", "Connected");
    }
  }

  @ParameterizedTest
  @EnumSource(Delivery.class)
  void a_receiver_that_fails_is_offered_the_same_again_until_it_takes_it(Delivery delivery)
      throws IOException {
    try (Engine engine = Engine.start(OPTIONS);
        Sandbox sandbox = sandbox(delivery);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.of(engine, sandbox, "bob")) {
      List<Integer> calls = new ArrayList<>();
      bob.received.taking(
          batch -> {
            calls.add(calls.size());
            return calls.size() % 3 == 0
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(new IllegalStateException("not now"));
          });
      bob.connected();
      flood(amy, privateChat("bob"));
      await().untilAsserted(() -> assertThat(bob.received.texts()).hasSize(MESSAGES));
      assertThat(bob.received.texts()).isEqualTo(MessagingTest.numbered("text", MESSAGES));
      var offered = bob.received.offered();
      assertThat(offered.get(0)).isEqualTo(offered.get(1)).isEqualTo(offered.get(2));
    }
  }

  @ParameterizedTest
  @EnumSource(RoomDelivery.class)
  void what_a_room_pushes_to_a_slow_receiver_comes_in_order_too(RoomDelivery delivery)
      throws IOException {
    SandboxOptions options =
        SandboxOptions.builder()
            .rooms(
                RoomOptions.DEFAULTS
                    .with(delivery)
                    .with(RoomPriorities.DEFAULTS.withKeptUsers("amy")))
            .limits(
                SandboxLimits.DEFAULTS.with(
                    SendLimits.DEFAULTS.withRate(100_000, Duration.ofSeconds(1))))
            .build();
    try (Engine engine = Engine.start(OPTIONS);
        Sandbox sandbox = Sandbox.start(options);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      for (Client client : List.of(amy, bob)) {
        Client.await(
            client
                .transport
                .find(Chatrooms.class)
                .orElseThrow()
                .join("lounge", Chatrooms.JoinOptions.none())
                .toCompletableFuture());
      }
      CompletableFuture<Void> gate = new CompletableFuture<>();
      bob.received.taking(batch -> gate);
      flood(amy, chatroom("lounge"));
      gate.complete(null);
      await().untilAsserted(() -> assertThat(bob.received.texts()).hasSize(MESSAGES));
      assertThat(bob.received.texts()).isEqualTo(MessagingTest.numbered("text", MESSAGES));
    }
  }

  private static Sandbox sandbox(Delivery delivery) throws IOException {
    return Sandbox.start(
        SandboxOptions.builder()
            .delivery(delivery)
            .limits(
                SandboxLimits.DEFAULTS.with(
                    SendLimits.DEFAULTS.withRate(100_000, Duration.ofSeconds(1))))
            .build());
  }

  private static void flood(Client amy, Conversation to) {
    List<CompletableFuture<SendOutcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      outcomes.add(amy.sends(to, "text " + i));
      if (outcomes.size() == 500) {
        outcomes.forEach(
            it -> assertThat(Client.await(it)).isInstanceOf(SendOutcome.Accepted.class));
        outcomes.clear();
      }
    }
    outcomes.forEach(it -> assertThat(Client.await(it)).isInstanceOf(SendOutcome.Accepted.class));
    assertThat(amy.transport.state()).isInstanceOf(ConnectionState.Connected.class);
  }
}
