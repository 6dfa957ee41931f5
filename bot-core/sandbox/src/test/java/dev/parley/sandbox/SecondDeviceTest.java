package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondDeviceTest {

  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start();
    sandbox.createGroup("g", "amy", "bob");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void a_second_device_gets_what_the_first_one_sent() {
    try (RawClient phone = RawClient.login(sandbox, "amy", "phone");
        RawClient web = RawClient.login(sandbox, "amy", "web")) {
      UpStreamMessage text = Bodies.text("from my phone");
      ServerFrame.PubAck ack = phone.publish("ppMsgP", "bob", text);
      ServerFrame.Publish echo = web.next(ServerFrame.Publish.class);
      assertThat(echo.topic()).isEqualTo("ppMsgP");
      assertThat(echo.targetId()).isEqualTo("bob");
      assertThat(echo.dup()).isTrue();
      assertThat(echo.payload()).isEqualTo(text.toByteString());
      ServerFrame.PubAck outcome = web.next(ServerFrame.PubAck.class);
      assertThat(outcome.messageId()).isEqualTo(echo.messageId());
      assertThat(outcome.messageUid()).isEqualTo(ack.messageUid());
      assertThat(outcome.timestamp()).isEqualTo(ack.timestamp());
      assertThat(outcome.status()).isZero();
      assertThat(phone.restUntilNow()).isEmpty();
      assertThat(web.restUntilNow()).isEmpty();
    }
  }

  @Test
  void the_echo_of_a_status_message_comes_without_an_outcome() {
    try (RawClient phone = RawClient.login(sandbox, "amy", "phone");
        RawClient web = RawClient.login(sandbox, "amy", "web")) {
      phone.publish("pgMsgS", "g", Bodies.typing());
      ServerFrame.Publish echo = web.next(ServerFrame.Publish.class);
      assertThat(echo.dup()).isTrue();
      assertThat(echo.topic()).isEqualTo("pgMsgS");
      assertThat(web.restUntilNow()).isEmpty();
    }
  }

  @Test
  void both_devices_of_the_other_user_get_the_message() {
    try (RawClient amy = RawClient.login(sandbox, "amy");
        RawClient phone = RawClient.login(sandbox, "bob", "phone");
        RawClient web = RawClient.login(sandbox, "bob", "web")) {
      amy.publish("ppMsgP", "bob", Bodies.text("hi"));
      assertThat(phone.next(ServerFrame.Publish.class).payload())
          .isEqualTo(web.next(ServerFrame.Publish.class).payload());
    }
  }

  @Test
  void a_device_that_was_away_finds_own_messages_under_the_name_of_the_other_side() {
    try (RawClient phone = RawClient.login(sandbox, "amy", "phone")) {
      phone.publish("ppMsgP", "bob", Bodies.text("to bob"));
      phone.publish("pgMsgP", "g", Bodies.text("to the group"));
    }
    try (RawClient web = RawClient.login(sandbox, "amy", "web")) {
      var pulled = Bodies.messages(web.query("pullMsg", "amy", Bodies.pull(0, 0)).payload());
      DownStreamMessage toBob = pulled.getList(0);
      assertThat(toBob.getDirection()).isEqualTo(1);
      assertThat(toBob.getFromUserId()).isEqualTo("bob");
      DownStreamMessage toGroup = pulled.getList(1);
      assertThat(toGroup.getDirection()).isEqualTo(1);
      assertThat(toGroup.getFromUserId()).isEqualTo("amy");
      assertThat(toGroup.getGroupId()).isEqualTo("g");
    }
  }
}
