package dev.parley.engine;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.time.Timers;
import dev.parley.api.time.VirtualTimers;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.sandbox.AcceptedMessage;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.OfflineLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for an account that is away, and how it comes when the account is back. */
class OfflineTest {

  private static final String CONTENT = "{\"content\":\"\"}";

  private final SystemTimers clock = new SystemTimers();
  private final Engine engine = Engine.start(EngineOptions.defaults(), clock);

  @AfterEach
  void stop() {
    engine.close();
    clock.close();
  }

  /** Where messages wait. */
  enum Where {
    PRIVATE,
    GROUP,
    /** Both, from two people, with what the account says itself on another device. */
    MIXED
  }

  /** What waits, and how what is said later comes. */
  record Waiting(Where where, int messages, Delivery delivery) {}

  /** Around one and two packages of 200. */
  static Stream<Waiting> waiting() {
    return Stream.of(Where.values())
        .flatMap(
            where ->
                IntStream.of(199, 200, 201, 401)
                    .boxed()
                    .flatMap(
                        messages ->
                            Stream.of(Delivery.DIRECT, Delivery.NOTIFY)
                                .map(delivery -> new Waiting(where, messages, delivery))));
  }

  @ParameterizedTest
  @MethodSource("waiting")
  void what_waited_comes_once_and_in_order_before_what_is_said_now(Waiting waiting)
      throws IOException {
    try (Sandbox sandbox = sandbox(waiting.delivery(), OfflineLimits.DEFAULTS, clock);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client cat = Client.connected(engine, sandbox, "cat");
        Client phone = Client.connected(engine, sandbox, "bob")) {
      sandbox.createGroup("team", "amy", "bob", "cat");
      List<CompletableFuture<SendOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < waiting.messages(); i++) {
        outcomes.add(
            switch (waiting.where()) {
              case PRIVATE -> amy.sends(privateChat("bob"), "text " + i);
              case GROUP -> amy.sends(group("team"), "text " + i);
              case MIXED ->
                  switch (i % 5) {
                    case 0 -> amy.sends(privateChat("bob"), "text " + i);
                    case 1 -> cat.sends(group("team"), "text " + i);
                    case 2 -> phone.sends(group("team"), "mine " + i);
                    case 3 -> cat.sends(privateChat("bob"), "text " + i);
                    default -> amy.sends(group("team"), "text " + i);
                  };
            });
      }
      outcomes.forEach(
          outcome -> assertThat(Client.await(outcome)).isInstanceOf(SendOutcome.Accepted.class));
      int offline = saidToBob(sandbox).size();
      try (Client laptop = Client.connected(engine, sandbox, "bob")) {
        amy.says(privateChat("bob"), "now");
        cat.says(group("team"), "and now");
        await().until(() -> laptop.received.texts().contains("and now"));
        assertThat(uids(laptop)).isEqualTo(saidToBob(sandbox));
        List<Message> messages = laptop.received.messages();
        assertThat(messages.subList(0, offline)).allMatch(Message::offline);
        assertThat(messages.subList(offline, messages.size())).noneMatch(Message::offline);
        assertThat(laptop.received.offered())
            .as("a package is handed up before the next one is asked for")
            .allMatch(batch -> batch.events().size() <= 200);
      }
      await().until(() -> uids(phone).equals(saidToBob(sandbox)));
      assertThat(phone.received.messages()).noneMatch(Message::offline);
    }
  }

  @ParameterizedTest
  @CsvSource({"19999, 1", "20000, 2", "20001, 2", "39999, 3", "9999, 1", "50000, 5"})
  void packages_bounded_by_bytes_come_one_after_the_other(int bytes, int inPackage)
      throws IOException {
    OfflineLimits bounded = new OfflineLimits(Duration.ofDays(7), 10_000, 16 << 20, 200, bytes);
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, bounded, clock);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      String padding = "x".repeat(10_000 - CONTENT.length() - 2);
      List<String> said = IntStream.range(10, 31).mapToObj(i -> i + padding).toList();
      said.forEach(text -> amy.says(privateChat("bob"), text));
      try (Client bob = Client.connected(engine, sandbox, "bob")) {
        await().until(() -> bob.received.messages().size() >= said.size());
        assertThat(bob.received.texts()).isEqualTo(said);
        assertThat(bob.received.messages()).allMatch(Message::offline);
        List<Integer> packages =
            bob.received.offered().stream().map(it -> it.events().size()).toList();
        assertThat(packages.subList(0, said.size() / inPackage)).containsOnly(inPackage);
      }
    }
  }

  @Test
  void a_few_messages_of_the_largest_size_come_in_packages_of_a_megabyte() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, OfflineLimits.DEFAULTS, clock);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      String padding = "x".repeat(131_072 - CONTENT.length() - 2);
      List<String> said = IntStream.range(10, 29).mapToObj(i -> i + padding).toList();
      said.forEach(text -> amy.says(privateChat("bob"), text));
      try (Client bob = Client.connected(engine, sandbox, "bob")) {
        await().until(() -> bob.received.messages().size() >= said.size());
        assertThat(bob.received.texts()).isEqualTo(said);
        assertThat(bob.received.offered())
            .extracting(batch -> batch.events().size())
            .startsWith(8, 8, 3);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void a_message_waits_for_seven_days_and_no_longer(long millis) throws IOException {
    VirtualTimers time = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, OfflineLimits.DEFAULTS, time)) {
      Instant said;
      try (Client amy = Client.connected(engine, sandbox, "amy")) {
        said = amy.says(privateChat("bob"), "old").at();
      }
      await().until(() -> sandbox.online() == 0);
      time.advance(
          Duration.between(time.instant(), said.plus(Duration.ofDays(7)).plusMillis(millis)));
      try (Client bob = Client.connected(engine, sandbox, "bob");
          Client amy = Client.connected(engine, sandbox, "amy")) {
        if (millis <= 0) {
          await().until(() -> !bob.received.messages().isEmpty());
          assertThat(bob.received.messages().getFirst().offline()).isTrue();
        }
        amy.says(privateChat("bob"), "new");
        await().until(() -> bob.received.texts().contains("new"));
        assertThat(bob.received.texts())
            .isEqualTo(millis <= 0 ? List.of("old", "new") : List.of("new"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_directed_message_is_shown_to_whom_it_names_and_to_nobody_else(boolean away)
      throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, OfflineLimits.DEFAULTS, clock);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      List<String> people = List.of("bob", "cat", "dan", "eve");
      sandbox.createGroup("team", "amy", "bob", "cat", "dan");
      List<Client> clients = new ArrayList<>();
      try {
        if (!away) {
          people.forEach(person -> clients.add(Client.connected(engine, sandbox, person)));
        }
        directed(amy, "to two and a stranger", "bob", "cat", "eve");
        directed(amy, "to one", "bob");
        directed(amy, "to nobody here", "eve");
        amy.says(group("team"), "to all");
        if (away) {
          people.forEach(person -> clients.add(Client.connected(engine, sandbox, person)));
        }
        people.forEach(person -> amy.says(privateChat(person), "last"));
        clients.forEach(client -> await().until(() -> client.received.texts().contains("last")));
        assertThat(clients.get(0).received.texts())
            .containsExactly("to two and a stranger", "to one", "to all", "last");
        assertThat(clients.get(1).received.texts())
            .containsExactly("to two and a stranger", "to all", "last");
        assertThat(clients.get(2).received.texts()).containsExactly("to all", "last");
        assertThat(clients.get(3).received.texts()).containsExactly("last");
        Message both = clients.get(0).received.messages().getFirst();
        assertThat(both.conversation()).isEqualTo(group("team"));
        assertThat(both.directedTo()).containsExactly("bob", "cat", "eve");
        assertThat(both.offline()).isEqualTo(away);
        assertThat(clients.get(0).received.messages().get(1).directedTo()).containsExactly("bob");
        assertThat(clients.get(0).received.messages().get(2).directedTo()).isEmpty();
      } finally {
        clients.forEach(Client::close);
      }
    }
  }

  @Test
  void a_second_device_takes_no_outcome_of_the_first_one_for_its_own() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, OfflineLimits.DEFAULTS, clock);
        Client phone = Client.connected(engine, sandbox, "bob");
        Client laptop = Client.connected(engine, sandbox, "bob")) {
      sandbox.createGroup("team", "amy", "bob");
      List<CompletableFuture<SendOutcome>> outcomes = new ArrayList<>();
      // Both count their messages alike, so that each repeat has the number of an own message.
      for (int i = 0; i < 100; i++) {
        outcomes.add(phone.sends(privateChat("amy"), "phone " + i));
        outcomes.add(laptop.sends(group("team"), "laptop " + i));
      }
      List<String> uids =
          outcomes.stream()
              .map(outcome -> ((SendOutcome.Accepted) Client.await(outcome)).messageUid())
              .toList();
      List<String> expected = new ArrayList<>();
      List<String> phones = accepted(sandbox, privateChat("amy"));
      List<String> laptops = accepted(sandbox, group("team"));
      for (int i = 0; i < 100; i++) {
        expected.add(phones.get(i));
        expected.add(laptops.get(i));
      }
      assertThat(uids).isEqualTo(expected);
      try (Client amy = Client.connected(engine, sandbox, "amy")) {
        amy.says(privateChat("bob"), "to both");
      }
      for (Client device : List.of(phone, laptop)) {
        await().until(() -> !device.received.events().isEmpty());
        assertThat(device.received.texts()).containsExactly("to both");
      }
    }
  }

  private static Sandbox sandbox(Delivery delivery, OfflineLimits offline, Timers timers)
      throws IOException {
    return Sandbox.start(
        SandboxOptions.builder()
            .timers(timers)
            .delivery(delivery)
            .limits(
                SandboxLimits.DEFAULTS
                    .with(SendLimits.DEFAULTS.withRate(10_000, Duration.ofSeconds(1)))
                    .with(offline))
            .build());
  }

  private static void directed(Client from, String text, String... to) {
    OutgoingMessage message =
        new OutgoingMessage(group("team"), new TextContent(text), List.of(to));
    assertThat(Client.await(from.transport.send(message).toCompletableFuture()))
        .isInstanceOf(SendOutcome.Accepted.class);
  }

  /** What others than bob have said, in the order in which the service took it. */
  private static List<String> saidToBob(Sandbox sandbox) {
    return sandbox.accepted().stream()
        .filter(message -> !message.senderId().equals("bob"))
        .map(AcceptedMessage::uid)
        .toList();
  }

  private static List<String> accepted(Sandbox sandbox, Conversation in) {
    return sandbox.accepted().stream()
        .filter(message -> message.conversation().equals(in))
        .map(AcceptedMessage::uid)
        .toList();
  }

  private static List<String> uids(Client client) {
    return client.received.messages().stream().map(Message::uid).toList();
  }
}
