package dev.parley.engine;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.payload.Compression;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagingTest extends EngineSetting {

  /** A service can be like this. */
  record Service(Delivery delivery, ProtocolVersion version, @Nullable Compression compression) {

    Sandbox start() throws IOException {
      SandboxOptions.Builder options =
          SandboxOptions.builder()
              .delivery(delivery)
              .protocolVersion(version)
              .initialMessageId(version == ProtocolVersion.V4 ? 65_530 : 0)
              .limits(
                  SandboxLimits.DEFAULTS.with(
                      SendLimits.DEFAULTS.withRate(10_000, Duration.ofSeconds(1))));
      if (compression != null) {
        options.compression(compression);
      }
      return Sandbox.start(options.build());
    }
  }

  static Stream<Service> services() {
    List<Service> all = new ArrayList<>();
    for (Delivery delivery : Delivery.values()) {
      for (ProtocolVersion version : ProtocolVersion.values()) {
        all.add(new Service(delivery, version, null));
        for (Compression compression : Compression.values()) {
          all.add(new Service(delivery, version, compression));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void people_talk_in_private_and_in_a_group_in_order(Service service) throws IOException {
    try (Sandbox sandbox = service.start();
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      sandbox.createGroup("team", "amy", "bob");
      List<CompletableFuture<SendOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        outcomes.add(amy.sends(privateChat("bob"), "private " + i));
        outcomes.add(amy.sends(group("team"), "group " + i));
        outcomes.add(bob.sends(privateChat("amy"), "back " + i));
      }
      outcomes.forEach(
          outcome -> assertThat(Client.await(outcome)).isInstanceOf(SendOutcome.Accepted.class));
      await()
          .untilAsserted(
              () -> {
                assertThat(bob.received.messages()).hasSize(60);
                assertThat(amy.received.messages()).hasSize(30);
              });
      assertThat(texts(bob, "private")).isEqualTo(numbered("private", 30));
      assertThat(texts(bob, "group")).isEqualTo(numbered("group", 30));
      assertThat(amy.received.texts()).isEqualTo(numbered("back", 30));
      assertThat(bob.received.messages())
          .allSatisfy(
              message -> {
                assertThat(message.account()).isEqualTo("bob");
                assertThat(message.senderId()).isEqualTo("amy");
                assertThat(message.offline()).isFalse();
                assertThat(message.conversation()).isIn(privateChat("amy"), group("team"));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void what_waited_comes_first_in_order_and_is_marked_offline(Service service) throws IOException {
    try (Sandbox sandbox = service.start();
        Client amy = Client.connected(engine, sandbox, "amy")) {
      sandbox.tokenFor("bob");
      List<CompletableFuture<SendOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 450; i++) {
        outcomes.add(amy.sends(privateChat("bob"), "waited " + i));
      }
      outcomes.forEach(Client::await);
      try (Client bob = Client.connected(engine, sandbox, "bob")) {
        for (int i = 0; i < 20; i++) {
          amy.says(privateChat("bob"), "live " + i);
        }
        await().untilAsserted(() -> assertThat(bob.received.messages()).hasSize(470));
        List<String> expected = new ArrayList<>(numbered("waited", 450));
        expected.addAll(numbered("live", 20));
        assertThat(bob.received.texts()).isEqualTo(expected);
        assertThat(bob.received.messages().subList(0, 450)).allMatch(Message::offline);
        assertThat(bob.received.messages().subList(450, 470)).noneMatch(Message::offline);
      }
    }
  }

  private static List<String> texts(Client client, String prefix) {
    return client.received.texts().stream().filter(text -> text.startsWith(prefix)).toList();
  }

  static List<String> numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + ' ' + i).toList();
  }
}
