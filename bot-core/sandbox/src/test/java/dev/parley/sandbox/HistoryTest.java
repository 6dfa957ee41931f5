package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.limit.HistoryLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.WireOptions;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.payload.Compression;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.ConversationProtos.RelationInfo;
import dev.parley.wire.proto.ConversationProtos.RelationQryInput;
import dev.parley.wire.proto.ConversationProtos.RelationsOutput;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.HistoryMsgInput;
import dev.parley.wire.proto.MessageProtos.HistoryMsgOuput;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All of it within one millisecond: what comes first is never a matter of the clock. */
class HistoryTest extends TwoUsersSetting {

  @Override
  SandboxOptions.Builder options() {
    return super.options()
        .compression(Compression.GZIP)
        .limits(
            SandboxLimits.DEFAULTS
                .with(SendLimits.DEFAULTS.withRate(1000, Duration.ofSeconds(1)))
                .with(new HistoryLimits(5, 100_000, 3, 2, 100)));
  }

  @Test
  void older_messages_come_newest_first_and_page_by_page() {
    say(amy, "bob", "1", "2", "3", "4");
    HistoryMsgOuput first = history(bob, "qryPMsg", "amy", 0, 0, 3);
    assertThat(texts(first)).containsExactly("4", "3", "2");
    assertThat(first.getHasMsg()).isOne();
    assertThat(first.getSyncTime()).isEqualTo(first.getList(2).getDataTime());
    HistoryMsgOuput second = history(bob, "qryPMsg", "amy", first.getSyncTime(), 0, 3);
    assertThat(texts(second)).containsExactly("1");
    assertThat(second.getHasMsg()).isZero();
  }

  @Test
  void newer_messages_come_oldest_first() {
    say(amy, "bob", "1", "2", "3");
    long time = history(amy, "qryPMsg", "bob", 0, 0, 3).getList(2).getDataTime();
    HistoryMsgOuput page = history(amy, "qryPMsg", "bob", time, 1, 1);
    assertThat(texts(page)).containsExactly("2");
    assertThat(page.getHasMsg()).isOne();
    HistoryMsgOuput rest = history(amy, "qryPMsg", "bob", page.getSyncTime(), 1, 1);
    assertThat(texts(rest)).containsExactly("3");
    assertThat(rest.getHasMsg()).isZero();
  }

  @Test
  void both_sides_see_the_same_conversation_each_from_their_own_side() {
    say(amy, "bob", "ping");
    say(bob, "amy", "pong");
    HistoryMsgOuput ofAmy = history(amy, "qryPMsg", "bob", 0, 0, 3);
    assertThat(ofAmy.getListList())
        .extracting(DownStreamMessage::getDirection)
        .containsExactly(2, 1);
    assertThat(ofAmy.getListList())
        .extracting(DownStreamMessage::getFromUserId)
        .containsExactly("bob", "bob");
    HistoryMsgOuput ofBob = history(bob, "qryPMsg", "amy", 0, 0, 3);
    assertThat(ofBob.getListList())
        .extracting(DownStreamMessage::getDirection)
        .containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource({"-5, 1", "0, 1", "1, 1", "2, 2", "3, 3", "4, 3", "100, 3"})
  void a_page_has_at_most_as_many_messages_as_it_may(int asked, int told) {
    say(amy, "bob", "1", "2", "3", "4");
    assertThat(history(amy, "qryPMsg", "bob", 0, 0, asked).getListCount()).isEqualTo(told);
    assertThat(history(amy, "qryPMsg", "bob", 0, 1, asked).getListCount()).isEqualTo(told);
  }

  @Test
  void the_oldest_messages_go_when_there_are_too_many() {
    say(amy, "bob", "1", "2", "3", "4", "5", "6");
    long time = history(amy, "qryPMsg", "bob", 0, 0, 3).getSyncTime();
    assertThat(texts(history(amy, "qryPMsg", "bob", time, 0, 3))).containsExactly("3", "2");
  }

  @Test
  void messages_that_are_not_to_be_stored_are_not_in_it() {
    amy.publish("ppMsgP", "bob", Bodies.message("RC:CmdMsg", "{}", 0));
    amy.publish("ppMsgS", "bob", Bodies.typing());
    assertThat(history(amy, "qryPMsg", "bob", 0, 0, 3).getListCount()).isZero();
  }

  @Test
  void a_member_sees_what_was_said_since_they_joined_and_others_see_nothing() {
    amy.publish("pgMsgP", "g", Bodies.text("before"));
    sandbox.joinGroup("g", "cat");
    amy.publish("pgMsgP", "g", Bodies.text("after"));
    assertThat(texts(history(bob, "qryGMsg", "g", 0, 0, 3))).containsExactly("after", "before");
    try (RawClient cat = RawClient.login(sandbox, "cat");
        RawClient dan = RawClient.login(sandbox, "dan")) {
      assertThat(texts(history(cat, "qryGMsg", "g", 0, 0, 3))).containsExactly("after");
      assertThat(texts(history(cat, "qryGMsg", "g", 1, 1, 3))).containsExactly("after");
      HistoryMsgInput asked = HistoryMsgInput.newBuilder().setTargetId("g").build();
      assertThat(dan.query("qryGMsg", "dan", asked).status()).isEqualTo(22_406);
      assertThat(dan.query("qryGMsg", "dan", HistoryMsgInput.getDefaultInstance()).status())
          .isEqualTo(33_003);
    }
  }

  @Test
  void it_is_packed_for_those_who_can_unpack_it() {
    say(amy, "bob", "1");
    HistoryMsgInput asked =
        HistoryMsgInput.newBuilder()
            .setTargetId("bob")
            .setCount(3)
            .setCompressioEnabled(true)
            .build();
    HistoryMsgOuput answer =
        new ProtoReader(WireOptions.DEFAULT)
            .read(AnswerType.HISTORY, amy.query("qryPMsg", "amy", asked).payload());
    assertThat(texts(answer)).containsExactly("1");
  }

  @Test
  void the_list_of_conversations_has_the_latest_message_of_each() {
    say(amy, "bob", "1", "2");
    amy.publish("pgMsgP", "g", Bodies.text("3"));
    RelationsOutput newestFirst = list(bob, RelationQryInput.newBuilder().setCount(10));
    assertThat(newestFirst.getIsFinished()).isTrue();
    assertThat(newestFirst.getInfoList())
        .extracting(RelationInfo::getUserId)
        .containsExactly("g", "amy");
    assertThat(newestFirst.getInfoList()).extracting(RelationInfo::getType).containsExactly(3, 1);
    assertThat(newestFirst.getInfo(1).getMsg().getContent().toStringUtf8())
        .isEqualTo("{\"content\":\"2\"}");
    RelationsOutput ofAmy = list(amy, RelationQryInput.newBuilder().setCount(10).setOrder(1));
    assertThat(ofAmy.getInfoList()).extracting(RelationInfo::getUserId).containsExactly("bob", "g");
    RelationsOutput groups = list(bob, RelationQryInput.newBuilder().setCount(9).addChannelType(3));
    assertThat(groups.getInfoList()).extracting(RelationInfo::getUserId).containsExactly("g");
  }

  @Test
  void the_list_comes_page_by_page_in_both_orders() {
    say(amy, "bob", "1");
    amy.publish("pgMsgP", "g", Bodies.text("2"));
    for (int order = 0; order < 2; order++) {
      RelationQryInput.Builder asked = RelationQryInput.newBuilder().setCount(1).setOrder(order);
      RelationsOutput first = list(amy, asked);
      assertThat(first.getInfoCount()).isOne();
      assertThat(first.getIsFinished()).isFalse();
      RelationsOutput second = list(amy, asked.setStartTime(first.getPullTime()));
      assertThat(second.getInfoCount()).isOne();
      assertThat(second.getIsFinished()).isTrue();
      assertThat(second.getInfo(0).getUserId()).isNotEqualTo(first.getInfo(0).getUserId());
    }
  }

  @Test
  void the_conversation_without_news_for_longest_leaves_a_full_list() {
    say(amy, "bob", "1");
    say(amy, "cat", "2");
    say(amy, "bob", "3");
    say(amy, "dan", "4");
    assertThat(list(amy, RelationQryInput.newBuilder().setCount(10)).getInfoList())
        .extracting(RelationInfo::getUserId)
        .containsExactly("dan", "bob");
  }

  private static void say(RawClient from, String to, String... texts) {
    for (String text : texts) {
      from.publish("ppMsgP", to, Bodies.text(text));
    }
  }

  private static RelationsOutput list(RawClient client, RelationQryInput.Builder asked) {
    return Bodies.read(
        RelationsOutput.parser(), client.query("qryRelationR", "x", asked.build()).payload());
  }

  private static HistoryMsgOuput history(
      RawClient client, String topic, String target, long time, int order, int count) {
    HistoryMsgInput asked =
        HistoryMsgInput.newBuilder()
            .setTargetId(target)
            .setTime(time)
            .setOrder(order)
            .setCount(count)
            .build();
    return Bodies.read(HistoryMsgOuput.parser(), client.query(topic, "x", asked).payload());
  }

  private static java.util.List<String> texts(HistoryMsgOuput page) {
    return Bodies.contents(page.getListList()).stream()
        .map(json -> json.substring("{\"content\":\"".length(), json.length() - 2))
        .toList();
  }
}
