package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.client.RoomCalls;
import dev.parley.sandbox.limit.RoomLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.sandbox.limit.SocketLimits;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.ChatroomProtos.ChrmInput;
import dev.parley.wire.proto.ChatroomProtos.ChrmOutput;
import dev.parley.wire.proto.ChatroomProtos.ChrmPullMsg;
import dev.parley.wire.proto.ChatroomProtos.QueryChatRoomInfoInput;
import dev.parley.wire.proto.ChatroomProtos.QueryChatRoomInfoOutput;
import dev.parley.wire.proto.MessageProtos.HistoryMsgInput;
import dev.parley.wire.proto.MessageProtos.HistoryMsgOuput;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomsTest {

  private static final SandboxLimits NO_RATE =
      SandboxLimits.DEFAULTS.with(SendLimits.DEFAULTS.withRate(100_000, Duration.ofSeconds(1)));

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    start(NO_RATE, RoomOptions.DEFAULTS);
  }

  private void start(SandboxLimits limits, RoomOptions rooms) throws IOException {
    sandbox =
        Sandbox.start(SandboxOptions.builder().limits(limits).rooms(rooms).timers(timers).build());
  }

  private void restart(SandboxLimits limits, RoomOptions rooms) throws IOException {
    sandbox.close();
    start(limits, rooms);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void entering_makes_a_room_unless_it_must_exist() {
    try (RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      assertThat(new RoomCalls(amy, "r").join("joinChrmR")).isEqualTo(23_410);
      assertThat(sandbox.rooms().exists("r")).isFalse();
      RoomCalls.join(amy, "r");
      ChrmInput nothing = ChrmInput.newBuilder().setNothing(1).build();
      ChrmOutput answer =
          Bodies.read(ChrmOutput.parser(), bob.query("joinChrmR", "r", nothing).payload());
      assertThat(answer.getMemberCount()).isEqualTo(2);
      assertThat(answer.getJoinTime()).isGreaterThan(answer.getCreateTime());
    }
    assertThat(sandbox.rooms().members("r")).containsExactly("amy", "bob");
  }

  @Test
  void members_are_told_of_a_message_and_pull_it_but_its_sender_is_not() {
    try (RawClient first = RawClient.login(sandbox, "amy");
        RawClient second = RawClient.login(sandbox, "bob");
        RawClient stranger = RawClient.login(sandbox, "cat")) {
      RoomCalls amy = RoomCalls.join(first, "r");
      RoomCalls bob = RoomCalls.join(second, "r");
      long seen = bob.history(10).upTo();
      ServerFrame.PubAck ack = amy.say("hello");
      assertThat(ack.status()).isZero();
      NotifyMsg notice = bob.notice("s_ntf");
      assertThat(notice.getType()).isEqualTo(2);
      assertThat(notice.getChrmId()).isEqualTo("r");
      assertThat(notice.getTime()).isEqualTo(ack.timestamp());
      RoomCalls.Pulled pulled = bob.pull(seen);
      assertThat(pulled.texts()).containsExactly("hello");
      assertThat(pulled.upTo()).isEqualTo(ack.timestamp());
      assertThat(pulled.messages().getFirst().getType()).isEqualTo(4);
      assertThat(pulled.messages().getFirst().getGroupId()).isEqualTo("r");
      assertThat(pulled.messages().getFirst().getFromUserId()).isEqualTo("amy");
      assertThat(pulled.messages().getFirst().getMsgId()).isEqualTo(ack.messageUid());
      assertThat(bob.pull(pulled.upTo()).messages()).isEmpty();
      assertThat(amy.pull(seen).messages()).as("its own").isEmpty();
      assertThat(amy.history(10).messages()).as("its own").isEmpty();
      assertThat(first.restUntilNow()).isEmpty();
      assertThat(stranger.restUntilNow()).isEmpty();
    }
  }

  @Test
  void a_message_can_be_pushed_instead_and_is_not_pulled_again() throws IOException {
    restart(NO_RATE, RoomOptions.DEFAULTS.with(RoomDelivery.DIRECT));
    try (RawClient first = RawClient.login(sandbox, "amy");
        RawClient second = RawClient.login(sandbox, "bob")) {
      RoomCalls amy = RoomCalls.join(first, "r");
      amy.say("before");
      RoomCalls bob = RoomCalls.join(second, "r");
      ServerFrame.PubAck ack = amy.say("hello");
      ServerFrame.Publish push = second.next(ServerFrame.Publish.class);
      assertThat(push.topic()).isEqualTo("s_msg");
      assertThat(push.qos()).isOne();
      assertThat(Bodies.message(push.payload()).getMsgId()).isEqualTo(ack.messageUid());
      assertThat(Bodies.message(push.payload()).getType()).isEqualTo(4);
      RoomCalls.Pulled history = bob.history(10);
      assertThat(history.texts()).containsExactly("before");
      assertThat(bob.pull(history.upTo()).messages()).isEmpty();
      assertThat(bob.pull(1).texts()).as("whatever it says it has").containsExactly("before");
    }
  }

  @Test
  void who_does_not_take_what_is_pushed_is_told_to_pull() throws IOException {
    SocketLimits sockets = NO_RATE.sockets();
    restart(
        NO_RATE.with(
            new SocketLimits(
                sockets.connections(),
                sockets.clients(),
                sockets.frameBytes(),
                sockets.packetBytes(),
                1,
                sockets.outboundBytes(),
                sockets.goodbye())),
        RoomOptions.DEFAULTS.with(RoomDelivery.DIRECT));
    try (RawClient first = RawClient.login(sandbox, "amy");
        RawClient second = RawClient.login(sandbox, "bob")) {
      RoomCalls amy = RoomCalls.join(first, "r");
      RoomCalls bob = RoomCalls.join(second, "r");
      long seen = bob.history(10).upTo();
      amy.say("pushed");
      amy.say("told");
      second.next(ServerFrame.Publish.class, it -> it.topic().equals("s_msg"));
      bob.notice("s_ntf");
      assertThat(bob.pull(seen).texts()).containsExactly("told");
    }
  }

  @Test
  void a_status_message_is_shown_to_those_who_are_there_and_never_pulled() {
    try (RawClient first = RawClient.login(sandbox, "amy");
        RawClient second = RawClient.login(sandbox, "bob")) {
      RoomCalls.join(first, "r");
      RoomCalls bob = RoomCalls.join(second, "r");
      first.publish("chatMsgS", "r", Bodies.typing());
      ServerFrame.Publish push = second.next(ServerFrame.Publish.class);
      assertThat(push.topic()).isEqualTo("s_msg");
      assertThat(push.qos()).isZero();
      assertThat(bob.history(50).messages()).isEmpty();
    }
  }

  @Test
  void who_is_not_in_the_room_may_not_speak_nor_pull() {
    sandbox.rooms().create("r");
    try (RawClient cat = RawClient.login(sandbox, "cat")) {
      RoomCalls calls = new RoomCalls(cat, "r");
      assertThat(calls.say("hello?").status()).isEqualTo(23_406);
      assertThat(new RoomCalls(cat, "nowhere").say("?").status()).isEqualTo(23_410);
      assertThat(
              cat.query(
                      "chrmPull", "r", ChrmPullMsg.newBuilder().setSyncTime(0).setCount(1).build())
                  .status())
          .isEqualTo(23_406);
      assertThat(calls.leave()).isEqualTo(23_406);
      assertThat(calls.set("k", "v", 0)).isEqualTo(23_406);
      assertThat(history(cat, "r", 0, 0, 10).status()).isEqualTo(23_406);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "1, 1", "49, 49", "50, 50", "51, 50"})
  void who_enters_is_told_at_most_the_last_50_messages(int count, int told) {
    try (RawClient first = RawClient.login(sandbox, "amy");
        RawClient second = RawClient.login(sandbox, "bob")) {
      RoomCalls amy = RoomCalls.join(first, "r");
      for (int i = 1; i <= 60; i++) {
        amy.say("m" + i);
        timers.advance(Duration.ofMillis(10));
      }
      RoomCalls.Pulled pulled = RoomCalls.join(second, "r").history(count);
      assertThat(pulled.texts())
          .isEqualTo(IntStream.rangeClosed(61 - told, 60).mapToObj(i -> "m" + i).toList());
      assertThat(new RoomCalls(second, "r").pull(pulled.upTo()).messages()).isEmpty();
    }
  }

  @Test
  void a_device_that_comes_back_lacks_nothing_and_gets_nothing_of_its_own() {
    long seen;
    try (RawClient first = RawClient.login(sandbox, "amy");
        RawClient second = RawClient.login(sandbox, "bob")) {
      RoomCalls amy = RoomCalls.join(first, "r");
      RoomCalls bob = RoomCalls.join(second, "r");
      seen = bob.history(0).upTo();
      amy.say("one");
      bob.say("mine");
      amy.say("two");
    }
    timers.advance(Duration.ofSeconds(1));
    try (RawClient second = RawClient.login(sandbox, "bob")) {
      RoomCalls bob = new RoomCalls(second, "r");
      assertThat(bob.join("joinChrmR")).isZero();
      assertThat(bob.pull(seen).texts()).containsExactly("one", "two");
      assertThat(bob.history(50).texts())
          .as("a history has it all")
          .containsExactly("one", "mine", "two");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "3, 3"})
  void what_was_said_since_somebody_came_is_told_however_little_they_ask_for(int count, int told) {
    try (RawClient first = RawClient.login(sandbox, "amy");
        RawClient second = RawClient.login(sandbox, "bob")) {
      RoomCalls amy = RoomCalls.join(first, "r");
      List.of("1", "2", "3").forEach(amy::say);
      RoomCalls bob = RoomCalls.join(second, "r");
      List.of("4", "5").forEach(amy::say);
      assertThat(bob.history(count).texts())
          .isEqualTo(List.of("1", "2", "3", "4", "5").subList(5 - told, 5));
    }
  }

  @Test
  void a_second_device_in_the_room_gets_an_echo_and_does_not_pull_it_again() {
    try (RawClient phone = RawClient.login(sandbox, "amy", "phone");
        RawClient web = RawClient.login(sandbox, "amy", "web");
        RawClient pad = RawClient.login(sandbox, "amy", "pad")) {
      RoomCalls onPhone = RoomCalls.join(phone, "r");
      RoomCalls onWeb = RoomCalls.join(web, "r");
      long seen = onWeb.history(0).upTo();
      ServerFrame.PubAck ack = onPhone.say("hello");
      ServerFrame.Publish echo = web.next(ServerFrame.Publish.class);
      assertThat(echo.topic()).isEqualTo("chatMsg");
      assertThat(echo.dup()).isTrue();
      assertThat(echo.targetId()).isEqualTo("r");
      assertThat(web.next(ServerFrame.PubAck.class).messageUid()).isEqualTo(ack.messageUid());
      assertThat(onWeb.pull(seen).messages()).isEmpty();
      assertThat(web.restUntilNow()).isEmpty();
      assertThat(pad.restUntilNow()).as("not in the room").isEmpty();
    }
  }

  @Test
  void leaving_on_one_device_leaves_the_other_in_the_room() {
    try (RawClient phone = RawClient.login(sandbox, "amy", "phone");
        RawClient web = RawClient.login(sandbox, "amy", "web");
        RawClient second = RawClient.login(sandbox, "bob")) {
      RoomCalls onPhone = RoomCalls.join(phone, "r");
      RoomCalls onWeb = RoomCalls.join(web, "r");
      RoomCalls bob = RoomCalls.join(second, "r");
      assertThat(onPhone.leave()).isZero();
      assertThat(sandbox.rooms().members("r")).containsExactly("amy", "bob");
      bob.say("hello");
      onWeb.notice("s_ntf");
      assertThat(phone.restUntilNow()).isEmpty();
      assertThat(onWeb.leave()).isZero();
      assertThat(sandbox.rooms().members("r")).containsExactly("bob");
      assertThat(onWeb.leave()).isEqualTo(23_406);
    }
  }

  @Test
  void entering_a_room_leaves_the_others_unless_a_user_may_be_in_several() throws IOException {
    try (RawClient amy = RawClient.login(sandbox, "amy")) {
      RoomCalls.join(amy, "one");
      RoomCalls.join(amy, "two");
      assertThat(sandbox.rooms().members("one")).isEmpty();
      assertThat(sandbox.rooms().members("two")).containsExactly("amy");
    }
    restart(NO_RATE, RoomOptions.DEFAULTS.withSeveralPerUser());
    try (RawClient amy = RawClient.login(sandbox, "amy")) {
      RoomCalls.join(amy, "one");
      RoomCalls.join(amy, "two");
      assertThat(sandbox.rooms().members("one")).containsExactly("amy");
      assertThat(sandbox.rooms().members("two")).containsExactly("amy");
    }
  }

  @Test
  void what_does_not_fit_into_a_page_is_announced_and_comes_with_the_next() throws IOException {
    restart(NO_RATE.with(RoomLimits.DEFAULTS.withPages(2, 1_000_000)), RoomOptions.DEFAULTS);
    try (RawClient first = RawClient.login(sandbox, "amy");
        RawClient second = RawClient.login(sandbox, "bob")) {
      RoomCalls amy = RoomCalls.join(first, "r");
      RoomCalls bob = RoomCalls.join(second, "r");
      long seen = bob.history(0).upTo();
      List.of("1", "2", "3").forEach(amy::say);
      for (int i = 0; i < 3; i++) {
        bob.notice("s_ntf");
      }
      RoomCalls.Pulled page = bob.pull(seen);
      assertThat(page.texts()).containsExactly("1", "2");
      assertThat(bob.notice("s_ntf").getTime()).isGreaterThan(page.upTo());
      RoomCalls.Pulled rest = bob.pull(page.upTo());
      assertThat(rest.texts()).containsExactly("3");
      assertThat(second.restUntilNow()).isEmpty();
    }
    restart(NO_RATE.with(RoomLimits.DEFAULTS.withPages(100, 1)), RoomOptions.DEFAULTS);
    try (RawClient first = RawClient.login(sandbox, "amy");
        RawClient second = RawClient.login(sandbox, "bob")) {
      RoomCalls amy = RoomCalls.join(first, "r");
      RoomCalls bob = RoomCalls.join(second, "r");
      long seen = bob.history(0).upTo();
      amy.say("1");
      amy.say("2");
      assertThat(bob.pull(seen).texts()).as("never less than one").containsExactly("1");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "19, 19", "20, 20", "21, 20"})
  void a_question_about_a_room_names_at_most_20_members(int count, int named) {
    List<RawClient> clients =
        IntStream.range(0, 22).mapToObj(i -> RawClient.login(sandbox, "u" + i)).toList();
    try {
      clients.forEach(client -> RoomCalls.join(client, "r"));
      QueryChatRoomInfoOutput earliest = info(clients.getFirst(), count, 1);
      assertThat(earliest.getUserTotalNums()).isEqualTo(22);
      assertThat(earliest.getUserInfosList()).hasSize(named);
      if (named > 0) {
        assertThat(earliest.getUserInfos(0).getId()).isEqualTo("u0");
        assertThat(info(clients.getFirst(), count, 2).getUserInfos(0).getId()).isEqualTo("u21");
      }
    } finally {
      clients.forEach(RawClient::close);
    }
  }

  @Test
  void a_history_can_be_read_both_ways_50_at_a_time() {
    try (RawClient first = RawClient.login(sandbox, "amy")) {
      RoomCalls amy = RoomCalls.join(first, "r");
      for (int i = 1; i <= 52; i++) {
        amy.say("m" + i);
        timers.advance(Duration.ofMillis(10));
      }
      HistoryMsgOuput newest = read(history(first, "r", 0, 0, 51));
      assertThat(newest.getListCount()).isEqualTo(50);
      assertThat(newest.getHasMsg()).isOne();
      assertThat(newest.getList(0).getContent().toStringUtf8()).contains("m52");
      HistoryMsgOuput oldest = read(history(first, "r", newest.getSyncTime(), 0, 50));
      assertThat(oldest.getListCount()).isEqualTo(2);
      assertThat(oldest.getHasMsg()).isZero();
      HistoryMsgOuput ascending = read(history(first, "r", 0, 1, 49));
      assertThat(ascending.getListCount()).isEqualTo(49);
      assertThat(ascending.getList(0).getContent().toStringUtf8()).contains("m1\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 23412", "1, 0", "63, 0", "64, 0", "65, 23412"})
  void the_id_of_a_room_has_1_to_64_characters(int length, int status) {
    try (RawClient amy = RawClient.login(sandbox, "amy")) {
      assertThat(new RoomCalls(amy, "r".repeat(length)).join("joinChrm")).isEqualTo(status);
    }
  }

  @Test
  void there_are_only_so_many_rooms_and_members() throws IOException {
    restart(
        NO_RATE.with(RoomLimits.DEFAULTS.withPopulation(2, 2)),
        RoomOptions.DEFAULTS.withSeveralPerUser());
    try (RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob");
        RawClient cat = RawClient.login(sandbox, "cat")) {
      RoomCalls.join(amy, "one");
      RoomCalls.join(amy, "two");
      assertThat(new RoomCalls(amy, "three").join("joinChrm")).isEqualTo(23_411);
      RoomCalls.join(bob, "one");
      assertThat(new RoomCalls(cat, "one").join("joinChrm")).isEqualTo(23_411);
      assertThat(new RoomCalls(bob, "one").join("joinChrm")).as("is in already").isZero();
    }
  }

  private static QueryChatRoomInfoOutput info(RawClient client, int count, int order) {
    return Bodies.read(
        QueryChatRoomInfoOutput.parser(),
        client
            .query(
                "queryChrmI",
                "r",
                QueryChatRoomInfoInput.newBuilder().setCount(count).setOrder(order).build())
            .payload());
  }

  private static ServerFrame.QueryAck history(
      RawClient client, String room, long time, int order, int count) {
    return client.query(
        "qryCHMsg",
        room,
        HistoryMsgInput.newBuilder()
            .setTargetId(room)
            .setTime(time)
            .setOrder(order)
            .setCount(count)
            .build());
  }

  private static HistoryMsgOuput read(ServerFrame.QueryAck ack) {
    return Bodies.read(HistoryMsgOuput.parser(), ack.payload());
  }
}
