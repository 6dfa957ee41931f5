package dev.parley.engine.room;

import static dev.parley.api.Conversation.chatroom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.api.ImException;
import dev.parley.api.Message;
import dev.parley.api.RoomChange;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.Chatrooms.Order;
import dev.parley.api.transport.Chatrooms.RoomMember;
import dev.parley.api.transport.ConnectionState;
import dev.parley.engine.Client;
import dev.parley.engine.EngineSetting;
import dev.parley.sandbox.RoomDelivery;
import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoomsTest extends EngineSetting {

  static Sandbox sandbox(RoomDelivery delivery) throws IOException {
    return Sandbox.start(
        SandboxOptions.builder()
            .rooms(RoomOptions.DEFAULTS.with(delivery).withSeveralPerUser())
            .limits(
                SandboxLimits.DEFAULTS.with(
                    SendLimits.DEFAULTS.withRate(10_000, Duration.ofSeconds(1))))
            .build());
  }

  static Chatrooms rooms(Client client) {
    return client.transport.find(Chatrooms.class).orElseThrow();
  }

  static Chatrooms.RoomInfo join(Client client, String room, JoinOptions options) {
    return Client.await(rooms(client).join(room, options).toCompletableFuture());
  }

  static List<RoomChange.Kind> kinds(Client client) {
    return client.received.events(RoomChange.class).stream().map(RoomChange::kind).toList();
  }

  static void awaitReconnect(Client client, int connections) {
    await()
        .until(() -> client.received.states(ConnectionState.Connected.class).size() >= connections);
  }

  @ParameterizedTest
  @EnumSource
  void people_talk_in_a_room_in_order_and_do_not_hear_themselves(RoomDelivery delivery)
      throws IOException {
    try (Sandbox sandbox = sandbox(delivery);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      assertThat(join(amy, "lounge", JoinOptions.defaults()).memberCount()).isEqualTo(1);
      assertThat(join(bob, "lounge", JoinOptions.defaults()).memberCount()).isEqualTo(2);
      // together fewer than the 40 in 200 ms that a room takes
      for (int i = 0; i < 15; i++) {
        amy.says(chatroom("lounge"), "a " + i);
        bob.says(chatroom("lounge"), "b " + i);
      }
      await().untilAsserted(() -> assertThat(bob.received.texts()).isEqualTo(numbered("a", 0, 15)));
      await().untilAsserted(() -> assertThat(amy.received.texts()).isEqualTo(numbered("b", 0, 15)));
      assertThat(bob.received.messages())
          .allSatisfy(
              message -> {
                assertThat(message.senderId()).isEqualTo("amy");
                assertThat(message.conversation()).isEqualTo(chatroom("lounge"));
                assertThat(message.offline()).isFalse();
              });
      assertThat(bob.received.events().getFirst()).isInstanceOf(RoomChange.class);
      assertThat(kinds(bob)).containsExactly(RoomChange.Kind.JOINED);
      assertThat(rooms(bob).joined()).containsExactly("lounge");
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_enters_hears_as_much_of_what_was_said_as_asked_for(RoomDelivery delivery)
      throws IOException {
    try (Sandbox sandbox = sandbox(delivery);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client none = Client.connected(engine, sandbox, "none");
        Client some = Client.connected(engine, sandbox, "some");
        Client usual = Client.connected(engine, sandbox, "usual")) {
      join(amy, "lounge", JoinOptions.none());
      for (int i = 0; i < 20; i++) {
        amy.says(chatroom("lounge"), "old " + i);
      }
      join(none, "lounge", JoinOptions.none());
      join(some, "lounge", JoinOptions.last(3));
      join(usual, "lounge", JoinOptions.defaults());
      await()
          .untilAsserted(
              () -> {
                assertThat(some.received.texts()).isEqualTo(numbered("old", 17, 20));
                assertThat(usual.received.texts()).isEqualTo(numbered("old", 10, 20));
              });
      assertThat(some.received.messages()).allMatch(Message::offline);
      amy.says(chatroom("lounge"), "new");
      await().untilAsserted(() -> assertThat(none.received.texts()).containsExactly("new"));
      await().untilAsserted(() -> assertThat(some.received.messages()).hasSize(4));
      assertThat(some.received.messages().getLast().offline()).isFalse();
    }
  }

  @Test
  void a_room_that_must_exist_is_not_created() throws IOException {
    try (Sandbox sandbox = sandbox(RoomDelivery.NOTIFY);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      assertThatThrownBy(() -> join(amy, "nowhere", JoinOptions.none().mustExist()))
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfSatisfying(
              ImException.RefusedByService.class,
              refused -> assertThat(refused.code()).isEqualTo(23_410));
      assertThat(rooms(amy).joined()).isEmpty();
      assertThat(sandbox.rooms().exists("nowhere")).isFalse();
    }
  }

  @Test
  void who_is_not_connected_cannot_enter() throws IOException {
    try (Sandbox sandbox = sandbox(RoomDelivery.NOTIFY);
        Client amy = Client.of(engine, sandbox, "amy")) {
      assertThatThrownBy(() -> join(amy, "lounge", JoinOptions.none()))
          .cause()
          .isInstanceOfSatisfying(
              ImException.ConnectionFailed.class,
              failed -> assertThat(failed.retryable()).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_connection_costs_nothing_that_was_said_and_nothing_comes_twice(RoomDelivery delivery)
      throws IOException {
    try (Sandbox sandbox = sandbox(delivery);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      join(amy, "lounge", JoinOptions.none());
      join(bob, "lounge", JoinOptions.last(5));
      int said = 0;
      for (int round = 1; round <= 5; round++) {
        for (int i = 0; i < 4; i++) {
          amy.says(chatroom("lounge"), "m " + said++);
        }
        sandbox.faults().cut("bob");
        for (int i = 0; i < 4; i++) {
          amy.says(chatroom("lounge"), "m " + said++);
        }
        awaitReconnect(bob, 1 + round);
      }
      int all = said;
      await()
          .untilAsserted(() -> assertThat(bob.received.texts()).isEqualTo(numbered("m", 0, all)));
      assertThat(kinds(bob)).hasSize(6).containsOnly(RoomChange.Kind.JOINED);
      assertThat(bob.received.events(RoomChange.class))
          .extracting(change -> change.key())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_restart_of_the_service_brings_everybody_back_into_all_rooms() throws IOException {
    try (Sandbox sandbox = sandbox(RoomDelivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      List<String> names = List.of("one", "two", "three");
      names.forEach(room -> join(amy, room, JoinOptions.none()));
      names.forEach(room -> join(bob, room, JoinOptions.none()));
      sandbox.stop();
      sandbox.restart();
      awaitReconnect(amy, 2);
      await().untilAsserted(() -> assertThat(kinds(amy)).hasSize(6));
      await().untilAsserted(() -> assertThat(kinds(bob)).hasSize(6));
      names.forEach(room -> amy.says(chatroom(room), "in " + room));
      await()
          .untilAsserted(
              () ->
                  assertThat(bob.received.texts())
                      .containsExactlyInAnyOrder("in one", "in two", "in three"));
    }
  }

  @Test
  void who_left_hears_nothing_more_and_does_not_come_back() throws IOException {
    try (Sandbox sandbox = sandbox(RoomDelivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      join(amy, "lounge", JoinOptions.none());
      join(bob, "lounge", JoinOptions.none());
      Client.await(rooms(bob).leave("lounge").toCompletableFuture());
      assertThat(kinds(bob)).containsExactly(RoomChange.Kind.JOINED, RoomChange.Kind.LEFT);
      assertThat(sandbox.rooms().members("lounge")).containsExactly("amy");
      amy.says(chatroom("lounge"), "gone?");
      sandbox.faults().cut("bob");
      awaitReconnect(bob, 2);
      assertThat(sandbox.rooms().members("lounge")).containsExactly("amy");
      assertThat(bob.received.texts()).isEmpty();
      Client.await(rooms(bob).leave("lounge").toCompletableFuture());
    }
  }

  @Test
  void a_room_that_is_gone_after_a_lost_connection_is_destroyed() throws IOException {
    try (Sandbox sandbox = sandbox(RoomDelivery.NOTIFY);
        Client bob = Client.connected(engine, sandbox, "bob")) {
      join(bob, "lounge", JoinOptions.none());
      sandbox.stop();
      await().until(() -> bob.transport.state() instanceof ConnectionState.Suspended);
      assertThat(rooms(bob).joined()).containsExactly("lounge");
      sandbox.rooms().destroy("lounge");
      sandbox.restart();
      await()
          .untilAsserted(() -> assertThat(kinds(bob)).last().isEqualTo(RoomChange.Kind.DESTROYED));
      assertThat(rooms(bob).joined()).isEmpty();
    }
  }

  @Test
  void a_destroyed_room_is_told_once() throws IOException {
    try (Sandbox sandbox = sandbox(RoomDelivery.NOTIFY);
        Client bob = Client.connected(engine, sandbox, "bob")) {
      join(bob, "lounge", JoinOptions.none());
      sandbox.rooms().destroy("lounge");
      await()
          .untilAsserted(
              () ->
                  assertThat(kinds(bob))
                      .containsExactly(RoomChange.Kind.JOINED, RoomChange.Kind.DESTROYED));
      assertThat(rooms(bob).joined()).isEmpty();
      join(bob, "lounge", JoinOptions.none());
      assertThat(sandbox.rooms().members("lounge")).containsExactly("bob");
    }
  }

  @Test
  void a_room_tells_its_size_and_some_members() throws IOException {
    try (Sandbox sandbox = sandbox(RoomDelivery.NOTIFY);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      join(amy, "lounge", JoinOptions.none());
      join(bob, "lounge", JoinOptions.none());
      Chatrooms.RoomInfo both = info(amy, 20, Order.EARLIEST_FIRST);
      assertThat(both.memberCount()).isEqualTo(2);
      assertThat(both.members()).extracting(RoomMember::userId).containsExactly("amy", "bob");
      assertThat(info(amy, 1, Order.LATEST_FIRST).members())
          .extracting(RoomMember::userId)
          .containsExactly("bob");
      assertThat(info(amy, 0, Order.LATEST_FIRST).members()).isEmpty();
      assertThatThrownBy(() -> info(amy, 21, Order.LATEST_FIRST))
          .cause()
          .isInstanceOf(ImException.InvalidInput.class);
    }
  }

  private static Chatrooms.RoomInfo info(Client client, int count, Order order) {
    return Client.await(rooms(client).info("lounge", count, order).toCompletableFuture());
  }

  static List<String> numbered(String prefix, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> prefix + ' ' + i).toList();
  }
}
