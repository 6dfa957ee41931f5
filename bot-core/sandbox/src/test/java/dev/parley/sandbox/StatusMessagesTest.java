package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusMessagesTest {

  @ParameterizedTest
  @EnumSource
  void who_is_online_sees_somebody_typing_at_once(Delivery delivery) throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().delivery(delivery).build());
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      amy.publish("ppMsgS", "bob", Bodies.typing());
      ServerFrame.Publish push = bob.next(ServerFrame.Publish.class);
      assertThat(push.topic()).isEqualTo("s_msg");
      assertThat(push.wantsAck()).isFalse();
      DownStreamMessage typing = Bodies.message(push.payload());
      assertThat(typing.getClassname()).isEqualTo("RC:TypSts");
      assertThat(typing.getExtStatus()).isEqualTo(64);
      assertThat(typing.getStatus()).isZero();
      assertThat(typing.getFromUserId()).isEqualTo("amy");
    }
  }

  @ParameterizedTest
  @CsvSource({"ppMsgS, bob", "pgMsgS, g"})
  void nobody_finds_it_later(String topic, String target) throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      sandbox.createGroup("g", "amy", "bob");
      try (RawClient amy = RawClient.login(sandbox, "amy")) {
        amy.publish(topic, target, Bodies.typing());
        assertThat(amy.restUntilNow()).isEmpty();
        assertThat(
                Bodies.messages(amy.query("pullMsg", "amy", Bodies.pull(0, 0)).payload())
                    .getListCount())
            .isZero();
      }
      try (RawClient bob = RawClient.login(sandbox, "bob")) {
        assertThat(
                Bodies.messages(bob.query("pullMsg", "bob", Bodies.pull(0, 0)).payload())
                    .getListCount())
            .isZero();
      }
      assertThat(sandbox.accepted()).singleElement().matches(AcceptedMessage::status);
    }
  }

  @Test
  void the_other_members_of_a_group_see_it() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      sandbox.createGroup("g", "amy", "bob", "away");
      amy.publish("pgMsgS", "g", Bodies.typing());
      DownStreamMessage typing = Bodies.message(bob.next(ServerFrame.Publish.class).payload());
      assertThat(typing.getGroupId()).isEqualTo("g");
      assertThat(amy.restUntilNow()).isEmpty();
    }
  }
}
