package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupMessagesTest {

  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start();
    sandbox.createGroup("g", "amy", "bob", "cat");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void every_member_but_the_sender_gets_a_message() {
    try (RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob");
        RawClient dan = RawClient.login(sandbox, "dan")) {
      ServerFrame.PubAck ack =
          amy.publish(
              "pgMsgP",
              "g",
              Bodies.message("RC:TxtMsg", "{\"content\":\"@bob\",\"mentionedInfo\":{}}", 7));
      assertThat(ack.status()).isZero();
      DownStreamMessage message = Bodies.message(bob.next(ServerFrame.Publish.class).payload());
      assertThat(message.getType()).isEqualTo(3);
      assertThat(message.getGroupId()).isEqualTo("g");
      assertThat(message.getFromUserId()).isEqualTo("amy");
      assertThat(message.getMsgId()).isEqualTo(ack.messageUid());
      assertThat(message.getStatus()).as("stored, counted, mentioning").isEqualTo(16 | 32 | 64);
      assertThat(amy.restUntilNow()).isEmpty();
      assertThat(dan.restUntilNow()).isEmpty();
    }
    try (RawClient cat = RawClient.login(sandbox, "cat")) {
      assertThat(pulled(cat, "cat").getListCount()).as("cat was away").isOne();
    }
  }

  @Test
  void who_is_no_member_is_refused_and_nobody_gets_anything() {
    try (RawClient bob = RawClient.login(sandbox, "bob");
        RawClient dan = RawClient.login(sandbox, "dan")) {
      assertThat(dan.publish("pgMsgP", "g", Bodies.text("hello?")).status()).isEqualTo(22_406);
      assertThat(dan.publish("pgMsgP", "nowhere", Bodies.text("?")).status()).isEqualTo(22_406);
      assertThat(dan.publish("pgMsgS", "g", Bodies.typing()).status()).isEqualTo(22_406);
      assertThat(bob.restUntilNow()).isEmpty();
      assertThat(pulled(bob, "bob").getListCount()).isZero();
    }
    assertThat(sandbox.counters().accepted()).isZero();
    assertThat(sandbox.counters().refused(22_406)).isEqualTo(3);
  }

  @Test
  void who_joins_gets_what_is_said_from_then_on_and_who_quits_nothing_more() {
    try (RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob");
        RawClient dan = RawClient.login(sandbox, "dan")) {
      amy.publish("pgMsgP", "g", Bodies.text("one"));
      sandbox.joinGroup("g", "dan");
      amy.publish("pgMsgP", "g", Bodies.text("two"));
      sandbox.quitGroup("g", "bob");
      amy.publish("pgMsgP", "g", Bodies.text("three"));
      assertThat(Bodies.contents(pulled(dan, "dan").getListList()))
          .containsExactly("{\"content\":\"two\"}", "{\"content\":\"three\"}");
      assertThat(Bodies.contents(pulled(bob, "bob").getListList()))
          .containsExactly("{\"content\":\"one\"}", "{\"content\":\"two\"}");
    }
  }

  @Test
  void a_directed_message_is_shown_to_the_named_members_only() {
    try (RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob");
        RawClient cat = RawClient.login(sandbox, "cat");
        RawClient dan = RawClient.login(sandbox, "dan")) {
      amy.publish(
          "pgMsgP",
          "g",
          Bodies.text("psst").toBuilder().addToUserIds("bob").addToUserIds("dan").build());
      assertThat(Bodies.message(bob.next(ServerFrame.Publish.class).payload()).getToUserIdsList())
          .containsExactly("bob", "dan");
      assertThat(cat.restUntilNow()).isEmpty();
      assertThat(pulled(cat, "cat").getListCount()).isZero();
      assertThat(dan.restUntilNow()).as("named, but no member").isEmpty();
    }
  }

  private static dev.parley.wire.proto.MessageProtos.DownStreamMessages pulled(
      RawClient client, String userId) {
    return Bodies.messages(client.query("pullMsg", userId, Bodies.pull(0, 0)).payload());
  }
}
