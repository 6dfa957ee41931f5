package dev.parley.engine;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static dev.parley.api.Conversation.ultraGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.Mention;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.TypingContent;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to an account between its first connection and its last. */
class LifeTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Engine engine =
      Engine.start(EngineOptions.defaults().withReconnect(Backoff.millis(0, 0, 10, 20, 50)));
  private Sandbox sandbox;

  LifeTest() throws IOException {
    sandbox = sandbox(Delivery.DIRECT);
  }

  private static Sandbox sandbox(Delivery delivery) throws IOException {
    return Sandbox.start(
        SandboxOptions.builder()
            .delivery(delivery)
            .limits(SandboxLimits.DEFAULTS.with(SendLimits.DEFAULTS.withRate(10_000, SECOND)))
            .build());
  }

  @AfterEach
  void stop() {
    engine.close();
    sandbox.close();
  }

  @Test
  void the_states_are_told_in_order_from_connecting_to_closed() {
    Client amy = Client.of(engine, sandbox, "amy");
    assertThat(amy.transport.state()).isEqualTo(new ConnectionState.Idle());
    assertThat(amy.transport.account()).isEqualTo("amy");
    amy.connected();
    assertThat(amy.transport.state())
        .isInstanceOfSatisfying(
            ConnectionState.Connected.class, it -> assertThat(it.userId()).isEqualTo("amy"));
    amy.close();
    await().until(() -> amy.transport.state().isFinal());
    assertThat(amy.received.stateNames()).containsExactly("Connecting", "Connected", "Closed");
    await().until(() -> sandbox.online() == 0);
  }

  @Test
  void the_sandbox_sees_an_honest_client() {
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      assertThat(sandbox.online("amy"))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.platform()).isEqualTo("server|Parley|0.1.0");
                assertThat(it.deviceId()).matches("[A-Za-z0-9]{22}");
              });
      assertThat(amy.transport.find(Runnable.class)).isEmpty();
    }
  }

  @Test
  void connecting_twice_is_a_mistake() {
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      assertThatThrownBy(() -> amy.transport.connect(Cursor.START, amy.received))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("amy");
    }
  }

  @Test
  void a_lost_connection_is_made_anew_and_what_was_missed_comes_once_and_in_order() {
    try (Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      for (int i = 0; i < 60; i++) {
        if (i % 10 == 5) {
          sandbox.faults().cut("bob");
        }
        amy.says(privateChat("bob"), "text " + i);
      }
      await().untilAsserted(() -> assertThat(bob.received.texts()).hasSize(60));
      assertThat(bob.received.texts()).isEqualTo(MessagingTest.numbered("text", 60));
      assertThat(bob.received.states(ConnectionState.Suspended.class)).isNotEmpty();
    }
  }

  @Test
  void a_server_that_goes_away_and_comes_back_is_found_again() throws IOException {
    try (Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      amy.says(privateChat("bob"), "before");
      await().until(() -> bob.received.texts().size() == 1);
      sandbox.stop();
      await().until(() -> bob.received.states(ConnectionState.Suspended.class).size() >= 4);
      SendOutcome outcome = Client.await(amy.sends(privateChat("bob"), "nobody is there"));
      assertThat(outcome)
          .isInstanceOfSatisfying(
              SendOutcome.Refused.class, it -> assertThat(it.code()).isEqualTo(30_001));
      sandbox.restart();
      await()
          .until(
              () ->
                  amy.transport.state() instanceof ConnectionState.Connected
                      && bob.transport.state() instanceof ConnectionState.Connected);
      amy.says(privateChat("bob"), "after");
      await()
          .untilAsserted(() -> assertThat(bob.received.texts()).containsExactly("before", "after"));
    }
  }

  @Test
  void who_is_kicked_stays_away() {
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      sandbox.faults().disconnect("amy", 1);
      await().until(() -> amy.transport.state().isFinal());
      assertThat(amy.transport.state())
          .isInstanceOfSatisfying(
              ConnectionState.Kicked.class, it -> assertThat(it.code()).isEqualTo(31_010));
      assertThat(amy.received.stateNames()).containsExactly("Connecting", "Connected", "Kicked");
      assertThat(Client.await(amy.sends(privateChat("bob"), "hello?")))
          .isInstanceOf(SendOutcome.Refused.class);
      amy.close();
      assertThat(amy.transport.state()).isInstanceOf(ConnectionState.Kicked.class);
    }
  }

  @Test
  void who_is_redirected_asks_the_navigator_and_comes_back() {
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      sandbox.faults().disconnect("amy", 6);
      await().until(() -> amy.received.states(ConnectionState.Connected.class).size() == 2);
      assertThat(amy.received.states(ConnectionState.Suspended.class))
          .singleElement()
          .satisfies(it -> assertThat(it.code()).isEqualTo(31_006));
    }
  }

  @Test
  void a_token_that_became_worthless_is_replaced() {
    List<String> refusals = new ArrayList<>();
    String first = sandbox.tokenFor("amy");
    TokenProvider tokens =
        refused -> {
          if (refused == null) {
            return CompletableFuture.completedFuture(first);
          }
          refusals.add(refused);
          return CompletableFuture.completedFuture(sandbox.tokenFor("amy"));
        };
    try (Client amy = Client.of(engine, Client.account(sandbox, "amy", tokens)).connected()) {
      sandbox.revokeTokens("amy");
      sandbox.faults().disconnect("amy", 7);
      await().until(() -> amy.received.states(ConnectionState.Connected.class).size() == 2);
      assertThat(refusals).containsExactly(first);
    }
  }

  @Test
  void a_token_of_another_app_fails_at_once() {
    AccountOptions wrong =
        new AccountOptions(
            "amy",
            "another app",
            Client.account(sandbox, "amy", TokenProvider.fixed("x")).navigators(),
            TokenProvider.fixed(sandbox.tokenFor("amy")));
    try (Client amy = Client.of(engine, wrong)) {
      assertThat(amy.connect(Cursor.START))
          .isInstanceOfSatisfying(
              ConnectionState.Failed.class, it -> assertThat(it.code()).isEqualTo(31_004));
    }
  }

  @Test
  void a_mention_a_direction_and_typing_arrive_as_they_were_sent() {
    sandbox.createGroup("team", "amy", "bob", "eve");
    try (Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob");
        Client eve = Client.connected(engine, sandbox, "eve")) {
      Client.await(
          amy.transport
              .send(
                  new OutgoingMessage(
                      group("team"),
                      new TextContent("@bob \uD83D\uDE00", Mention.of("bob")),
                      List.of("bob")))
              .toCompletableFuture());
      await().until(() -> bob.received.messages().size() == 1);
      Message seen = bob.received.messages().getFirst();
      assertThat(seen.text()).isEqualTo("@bob \uD83D\uDE00");
      assertThat(seen.mentions("bob")).isTrue();
      assertThat(seen.directedTo()).containsExactly("bob");
      SendOutcome typing =
          Client.await(
              amy.transport
                  .send(new OutgoingMessage(privateChat("bob"), new TypingContent("RC:TxtMsg")))
                  .toCompletableFuture());
      assertThat(typing)
          .isInstanceOfSatisfying(
              SendOutcome.Accepted.class, it -> assertThat(it.messageUid()).isEmpty());
      await().until(() -> bob.received.messages().size() == 2);
      assertThat(bob.received.messages().get(1).content())
          .isEqualTo(new TypingContent("RC:TxtMsg"));
      assertThat(eve.received.messages()).isEmpty();
    }
  }

  @Test
  void an_accepted_message_has_the_uid_and_the_time_that_its_reader_sees() {
    try (Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      SendOutcome.Accepted accepted = amy.says(privateChat("bob"), "hello");
      await().until(() -> bob.received.messages().size() == 1);
      Message read = bob.received.messages().getFirst();
      assertThat(read.uid()).isEqualTo(accepted.messageUid()).isNotEmpty();
      assertThat(read.at()).isEqualTo(accepted.at());
    }
  }

  @Test
  void what_the_service_refuses_comes_back_with_its_code() {
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      assertThat(Client.await(amy.sends(group("not mine"), "hello")))
          .isInstanceOfSatisfying(
              SendOutcome.Refused.class, it -> assertThat(it.code()).isEqualTo(22_406));
    }
  }

  @Test
  void a_content_is_refused_above_128_kilobytes_and_not_at_them() {
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      int overhead = "{\"content\":\"\"}".length();
      assertThat(Client.await(amy.sends(privateChat("bob"), "x".repeat(131_072 - overhead))))
          .isInstanceOf(SendOutcome.Accepted.class);
      assertThat(Client.await(amy.sends(privateChat("bob"), "x".repeat(131_073 - overhead))))
          .isInstanceOfSatisfying(
              SendOutcome.Refused.class, it -> assertThat(it.code()).isEqualTo(30_016));
      assertThat(sandbox.acceptedFrom("amy")).hasSize(1);
    }
  }

  @Test
  void a_status_message_where_there_are_none_is_refused() {
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      SendOutcome outcome =
          Client.await(
              amy.transport
                  .send(new OutgoingMessage(ultraGroup("g", "c"), new TypingContent("RC:TxtMsg")))
                  .toCompletableFuture());
      assertThat(outcome)
          .isInstanceOfSatisfying(
              SendOutcome.Refused.class, it -> assertThat(it.code()).isEqualTo(35_004));
    }
  }

  @Test
  void what_a_second_device_of_the_account_says_is_no_input_and_disturbs_nothing() {
    try (Client phone = Client.connected(engine, sandbox, "amy");
        Client laptop = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      List<CompletableFuture<SendOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        outcomes.add(phone.sends(privateChat("bob"), "phone " + i));
        outcomes.add(laptop.sends(privateChat("bob"), "laptop " + i));
      }
      outcomes.forEach(
          outcome -> assertThat(Client.await(outcome)).isInstanceOf(SendOutcome.Accepted.class));
      await().until(() -> bob.received.messages().size() == 100);
      bob.says(privateChat("amy"), "to both");
      await()
          .untilAsserted(
              () -> {
                assertThat(phone.received.texts()).containsExactly("to both");
                assertThat(laptop.received.texts()).containsExactly("to both");
              });
      assertThat(outcomes.stream().map(CompletableFuture::join).distinct()).hasSize(100);
    }
  }

  @Test
  void a_new_transport_goes_on_where_the_old_one_stopped_without_its_own_messages() {
    Cursor cursor;
    try (Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      amy.says(privateChat("bob"), "mine");
      bob.says(privateChat("amy"), "first");
      await().until(() -> amy.received.messages().size() == 1);
      // Only a pull moves the place, and one is due with each connection.
      sandbox.faults().cut("amy");
      await().until(() -> !amy.received.cursor().equals(Cursor.START));
      await().until(() -> amy.received.states(ConnectionState.Connected.class).size() == 2);
      await().until(() -> amy.received.offered().size() >= 2);
      cursor = amy.received.cursor();
    }
    try (Client bob = Client.connected(engine, sandbox, "bob")) {
      bob.says(privateChat("amy"), "second");
      try (Client amy = Client.of(engine, sandbox, "amy").connected(cursor)) {
        await().until(() -> !amy.received.texts().isEmpty());
        assertThat(amy.received.texts()).endsWith("second").doesNotContain("mine");
      }
    }
  }

  @Test
  void sends_under_way_at_the_end_of_a_connection_are_unknown_and_later_ones_refused() {
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      List<CompletableFuture<SendOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        outcomes.add(amy.sends(privateChat("bob"), "text " + i));
      }
      amy.close();
      outcomes.add(amy.sends(privateChat("bob"), "after closing"));
      List<SendOutcome> known = outcomes.stream().map(Client::await).toList();
      assertThat(known.getLast()).isInstanceOf(SendOutcome.Refused.class);
      assertThat(known.subList(0, 200))
          .allMatch(it -> it instanceof SendOutcome.Accepted || it instanceof SendOutcome.Unknown);
    }
  }

  @Test
  void sends_after_the_engine_is_closed_are_refused() {
    Client amy = Client.connected(engine, sandbox, "amy");
    engine.close();
    assertThat(Client.await(amy.sends(privateChat("bob"), "too late")))
        .isInstanceOf(SendOutcome.Refused.class);
    assertThat(amy.transport.state()).isInstanceOf(ConnectionState.Closed.class);
    Client late = Client.of(engine, sandbox, "bob");
    assertThat(late.connect(Cursor.START)).isInstanceOf(ConnectionState.Closed.class);
  }

  @Test
  void messages_larger_together_than_a_frame_may_be_still_arrive() {
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      for (int i = 0; i < 8; i++) {
        amy.says(privateChat("bob"), i + "x".repeat(100_000));
      }
      try (Client bob = Client.connected(engine, sandbox, "bob")) {
        await().until(() -> bob.received.messages().size() == 8);
        assertThat(bob.received.texts())
            .extracting(text -> text.charAt(0))
            .containsExactly('0', '1', '2', '3', '4', '5', '6', '7');
      }
    }
  }
}
