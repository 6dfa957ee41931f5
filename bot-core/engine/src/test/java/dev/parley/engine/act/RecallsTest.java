package dev.parley.engine.act;

import static dev.parley.api.Conversation.chatroom;
import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static dev.parley.engine.act.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.ImException;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.SendOutcome;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.Recalls;
import dev.parley.engine.Client;
import dev.parley.engine.EngineSetting;
import dev.parley.sandbox.AcceptedMessage;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.RecallPolicy;
import dev.parley.sandbox.RoomDelivery;
import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecallsTest extends EngineSetting {

  private static Sandbox sandbox(Delivery delivery, RecallPolicy policy) throws IOException {
    RoomDelivery rooms = delivery == Delivery.DIRECT ? RoomDelivery.DIRECT : RoomDelivery.NOTIFY;
    return Sandbox.start(
        SandboxOptions.builder()
            .delivery(delivery)
            .rooms(RoomOptions.DEFAULTS.with(rooms))
            .recalls(policy)
            .build());
  }

  @ParameterizedTest
  @EnumSource
  void a_recall_comes_once_and_between_the_messages_around_it(Delivery delivery)
      throws IOException {
    try (Sandbox sandbox = sandbox(delivery, RecallPolicy.DEFAULTS);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      SendOutcome.Accepted oops = amy.says(privateChat("bob"), "oops");
      awaitEvents(bob, "oops");
      CompletableFuture<Void> recalled = recall(amy, privateChat("bob"), oops);
      CompletableFuture<SendOutcome> next = amy.sends(privateChat("bob"), "next");
      Client.await(recalled);
      Client.await(next);
      awaitEvents(bob, "oops", "-" + oops.messageUid(), "next");
      Recall recall = bob.received.events(Recall.class).getFirst();
      assertThat(recall.account()).isEqualTo("bob");
      assertThat(recall.conversation()).isEqualTo(privateChat("amy"));
      assertThat(recall.operatorId()).isEqualTo("amy");
      assertThat(recall.byAdmin()).isFalse();
      assertThat(recall.messageSentAt()).isEqualTo(oops.at());
      assertThat(amy.received.events()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void in_a_group_every_other_member_hears_of_it(Delivery delivery) throws IOException {
    try (Sandbox sandbox = sandbox(delivery, RecallPolicy.DEFAULTS);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob");
        Client eve = Client.connected(engine, sandbox, "eve")) {
      sandbox.createGroup("team", "amy", "bob", "eve");
      SendOutcome.Accepted oops = amy.says(group("team"), "oops");
      awaitEvents(bob, "oops");
      awaitEvents(eve, "oops");
      Client.await(recall(amy, group("team"), oops));
      awaitEvents(bob, "oops", "-" + oops.messageUid());
      awaitEvents(eve, "oops", "-" + oops.messageUid());
      assertThat(eve.received.events(Recall.class).getFirst().conversation())
          .isEqualTo(group("team"));
      assertThat(amy.received.events()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void in_a_room_too(Delivery delivery) throws IOException {
    try (Sandbox sandbox = sandbox(delivery, RecallPolicy.DEFAULTS);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      join(amy);
      join(bob);
      SendOutcome.Accepted oops = amy.says(chatroom("lounge"), "oops");
      await().until(() -> bob.received.texts().contains("oops"));
      Client.await(recall(amy, chatroom("lounge"), oops));
      amy.says(chatroom("lounge"), "next");
      await().until(() -> bob.received.texts().contains("next"));
      assertThat(bob.received.events(Recall.class))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.messageUid()).isEqualTo(oops.messageUid());
                assertThat(it.conversation()).isEqualTo(chatroom("lounge"));
              });
      assertThat(amy.received.events(Recall.class)).isEmpty();
      assertThat(amy.received.messages()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_recalled_while_its_reader_was_away_is_only_heard_of(Delivery delivery)
      throws IOException {
    try (Sandbox sandbox = sandbox(delivery, RecallPolicy.DEFAULTS);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      SendOutcome.Accepted oops = amy.says(privateChat("bob"), "oops");
      Client.await(recall(amy, privateChat("bob"), oops));
      amy.says(privateChat("bob"), "next");
      try (Client bob = Client.connected(engine, sandbox, "bob")) {
        awaitEvents(bob, "-" + oops.messageUid(), "next");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void it_is_no_input_to_its_author_on_whatever_device_and_whenever_it_connects(Delivery delivery)
      throws IOException {
    try (Sandbox sandbox = sandbox(delivery, RecallPolicy.DEFAULTS);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client second = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      SendOutcome.Accepted oops = amy.says(privateChat("bob"), "oops");
      Client.await(recall(amy, privateChat("bob"), oops));
      // The second device was told in between, and is none the worse for it.
      for (int i = 0; i < 4; i++) {
        second.says(privateChat("bob"), "from the second " + i);
      }
      bob.says(privateChat("amy"), "back");
      awaitEvents(amy, "back");
      awaitEvents(second, "back");
      try (Client third = Client.connected(engine, sandbox, "amy")) {
        awaitEvents(third, "back");
        assertThat(sandbox.online("amy")).hasSize(3);
      }
    }
  }

  @Test
  void what_the_policy_forbids_is_refused_and_nobody_hears_of_it() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, RecallPolicy.DEFAULTS);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      SendOutcome.Accepted said = amy.says(privateChat("bob"), "amy's own");
      refused(25_107, recall(bob, privateChat("amy"), said));
      refused(25_107, recalls(amy).recall(privateChat("bob"), "unknown", Instant.EPOCH));
      bob.says(privateChat("amy"), "back");
      awaitEvents(amy, "back");
      awaitEvents(bob, "amy's own");
    }
  }

  @Test
  void where_anybody_may_the_sender_hears_who_did_it() throws IOException {
    RecallPolicy anyone = RecallPolicy.DEFAULTS.by(RecallPolicy.Who.ANYONE);
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, anyone);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      SendOutcome.Accepted said = amy.says(privateChat("bob"), "amy's own");
      Client.await(recall(bob, privateChat("amy"), said));
      awaitEvents(amy, "-" + said.messageUid());
      assertThat(amy.received.events(Recall.class).getFirst().operatorId()).isEqualTo("bob");
    }
  }

  @Test
  void a_message_that_is_too_old_stays() throws IOException {
    RecallPolicy never = new RecallPolicy(RecallPolicy.Who.SENDER, Duration.ZERO);
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, never);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      SendOutcome.Accepted said = amy.says(privateChat("bob"), "long ago");
      await().until(() -> Instant.now().isAfter(said.at().plusMillis(2)));
      refused(25_107, recall(amy, privateChat("bob"), said));
    }
  }

  @Test
  void what_cannot_be_recalled_is_refused_before_the_service_is_asked() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, RecallPolicy.DEFAULTS);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      Conversation system = new Conversation(ConversationType.SYSTEM, "admin", "");
      ImException noUid =
          refused(25_101, recalls(amy).recall(privateChat("bob"), "", Instant.EPOCH));
      assertThat(noUid).isInstanceOf(ImException.InvalidInput.class);
      assertThat(refused(25_101, recalls(amy).recall(system, "uid", Instant.EPOCH)))
          .isInstanceOf(ImException.InvalidInput.class);
      assertThat(sandbox.acceptedFrom("amy")).isEmpty();
    }
  }

  @Test
  void who_is_not_connected_may_try_again_later() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, RecallPolicy.DEFAULTS);
        Client amy = Client.of(engine, sandbox, "amy")) {
      ImException problem =
          refused(30_001, recalls(amy).recall(privateChat("bob"), "uid", Instant.EPOCH));
      assertThat(problem).isInstanceOf(ImException.ConnectionFailed.class);
      assertThat(problem.retryable()).isTrue();
    }
  }

  @Test
  void the_service_is_told_what_the_vendors_clients_tell() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT, RecallPolicy.DEFAULTS);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      SendOutcome.Accepted oops = amy.says(privateChat("bob"), "oops");
      Client.await(recall(amy, privateChat("bob"), oops));
      AcceptedMessage command = sandbox.acceptedFrom("amy").getLast();
      assertThat(command.objectName()).isEqualTo("RC:RcCmd");
      assertThat(command.content())
          .contains("\"conversationType\":1", "\"targetId\":\"bob\"")
          .contains("\"messageUId\":\"" + oops.messageUid() + '"')
          .contains("\"sentTime\":" + oops.at().toEpochMilli())
          .contains("\"isDelete\":false", "\"isAdmin\":false");
    }
  }

  private static Recalls recalls(Client client) {
    return client.transport.find(Recalls.class).orElseThrow();
  }

  private static CompletableFuture<Void> recall(
      Client client, Conversation where, SendOutcome.Accepted message) {
    return recalls(client).recall(where, message.messageUid(), message.at()).toCompletableFuture();
  }

  private static void join(Client client) {
    Client.await(
        client
            .transport
            .find(Chatrooms.class)
            .orElseThrow()
            .join("lounge", Chatrooms.JoinOptions.defaults())
            .toCompletableFuture());
  }

  /** All that was received, in order: texts, and the uids of recalled messages behind a dash. */
  private static void awaitEvents(Client client, String... expected) {
    await()
        .untilAsserted(
            () ->
                assertThat(client.received.events().stream().map(RecallsTest::name).toList())
                    .isEqualTo(List.of(expected)));
  }

  private static String name(BotEvent event) {
    return switch (event) {
      case Message it -> it.text();
      case Recall it -> "-" + it.messageUid();
      default -> event.toString();
    };
  }
}
