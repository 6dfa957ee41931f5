package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.ConversationProtos.RelationInfo;
import dev.parley.wire.proto.ConversationProtos.RelationQryInput;
import dev.parley.wire.proto.ConversationProtos.RelationsOutput;
import dev.parley.wire.proto.ConversationProtos.SessionMsgReadInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a conversation is unread, as its list says. */
class UnreadTest extends TwoUsersSetting {

  private static final int PRIVATE = 1;
  private static final int GROUP = 3;

  @Test
  void messages_of_others_that_count_are_unread_and_own_ones_are_not() {
    say("one");
    say("two");
    amy.publish("ppMsgP", "bob", Bodies.message("RC:CmdMsg", "{}", 1));
    amy.publish("ppMsgS", "bob", Bodies.typing());
    bob.publish("ppMsgP", "amy", Bodies.text("three"));
    assertThat(of(bob).getUnreadCount()).isEqualTo(2);
    assertThat(of(bob).getReadMsgTime()).isZero();
    assertThat(of(amy).getUnreadCount()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "0, 1", "1, 0"})
  void what_is_not_newer_than_what_was_read_is_read(int after, int unread) {
    long first = say("one");
    assertThat(say("two")).as("they stand one millisecond apart").isEqualTo(first + 1);
    read(bob, PRIVATE, "amy", first + after);
    assertThat(of(bob).getUnreadCount()).isEqualTo(unread);
    assertThat(of(bob).getReadMsgTime()).isEqualTo(first + after);
  }

  @Test
  void a_time_before_the_last_one_changes_nothing() {
    long first = say("one");
    long second = say("two");
    read(bob, PRIVATE, "amy", second);
    read(bob, PRIVATE, "amy", first);
    assertThat(of(bob).getUnreadCount()).isZero();
    assertThat(of(bob).getReadMsgTime()).isEqualTo(second);
    say("three");
    assertThat(of(bob).getUnreadCount()).isOne();
  }

  @Test
  void each_conversation_and_each_user_has_its_own() {
    long time = say("private");
    amy.publish("pgMsgP", "g", Bodies.text("to all"));
    read(bob, PRIVATE, "amy", time);
    assertThat(list(bob)).extracting(RelationInfo::getUnreadCount).containsExactly(1L, 0L);
    read(bob, GROUP, "g", time + 1_000);
    assertThat(list(bob)).extracting(RelationInfo::getUnreadCount).containsExactly(0L, 0L);
    bob.publish("pgMsgP", "g", Bodies.text("hello"));
    assertThat(list(amy).getFirst().getUnreadCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"updRTime", "updRRTime"})
  void the_users_other_devices_are_told(String topic) {
    long time = say("one");
    try (RawClient web = RawClient.login(sandbox, "bob", "web")) {
      ServerFrame.PubAck ack = bob.publish(topic, "bob", body(PRIVATE, "amy", time));
      assertThat(ack.status()).isZero();
      assertThat(ack.messageUid()).isEmpty();
      ServerFrame.Publish echo =
          web.next(ServerFrame.Publish.class, it -> it.topic().equals(topic));
      assertThat(echo.dup()).isTrue();
      assertThat(echo.payload()).isEqualTo(body(PRIVATE, "amy", time).toByteString());
      web.next(ServerFrame.PubAck.class, it -> it.messageId() == echo.messageId());
      assertThat(of(web).getUnreadCount()).isZero();
    }
  }

  @Test
  void a_message_that_is_taken_back_is_not_unread() {
    String uid = amy.publish("ppMsgP", "bob", Bodies.text("oops")).messageUid();
    say("two");
    String recall = "{\"conversationType\":1,\"targetId\":\"bob\",\"messageUId\":\"" + uid + "\"}";
    assertThat(amy.publish("recallMsg", "amy", Bodies.message("RC:RcCmd", recall, 1)).status())
        .isZero();
    assertThat(of(bob).getUnreadCount()).isOne();
  }

  private long say(String text) {
    return amy.publish("ppMsgP", "bob", Bodies.text(text)).timestamp();
  }

  private static void read(RawClient client, int type, String target, long time) {
    assertThat(client.publish("updRTime", "x", body(type, target, time)).status()).isZero();
  }

  private static SessionMsgReadInput body(int type, String target, long time) {
    return SessionMsgReadInput.newBuilder()
        .setType(type)
        .setChannelId(target)
        .setMsgTime(time)
        .build();
  }

  private static RelationInfo of(RawClient client) {
    return list(client).getFirst();
  }

  private static List<RelationInfo> list(RawClient client) {
    RelationQryInput all = RelationQryInput.newBuilder().setCount(10).build();
    return Bodies.read(RelationsOutput.parser(), client.query("qryRelationR", "x", all).payload())
        .getInfoList();
  }
}
