package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivateMessagesTest {

  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void a_message_is_acknowledged_and_pushed_to_the_other_user() {
    try (RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      ServerFrame.PubAck ack = amy.publish("ppMsgP", "bob", Bodies.text("hi 😀"));
      assertThat(ack.status()).isZero();
      assertThat(ack.messageUid()).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");

      ServerFrame.Publish push = bob.next(ServerFrame.Publish.class);
      assertThat(push.topic()).isEqualTo("s_msg");
      assertThat(push.wantsAck()).isTrue();
      DownStreamMessage message = Bodies.message(push.payload());
      assertThat(message.getFromUserId()).isEqualTo("amy");
      assertThat(message.getType()).isEqualTo(1);
      assertThat(message.getContent().toStringUtf8()).isEqualTo("{\"content\":\"hi 😀\"}");
      assertThat(message.getMsgId()).isEqualTo(ack.messageUid());
      assertThat(message.getDataTime()).isEqualTo(ack.timestamp());
      assertThat(message.getStatus()).isEqualTo(48);
      assertThat(message.getDirection()).isEqualTo(2);
      assertThat(amy.restUntilNow()).isEmpty();
    }
  }

  @Test
  void a_message_waits_for_a_user_who_is_away() {
    try (RawClient amy = RawClient.login(sandbox, "amy")) {
      amy.publish("ppMsgP", "bob", Bodies.text("later"));
    }
    try (RawClient bob = RawClient.login(sandbox, "bob")) {
      DownStreamMessages pulled =
          Bodies.messages(bob.query("pullMsg", "bob", Bodies.pull(0, 0)).payload());
      assertThat(Bodies.contents(pulled.getListList())).containsExactly("{\"content\":\"later\"}");
      assertThat(pulled.getFinished()).isTrue();
      assertThat(pulled.getSyncTime()).isEqualTo(pulled.getList(0).getDataTime());
    }
  }
}
