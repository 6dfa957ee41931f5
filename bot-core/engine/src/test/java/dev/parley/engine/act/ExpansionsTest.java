package dev.parley.engine.act;

import static dev.parley.api.Conversation.chatroom;
import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static dev.parley.api.Conversation.ultraGroup;
import static dev.parley.engine.act.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.ExpansionChange;
import dev.parley.api.ImException;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.Expansions;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.engine.Client;
import dev.parley.engine.EngineSetting;
import dev.parley.sandbox.AcceptedMessage;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionsTest extends EngineSetting {

  private static Sandbox sandbox(Delivery delivery) throws IOException {
    return Sandbox.start(
        SandboxOptions.builder()
            .delivery(delivery)
            .limits(
                SandboxLimits.DEFAULTS.with(
                    SendLimits.DEFAULTS.withRate(10_000, Duration.ofSeconds(1))))
            .build());
  }

  @ParameterizedTest
  @EnumSource
  void what_is_set_and_removed_is_told_to_the_others_in_order_and_once(Delivery delivery)
      throws IOException {
    try (Sandbox sandbox = sandbox(delivery);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      sandbox.createGroup("team", "amy", "bob");
      for (Conversation where : List.of(privateChat("bob"), group("team"))) {
        String uid = expandable(amy, where);
        // Who pulls it only later sees it as it is then.
        await().until(() -> bob.received.messages().stream().anyMatch(it -> it.uid().equals(uid)));
        Client.await(put(amy, where, uid, Map.of("seat_1", "bob")));
        Client.await(remove(amy, where, uid, Set.of("seat_1")));
        amy.says(where, "done");
      }
      await().until(() -> bob.received.texts().stream().filter("done"::equals).count() == 2);
      List<ExpansionChange> changes = bob.received.events(ExpansionChange.class);
      assertThat(changes).hasSize(4);
      assertThat(changes.get(0).put()).isEqualTo(Map.of("seat_1", "bob"));
      assertThat(changes.get(0).removed()).isEmpty();
      assertThat(changes.get(0).userId()).isEqualTo("amy");
      assertThat(changes.get(0).conversation()).isEqualTo(privateChat("amy"));
      assertThat(changes.get(0).messageUid()).isEqualTo(bob.received.messages().getFirst().uid());
      assertThat(changes.get(1).put()).isEmpty();
      assertThat(changes.get(1).removed()).containsExactly("seat_1");
      assertThat(changes.get(2).conversation()).isEqualTo(group("team"));
      assertThat(bob.received.messages().getFirst().expansion()).isEqualTo(Map.of("first", "1"));
      assertThat(amy.received.events()).as("own changes are no input").isEmpty();
    }
  }

  @Test
  void the_service_is_told_what_the_vendors_clients_tell() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      Client.await(put(amy, privateChat("bob"), "uid", Map.of("key", "值")));
      Client.await(remove(amy, privateChat("bob"), "uid", Set.of("key")));
      assertThat(sandbox.acceptedFrom("amy"))
          .extracting(AcceptedMessage::objectName)
          .containsExactly("RC:MsgExMsg", "RC:MsgExMsg");
      assertThat(sandbox.acceptedFrom("amy"))
          .extracting(AcceptedMessage::content)
          .containsExactly(
              "{\"mid\":\"uid\",\"put\":{\"key\":\"值\"}}", "{\"mid\":\"uid\",\"del\":[\"key\"]}");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 20, 21})
  void one_call_takes_twenty_keys(int count) throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      Map<String, String> pairs = pairs("k", count);
      CompletableFuture<Void> put = put(amy, privateChat("bob"), "uid", pairs);
      CompletableFuture<Void> removed = remove(amy, privateChat("bob"), "uid", pairs.keySet());
      if (count <= 20) {
        Client.await(put);
        Client.await(removed);
      } else {
        assertThat(refused(33_003, put)).hasMessageContaining("put has 21 keys: at most 20");
        assertThat(refused(33_003, removed)).hasMessageContaining("keys has 21 keys");
        assertThat(sandbox.acceptedFrom("amy")).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {299, 300, 301})
  void a_message_is_sent_with_three_hundred_keys(int count) throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      SendOutcome outcome = send(amy, privateChat("bob"), pairs("k", count));
      if (count <= 300) {
        assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
      } else {
        assertThat(outcome)
            .isEqualTo(
                new SendOutcome.Refused(
                    33_003, "the expansion has 301 keys: at most 300 are allowed"));
        assertThat(sandbox.acceptedFrom("amy")).isEmpty();
      }
    }
  }

  @Test
  void a_message_has_three_hundred_keys_as_far_as_the_account_knows() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      SendOutcome sent = send(amy, privateChat("bob"), pairs("first", 281));
      String uid = ((SendOutcome.Accepted) sent).messageUid();
      // Together too many, though each was asked for before the other was taken.
      CompletableFuture<Void> eighteen = put(amy, privateChat("bob"), uid, pairs("a", 18));
      CompletableFuture<Void> two = put(amy, privateChat("bob"), uid, pairs("b", 2));
      Client.await(eighteen);
      assertThat(refused(33_003, two)).hasMessageContaining("301 keys");
      Client.await(put(amy, privateChat("bob"), uid, pairs("b", 1)));
      Client.await(put(amy, privateChat("bob"), uid, pairs("a", 18)));
      refused(33_003, put(amy, privateChat("bob"), uid, pairs("c", 1)));
      Client.await(remove(amy, privateChat("bob"), uid, Set.of("b0")));
      Client.await(put(amy, privateChat("bob"), uid, pairs("c", 1)));
      Client.await(put(amy, privateChat("bob"), "another", pairs("c", 1)));
    }
  }

  @Test
  void what_the_service_refused_does_not_count() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      for (int i = 0; i < 16; i++) {
        refused(22_406, put(amy, group("not mine"), "uid", pairs("k" + i + '_', 20)));
      }
      Client.await(put(amy, privateChat("bob"), "uid", pairs("k", 20)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33})
  void a_key_has_up_to_thirty_two_characters(int length) throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      String key = "k".repeat(length);
      CompletableFuture<Void> put = put(amy, privateChat("bob"), "uid", Map.of(key, "v"));
      CompletableFuture<Void> removed = remove(amy, privateChat("bob"), "uid", Set.of(key));
      if (length >= 1 && length <= 32) {
        Client.await(put);
        Client.await(removed);
      } else {
        refused(33_003, put);
        refused(33_003, removed);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4_095, 4_096, 4_097})
  void a_value_has_up_to_four_thousand_and_ninety_six_characters(int length) throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      CompletableFuture<Void> put =
          put(amy, privateChat("bob"), "uid", Map.of("key", "值".repeat(length)));
      if (length <= 4_096) {
        Client.await(put);
      } else {
        assertThat(refused(33_003, put))
            .hasMessageContaining("value of key key has 4097 characters: at most 4096");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"键", "a b", "a.b", "a/b", "é"})
  void a_key_is_letters_digits_and_four_signs(String key) throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      refused(33_003, put(amy, privateChat("bob"), "uid", Map.of(key, "v")));
      Client.await(put(amy, privateChat("bob"), "uid", Map.of("azAZ09+=-_", "v")));
    }
  }

  @Test
  void only_messages_in_private_chats_and_groups_have_expansions() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      for (Conversation nowhere :
          List.of(
              chatroom("lounge"),
              ultraGroup("ultra", "general"),
              new Conversation(ConversationType.SYSTEM, "admin", ""))) {
        assertThat(refused(33_003, put(amy, nowhere, "uid", Map.of("k", "v"))))
            .isInstanceOf(ImException.InvalidInput.class);
        refused(33_003, remove(amy, nowhere, "uid", Set.of("k")));
        assertThat(send(amy, nowhere, Map.of("k", "v")))
            .isInstanceOfSatisfying(
                SendOutcome.Refused.class, it -> assertThat(it.code()).isEqualTo(33_003));
      }
      refused(33_003, put(amy, privateChat("bob"), "", Map.of("k", "v")));
      assertThat(sandbox.acceptedFrom("amy")).isEmpty();
    }
  }

  @Test
  void no_keys_are_nothing_to_do_even_without_a_connection() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.of(engine, sandbox, "amy")) {
      Client.await(put(amy, privateChat("bob"), "uid", Map.of()));
      Client.await(remove(amy, privateChat("bob"), "uid", Set.of()));
      assertThat(refused(30_001, put(amy, privateChat("bob"), "uid", Map.of("k", "v"))))
          .isInstanceOf(ImException.ConnectionFailed.class);
    }
  }

  private static String expandable(Client client, Conversation where) {
    return ((SendOutcome.Accepted) send(client, where, Map.of("first", "1"))).messageUid();
  }

  private static SendOutcome send(
      Client client, Conversation where, Map<String, String> expansion) {
    return Client.await(
        client
            .transport
            .send(new OutgoingMessage(where, new TextContent("expandable"), List.of(), expansion))
            .toCompletableFuture());
  }

  private static Expansions expansions(Client client) {
    return client.transport.find(Expansions.class).orElseThrow();
  }

  private static CompletableFuture<Void> put(
      Client client, Conversation where, String uid, Map<String, String> put) {
    return expansions(client).put(where, uid, put).toCompletableFuture();
  }

  private static CompletableFuture<Void> remove(
      Client client, Conversation where, String uid, Set<String> keys) {
    return expansions(client).remove(where, uid, keys).toCompletableFuture();
  }

  private static Map<String, String> pairs(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + i)
        .collect(Collectors.toMap(Function.identity(), key -> "v"));
  }
}
