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
import dev.parley.api.ImException;
import dev.parley.api.Message;
import dev.parley.api.Receipt;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.ReceiptRequestContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.Receipts;
import dev.parley.engine.Client;
import dev.parley.engine.EngineSetting;
import dev.parley.sandbox.AcceptedMessage;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptsTest extends EngineSetting {

  private static Sandbox sandbox(Delivery delivery) throws IOException {
    return Sandbox.start(SandboxOptions.builder().delivery(delivery).build());
  }

  @ParameterizedTest
  @EnumSource
  void a_private_message_that_was_read_is_told_to_its_sender_once(Delivery delivery)
      throws IOException {
    try (Sandbox sandbox = sandbox(delivery);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      SendOutcome.Accepted said = amy.says(privateChat("bob"), "hello");
      Client.await(receipts(bob).read(firstMessage(bob)).toCompletableFuture());
      bob.says(privateChat("amy"), "back");
      await().until(() -> amy.received.texts().contains("back"));
      Receipt receipt = onlyReceipt(amy);
      assertThat(receipt.conversation()).isEqualTo(privateChat("bob"));
      assertThat(receipt.readerId()).isEqualTo("bob");
      assertThat(receipt.messageUids()).containsExactly(said.messageUid());
      assertThat(receipt.readUpTo()).isEqualTo(said.at());
      assertThat(amy.received.events().getFirst()).isInstanceOf(Receipt.class);
      assertThat(bob.received.events(Receipt.class)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_members_of_a_group_are_asked_and_who_has_read_says_so(Delivery delivery)
      throws IOException {
    try (Sandbox sandbox = sandbox(delivery);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob");
        Client eve = Client.connected(engine, sandbox, "eve")) {
      sandbox.createGroup("team", "amy", "bob", "eve");
      SendOutcome.Accepted said = amy.says(group("team"), "who reads this?");
      Client.await(receipts(amy).request(group("team"), said.messageUid()).toCompletableFuture());
      await().until(() -> bob.received.messages().size() == 2);
      assertThat(bob.received.messages().getLast().content())
          .isEqualTo(new ReceiptRequestContent(said.messageUid()));
      Client.await(receipts(bob).read(firstMessage(bob)).toCompletableFuture());
      bob.says(group("team"), "read it");
      await().until(() -> amy.received.texts().contains("read it"));
      await().until(() -> eve.received.texts().contains("read it"));
      Receipt receipt = onlyReceipt(amy);
      assertThat(receipt.conversation()).isEqualTo(group("team"));
      assertThat(receipt.readerId()).isEqualTo("bob");
      assertThat(receipt.messageUids()).containsExactly(said.messageUid());
      assertThat(eve.received.events(Receipt.class)).as("it is not about eve's messages").isEmpty();
    }
  }

  @Test
  void own_devices_learn_what_was_read_and_nobody_else_hears_of_that() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob");
        Client second = Client.connected(engine, sandbox, "bob")) {
      sandbox.createGroup("team", "amy", "bob");
      amy.says(group("team"), "hello");
      Message read = firstMessage(bob);
      Client.await(receipts(bob).read(read).toCompletableFuture());
      await().until(() -> sandbox.acceptedFrom("bob").size() == 2);
      AcceptedMessage sync = sandbox.acceptedFrom("bob").getLast();
      assertThat(sync.objectName()).isEqualTo("RC:SRSMsg");
      assertThat(sync.content()).contains("\"lastMessageSendTime\":" + read.at().toEpochMilli());
      bob.says(group("team"), "done");
      await().until(() -> amy.received.texts().contains("done"));
      assertThat(amy.received.messages()).extracting(Message::text).containsExactly("done");
      second.says(group("team"), "still here");
      await().until(() -> bob.received.messages().size() == 1);
      assertThat(second.received.texts()).containsExactly("hello");
    }
  }

  @Test
  void the_service_is_told_what_the_vendors_clients_tell() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy");
        Client bob = Client.connected(engine, sandbox, "bob")) {
      sandbox.createGroup("team", "amy", "bob");
      SendOutcome.Accepted said = amy.says(privateChat("bob"), "hello");
      Client.await(receipts(bob).read(firstMessage(bob)).toCompletableFuture());
      AcceptedMessage receipt = sandbox.acceptedFrom("bob").getLast();
      assertThat(receipt.objectName()).isEqualTo("RC:ReadNtf");
      assertThat(receipt.content())
          .isEqualTo(
              "{\"messageUId\":\""
                  + said.messageUid()
                  + "\",\"lastMessageSendTime\":"
                  + said.at().toEpochMilli()
                  + ",\"type\":1}");
      Client.await(receipts(amy).request(group("team"), "uid").toCompletableFuture());
      assertThat(sandbox.acceptedFrom("amy").getLast().objectName()).isEqualTo("RC:RRReqMsg");
      assertThat(sandbox.acceptedFrom("amy").getLast().content())
          .isEqualTo("{\"messageUId\":\"uid\"}");
      Client.await(receipts(bob).read(message(group("team"), "uid")).toCompletableFuture());
      assertThat(sandbox.acceptedFrom("bob"))
          .anySatisfy(
              it -> {
                assertThat(it.objectName()).isEqualTo("RC:RRRspMsg");
                assertThat(it.content()).isEqualTo("{\"receiptMessageDic\":{\"amy\":[\"uid\"]}}");
              });
    }
  }

  @Test
  void where_there_are_no_receipts_the_service_is_not_asked() throws IOException {
    try (Sandbox sandbox = sandbox(Delivery.DIRECT);
        Client amy = Client.connected(engine, sandbox, "amy")) {
      for (Conversation nowhere :
          List.of(
              chatroom("lounge"),
              ultraGroup("ultra", "general"),
              new Conversation(ConversationType.SYSTEM, "admin", ""))) {
        assertThat(refused(33_003, receipts(amy).read(message(nowhere, "uid"))))
            .isInstanceOf(ImException.InvalidInput.class);
        refused(33_003, receipts(amy).request(nowhere, "uid"));
      }
      refused(33_003, receipts(amy).read(message(privateChat("bob"), "")));
      refused(33_003, receipts(amy).request(privateChat("bob"), "uid"));
      refused(33_003, receipts(amy).request(group("team"), ""));
      assertThat(sandbox.acceptedFrom("amy")).isEmpty();
      refused(22_406, receipts(amy).request(group("not mine"), "uid"));
    }
  }

  private static Receipts receipts(Client client) {
    return client.transport.find(Receipts.class).orElseThrow();
  }

  private static Message firstMessage(Client client) {
    await().until(() -> !client.received.messages().isEmpty());
    return client.received.messages().getFirst();
  }

  private static Receipt onlyReceipt(Client client) {
    assertThat(client.received.events(Receipt.class)).hasSize(1);
    return client.received.events(Receipt.class).getFirst();
  }

  private static Message message(Conversation where, String uid) {
    return new Message(
        "x", uid, where, "amy", new TextContent(""), Instant.EPOCH, Map.of(), List.of(), false);
  }
}
