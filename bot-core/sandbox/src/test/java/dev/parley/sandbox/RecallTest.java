package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.client.RoomCalls;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.ConversationProtos.RelationDelBatchReq;
import dev.parley.wire.proto.ConversationProtos.RelationOpInput;
import dev.parley.wire.proto.ConversationProtos.RelationQryInput;
import dev.parley.wire.proto.ConversationProtos.RelationsOutput;
import dev.parley.wire.proto.MessageProtos.HistoryMsgInput;
import dev.parley.wire.proto.MessageProtos.HistoryMsgOuput;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallTest {

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  private Sandbox sandbox;
  private RawClient amy;
  private RawClient bob;

  @BeforeEach
  void start() throws IOException {
    start(RecallPolicy.DEFAULTS);
  }

  private void start(RecallPolicy policy) throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().recalls(policy).timers(timers).build());
    sandbox.createGroup("g", "amy", "bob", "cat");
    amy = RawClient.login(sandbox, "amy");
    bob = RawClient.login(sandbox, "bob");
  }

  @AfterEach
  void stop() {
    amy.close();
    bob.close();
    sandbox.close();
  }

  @Test
  void a_message_that_is_taken_back_is_gone_and_its_reader_is_told() {
    amy.publish("ppMsgP", "bob", Bodies.text("one"));
    String uid = amy.publish("ppMsgP", "bob", Bodies.text("two")).messageUid();
    try (RawClient web = RawClient.login(sandbox, "amy", "web")) {
      assertThat(recall(amy, uid)).isZero();
      ServerFrame.Publish echo = web.next(ServerFrame.Publish.class);
      assertThat(echo.topic()).isEqualTo("recallMsg");
      assertThat(echo.targetId()).isEqualTo("amy");
      assertThat(echo.dup()).isTrue();
    }
    var command = bob.next(ServerFrame.Publish.class, it -> isCommand(it, uid));
    assertThat(Bodies.message(command.payload()).getFromUserId()).isEqualTo("amy");
    assertThat(history(bob, "amy")).containsExactly("{\"content\":\"one\"}");
    assertThat(history(amy, "bob")).containsExactly("{\"content\":\"one\"}");
    assertThat(latest(bob)).containsExactly("{\"content\":\"one\"}");
    var pulled = Bodies.messages(bob.query("pullMsg", "bob", Bodies.pull(0, 0)).payload());
    assertThat(pulled.getListList())
        .extracting(it -> it.getClassname())
        .containsExactly("RC:TxtMsg", "RC:RcCmd");
    assertThat(amy.restUntilNow()).isEmpty();
  }

  @Test
  void in_a_group_all_members_are_told() {
    String uid = amy.publish("pgMsgP", "g", Bodies.text("one")).messageUid();
    assertThat(recall(amy, uid)).isZero();
    bob.next(ServerFrame.Publish.class, it -> isCommand(it, uid));
    try (RawClient cat = RawClient.login(sandbox, "cat")) {
      var pulled = Bodies.messages(cat.query("pullMsg", "cat", Bodies.pull(0, 0)).payload());
      assertThat(pulled.getListList())
          .extracting(it -> it.getClassname())
          .containsExactly("RC:RcCmd");
    }
  }

  @Test
  void in_a_room_the_message_is_not_told_any_more() {
    RoomCalls first = RoomCalls.join(amy, "r");
    RoomCalls second = RoomCalls.join(bob, "r");
    long seen = second.history(0).upTo();
    String uid = first.say("oops").messageUid();
    assertThat(recall(amy, uid)).isZero();
    assertThat(second.pull(seen).messages())
        .extracting(it -> it.getClassname())
        .containsExactly("RC:RcCmd");
  }

  @Test
  void only_its_sender_may_unless_anybody_may() throws IOException {
    String uid = amy.publish("ppMsgP", "bob", Bodies.text("mine")).messageUid();
    assertThat(recall(bob, uid)).isEqualTo(25_107);
    stop();
    start(RecallPolicy.DEFAULTS.by(RecallPolicy.Who.ANYONE));
    String other = amy.publish("ppMsgP", "bob", Bodies.text("mine")).messageUid();
    try (RawClient cat = RawClient.login(sandbox, "cat")) {
      assertThat(recall(cat, other)).as("not in the conversation").isEqualTo(25_107);
    }
    assertThat(recall(bob, other)).isZero();
    amy.next(ServerFrame.Publish.class, it -> isCommand(it, other));
    assertThat(history(amy, "bob")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"119999, 0", "120000, 0", "120001, 25107"})
  void a_message_can_be_taken_back_for_two_minutes(int millis, int status) {
    String uid = amy.publish("ppMsgP", "bob", Bodies.text("x")).messageUid();
    long sentAt = sandbox.accepted().getLast().at().toEpochMilli();
    timers.advance(Duration.ofMillis(sentAt + millis - timers.instant().toEpochMilli()));
    assertThat(recall(amy, uid)).isEqualTo(status);
  }

  @Test
  void what_names_no_message_is_refused() {
    assertThat(recall(amy, "")).isEqualTo(25_101);
    assertThat(recall(amy, "unknown")).isEqualTo(25_107);
    assertThat(amy.publish("recallMsg", "amy", Bodies.text("x")).status()).isEqualTo(25_101);
    UpStreamMessage noJson = Bodies.message("RC:RcCmd", "{", 1);
    assertThat(amy.publish("recallMsg", "amy", noJson).status()).isEqualTo(25_101);
  }

  @Test
  void a_conversation_can_be_taken_off_the_list() {
    amy.publish("ppMsgP", "bob", Bodies.text("one"));
    assertThat(latest(amy)).hasSize(1);
    RelationDelBatchReq request =
        RelationDelBatchReq.newBuilder()
            .addRelation(
                RelationOpInput.newBuilder().setConversationId("bob").setConversationType(1))
            .build();
    assertThat(amy.query("delRelationBatch", "amy", request).status()).isZero();
    assertThat(latest(amy)).isEmpty();
    assertThat(latest(bob)).as("bob's list is bob's").hasSize(1);
    amy.publish("ppMsgP", "bob", Bodies.text("two"));
    assertThat(latest(amy)).containsExactly("{\"content\":\"two\"}");
  }

  @Test
  void a_later_device_of_the_same_kind_puts_the_earlier_one_out_if_asked_for() throws IOException {
    sandbox.close();
    sandbox =
        Sandbox.start(SandboxOptions.builder().devices(DevicePolicy.ONE_PER_PLATFORM).build());
    try (RawClient first = RawClient.login(sandbox, "amy", "one");
        RawClient second = RawClient.login(sandbox, "amy", "two")) {
      assertThat(first.next(ServerFrame.Disconnect.class).status()).isOne();
      assertThat(second.restUntilNow()).isEmpty();
    }
  }

  private static int recall(RawClient client, String uid) {
    String content = "{\"conversationType\":1,\"targetId\":\"x\",\"messageUId\":\"" + uid + "\"}";
    return client.publish("recallMsg", "amy", Bodies.message("RC:RcCmd", content, 1)).status();
  }

  private static boolean isCommand(ServerFrame.Publish push, String uid) {
    return push.topic().equals("s_msg")
        && Bodies.message(push.payload()).getClassname().equals("RC:RcCmd")
        && Bodies.message(push.payload()).getContent().toStringUtf8().contains(uid);
  }

  private static List<String> history(RawClient client, String target) {
    HistoryMsgInput asked =
        HistoryMsgInput.newBuilder().setTargetId(target).setTime(0).setOrder(0).setCount(9).build();
    return Bodies.contents(
        Bodies.read(HistoryMsgOuput.parser(), client.query("qryPMsg", "x", asked).payload())
            .getListList());
  }

  private static List<String> latest(RawClient client) {
    RelationQryInput asked =
        RelationQryInput.newBuilder().setCount(10).setStartTime(0).setOrder(0).build();
    return Bodies.contents(
        Bodies.read(RelationsOutput.parser(), client.query("qryRelationR", "x", asked).payload())
            .getInfoList()
            .stream()
            .map(it -> it.getMsg())
            .toList());
  }
}
