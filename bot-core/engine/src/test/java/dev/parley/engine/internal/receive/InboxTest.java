package dev.parley.engine.internal.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.transport.Cursor;
import dev.parley.engine.Backoff;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.FakeSocket;
import dev.parley.engine.internal.link.Feature;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.link.Links;
import dev.parley.engine.internal.loop.VirtualLoop;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import dev.parley.wire.proto.MessageProtos.SyncRequestMsg;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The connection of these tests was accepted at 1 000 000, by the service's clock. */
class InboxTest {

  private final VirtualLoop time = new VirtualLoop();
  private final Taker taker = new Taker();
  private Repeated repeated = new Repeated();
  private final RecentUids sent = new RecentUids(100, Duration.ofSeconds(180));
  private EngineOptions.Receiving rules =
      EngineOptions.defaults()
          .receiving()
          .withRetry(Backoff.millis(0, 500, 1_000), Backoff.millis(0, 100));
  private FakeSocket socket = new FakeSocket();
  private @Nullable Feature inbox;
  private int pushes;

  @Test
  void the_first_pull_asks_from_the_place_where_the_receiver_left_off() {
    connect(true, new Place(700, 600, 5).cursor());
    SyncRequestMsg asked = request();
    assertThat(asked.getSyncTime()).isEqualTo(700);
    assertThat(asked.getSendBoxSyncTime()).isEqualTo(600);
    assertThat(asked.getBroadcastSyncTime()).isEqualTo(5);
    assertThat(asked.getIsPullSend()).isTrue();
    assertThat(asked.getCompressioEnabled()).isTrue();
    assertThat(socket.last(ClientFrame.Query.class).targetId()).isEqualTo("me");
  }

  @Test
  void pulled_messages_go_up_in_order_with_the_new_place_and_the_border_of_offline() {
    connect(true);
    answer(page(1_000_005, true, message("a", 999_999), message("b", 1_000_000)));
    assertThat(taker.uids()).containsExactly("a", "b");
    assertThat(taker.events)
        .extracting(it -> ((Message) it).offline())
        .containsExactly(true, false);
    assertThat(Place.of(taker.cursor)).contains(new Place(1_000_005, 0, 1));
  }

  @Test
  void pages_follow_until_the_last_one_and_each_only_when_the_receiver_has_the_one_before() {
    connect(true);
    taker.quick = false;
    answer(page(10, false, message("a", 10)));
    assertThat(pulls()).isEqualTo(1);
    taker.take();
    assertThat(pulls()).isEqualTo(2);
    assertThat(request().getSyncTime()).isEqualTo(10);
    answer(page(20, true, message("b", 20)));
    taker.take();
    assertThat(pulls()).isEqualTo(2);
    assertThat(taker.uids()).containsExactly("a", "b");
  }

  @Test
  void the_place_moves_only_when_the_receiver_has_the_messages() {
    connect(true);
    taker.quick = false;
    answer(page(10, true, message("a", 10)));
    taker.refuse();
    reconnect();
    assertThat(pulls()).isZero();
    time.advanceMillis(100);
    taker.take();
    assertThat(pulls()).isEqualTo(1);
    assertThat(request().getSyncTime()).isEqualTo(10);
  }

  @Test
  void own_messages_move_the_place_but_do_not_go_up() {
    connect(true);
    sent.add("mine 3", 13);
    answer(
        page(
            20,
            true,
            own("mine 1", 11),
            DownStreamMessage.newBuilder(message("mine 2", 12)).setFromUserId("me").build(),
            message("mine 3", 13),
            message("theirs", 14)));
    assertThat(taker.uids()).containsExactly("theirs");
    assertThat(Place.of(taker.cursor)).contains(new Place(20, 13, 1));
  }

  @Test
  void a_pushed_message_goes_up_directly_and_is_acknowledged_when_the_receiver_has_it() {
    connectUpToDate(true);
    taker.quick = false;
    push(message("a", 1_000_001));
    assertThat(taker.offered.getLast().events()).hasSize(1);
    assertThat(acks()).isEmpty();
    taker.take();
    assertThat(acks()).containsExactly(1);
    assertThat(pulls()).isEqualTo(1);
  }

  @Test
  void in_the_other_mode_a_pushed_message_only_calls_for_a_pull() {
    connectUpToDate(false);
    push(message("a", 1_000_001));
    assertThat(taker.uids()).isEmpty();
    assertThat(acks()).containsExactly(1);
    assertThat(pulls()).isEqualTo(2);
    answer(page(1_000_001, true, message("a", 1_000_001)));
    assertThat(taker.uids()).containsExactly("a");
    assertThat(pulls()).isEqualTo(2);
  }

  @Test
  void a_notice_calls_for_a_pull_in_both_modes() {
    connectUpToDate(true);
    socket.says(notice(1, 1_000_001));
    assertThat(pulls()).isEqualTo(2);
    assertThat(acks()).isEmpty();
  }

  @Test
  void a_notice_of_something_else_is_left_to_others() {
    connectUpToDate(true);
    socket.says(notice(2, 1_000_001));
    assertThat(pulls()).isEqualTo(1);
  }

  @Test
  void a_message_pushed_during_a_pull_does_not_overtake_the_backlog() {
    connect(true);
    push(message("c", 30));
    answer(page(10, false, message("a", 10)));
    push(message("d", 40));
    answer(page(20, true, message("b", 20)));
    assertThat(taker.uids()).containsExactly("a", "b");
    assertThat(pulls()).isEqualTo(3);
    answer(page(40, true, message("c", 30), message("d", 40)));
    assertThat(taker.uids()).containsExactly("a", "b", "c", "d");
    push(message("e", 50));
    assertThat(taker.uids()).containsExactly("a", "b", "c", "d", "e");
    assertThat(pulls()).isEqualTo(3);
  }

  @Test
  void what_was_pushed_and_is_pulled_again_goes_up_once() {
    connectUpToDate(true);
    push(message("a", 1_000_001));
    push(message("a", 1_000_001));
    assertThat(acks()).containsExactly(1, 2);
    socket.says(notice(1, 1_000_002));
    answer(page(1_000_002, true, message("a", 1_000_001), message("b", 1_000_002)));
    push(message("b", 1_000_002));
    assertThat(taker.uids()).containsExactly("a", "b");
    assertThat(repeated.duplicates()).isPositive();
  }

  @Test
  void what_a_slow_receiver_has_no_room_for_is_pulled_when_it_is_ready() {
    rules = rules.withWaiting(2, 1_000_000);
    connectUpToDate(true);
    taker.quick = false;
    push(message("a", 1));
    push(message("b", 2));
    push(message("c", 3));
    push(message("d", 4));
    assertThat(acks()).containsExactly(3, 4);
    assertThat(pulls()).isEqualTo(2);
    answer(page(4, true, message("a", 1), message("b", 2), message("c", 3), message("d", 4)));
    taker.take();
    taker.take();
    assertThat(taker.uids()).containsExactly("a", "b", "c", "d");
    assertThat(acks()).containsExactly(3, 4, 1, 2);
    push(message("e", 5));
    taker.take();
    assertThat(taker.uids()).endsWith("e");
  }

  @Test
  void the_place_is_moved_before_more_was_pushed_than_is_remembered() {
    rules = rules.withSeen(6, Duration.ofSeconds(180));
    connectUpToDate(true);
    push(message("a", 1));
    push(message("b", 2));
    assertThat(pulls()).isEqualTo(1);
    push(message("c", 3));
    assertThat(pulls()).isEqualTo(2);
    answer(page(3, true, message("a", 1), message("b", 2), message("c", 3)));
    assertThat(taker.uids()).containsExactly("a", "b", "c");
  }

  @Test
  void a_status_message_goes_up_at_once_in_both_modes_and_moves_nothing() {
    connect(false);
    push(typing());
    assertThat(taker.events).hasSize(1);
    assertThat(taker.cursor).isEqualTo(Cursor.START);
    assertThat(acks()).containsExactly(1);
  }

  @Test
  void the_own_pushed_messages_do_not_go_up() {
    connectUpToDate(true);
    push(own("a", 1_000_001));
    push(DownStreamMessage.newBuilder(message("b", 2)).setFromUserId("me").build());
    assertThat(taker.uids()).isEmpty();
    assertThat(acks()).containsExactly(1, 2);
  }

  @Test
  void a_push_that_cannot_be_read_is_pulled_instead() {
    connectUpToDate(true);
    socket.says(
        new ServerFrame.Publish(
            1, "s_msg", "me", 9, 1, false, ByteString.copyFromUtf8("not protobuf")));
    assertThat(acks()).containsExactly(9);
    assertThat(pulls()).isEqualTo(2);
  }

  @Test
  void rooms_and_ultra_groups_and_unknown_topics_are_acknowledged_and_left_alone() {
    connectUpToDate(true);
    push(DownStreamMessage.newBuilder(message("a", 1)).setType(4).setGroupId("room").build());
    push(DownStreamMessage.newBuilder(message("b", 2)).setType(10).setGroupId("ug").build());
    push(DownStreamMessage.newBuilder(message("c", 3)).setType(7).build());
    socket.says(new ServerFrame.Publish(1, "s_new", "me", 9, 1, false, ByteString.EMPTY));
    assertThat(acks()).containsExactly(1, 2, 3, 9);
    assertThat(taker.events).isEmpty();
    assertThat(pulls()).isEqualTo(1);
  }

  @Test
  void a_group_message_is_said_in_the_group_by_its_sender() {
    connectUpToDate(true);
    push(DownStreamMessage.newBuilder(message("a", 1)).setType(3).setGroupId("team").build());
    Message message = (Message) taker.events.getFirst();
    assertThat(message.conversation()).isEqualTo(Conversation.group("team"));
    assertThat(message.senderId()).isEqualTo("bob");
  }

  @Test
  void an_answer_that_cannot_be_read_is_asked_for_again_uncompressed() {
    connect(true);
    answer(ByteString.copyFromUtf8("not protobuf"));
    assertThat(pulls()).isEqualTo(1);
    time.advanceMillis(500);
    assertThat(pulls()).isEqualTo(2);
    assertThat(request().getCompressioEnabled()).isFalse();
    answer(ByteString.EMPTY);
    time.advanceMillis(1_000);
    assertThat(pulls()).isEqualTo(3);
    answer(page(10, true, message("a", 10)));
    assertThat(taker.uids()).containsExactly("a");
  }

  @Test
  void a_refused_pull_is_repeated_and_so_is_one_without_an_answer() {
    connect(true);
    answer(20_607, ByteString.EMPTY);
    time.advanceMillis(500);
    assertThat(pulls()).isEqualTo(2);
    socket.says(new ServerFrame.PingResp());
    time.advanceMillis(14_000);
    socket.says(new ServerFrame.PingResp());
    time.advanceMillis(14_000);
    socket.says(new ServerFrame.PingResp());
    time.advanceMillis(3_000);
    assertThat(pulls()).isEqualTo(3);
    answer(page(10, true, message("a", 10)));
    assertThat(taker.uids()).containsExactly("a");
  }

  @Test
  void a_version_that_goes_back_is_not_believed_at_first_but_when_insisted_on() {
    connect(true, new Place(1_000, 0, 1).cursor());
    answer(page(500, true));
    time.advanceMillis(500);
    answer(page(500, true));
    assertThat(taker.offered).isEmpty();
    time.advanceMillis(1_000);
    answer(page(500, true, message("a", 450)));
    assertThat(taker.uids()).containsExactly("a");
    assertThat(Place.of(taker.cursor)).contains(new Place(500, 0, 1));
  }

  @Test
  void after_a_regression_the_next_good_answer_counts_as_usual() {
    connect(true, new Place(1_000, 0, 1).cursor());
    answer(page(500, true));
    time.advanceMillis(500);
    answer(page(1_100, true, message("a", 1_050)));
    assertThat(taker.uids()).containsExactly("a");
    assertThat(Place.of(taker.cursor)).contains(new Place(1_100, 0, 1));
  }

  @Test
  void a_service_that_has_more_but_does_not_move_is_not_asked_for_ever() {
    connect(true, new Place(1_000, 0, 1).cursor());
    answer(page(1_000, false, message("a", 990)));
    assertThat(pulls()).isEqualTo(1);
    assertThat(taker.uids()).containsExactly("a");
    socket.says(notice(1, 1_001));
    assertThat(pulls()).isEqualTo(2);
  }

  @Test
  void one_message_that_cannot_be_read_costs_none_of_the_others() {
    connect(true);
    answer(
        page(10, true, message("a", 9), message("b", 10))
            .concat(ByteString.copyFrom(new byte[] {1 << 3 | 2, 2, 99, 99})));
    assertThat(taker.uids()).containsExactly("a", "b");
  }

  @Test
  void a_cursor_of_somebody_else_starts_anew() {
    connect(true, new Cursor("offset=12"));
    assertThat(request().getSyncTime()).isZero();
  }

  private void connect(boolean direct) {
    connect(direct, Cursor.START);
  }

  private void connect(boolean direct, Cursor from) {
    EngineOptions options = EngineOptions.defaults().with(rules);
    MessageCodec codec = new MessageCodec(options.wire(), options.contents());
    Delivery delivery = new Delivery("bot", time.loop, options.receiving());
    repeated = delivery.repeated();
    delivery.open(from, taker);
    Notices notices = new Notices(options.wire());
    Inbox made = new Inbox("bot", time.loop, options, codec, notices, sent, delivery, from);
    inbox = new Both(made, new Reception("bot", codec, made));
    Links.of(time, socket, direct, inbox);
  }

  private void connectUpToDate(boolean direct) {
    connect(direct);
    answer(page(0, true));
    taker.offered.clear();
  }

  private void reconnect() {
    socket.breaks();
    socket = new FakeSocket();
    Links.of(time, socket, true, Objects.requireNonNull(inbox));
  }

  private long pulls() {
    return socket.sent(ClientFrame.Query.class).size();
  }

  private List<Integer> acks() {
    return socket.sent(ClientFrame.PubAck.class).stream()
        .map(ClientFrame.PubAck::messageId)
        .toList();
  }

  private SyncRequestMsg request() {
    return ProtoReader.parse(
        SyncRequestMsg.parser(), socket.last(ClientFrame.Query.class).payload());
  }

  private void answer(ByteString body) {
    answer(0, body);
  }

  private void answer(int status, ByteString body) {
    int id = socket.last(ClientFrame.Query.class).messageId();
    socket.says(new ServerFrame.QueryAck(id, 1, status, 0, body));
  }

  private void push(DownStreamMessage message) {
    pushes++;
    socket.says(
        new ServerFrame.Publish(1, "s_msg", "me", pushes, 1, false, message.toByteString()));
  }

  private static ServerFrame.Publish notice(int type, long version) {
    ByteString body = NotifyMsg.newBuilder().setType(type).setTime(version).build().toByteString();
    return new ServerFrame.Publish(1, "s_ntf", "me", 77, 0, false, body);
  }

  private static ByteString page(long syncTime, boolean finished, DownStreamMessage... messages) {
    return DownStreamMessages.newBuilder()
        .addAllList(List.of(messages))
        .setSyncTime(syncTime)
        .setFinished(finished)
        .build()
        .toByteString();
  }

  private static DownStreamMessage message(String uid, long at) {
    return DownStreamMessage.newBuilder()
        .setFromUserId("bob")
        .setType(1)
        .setClassname("RC:TxtMsg")
        .setContent(ByteString.copyFromUtf8("{\"content\":\"" + uid + "\"}"))
        .setDataTime(at)
        .setStatus(0)
        .setMsgId(uid)
        .setDirection(2)
        .build();
  }

  /** As another device of the account sent it: it names the other side. */
  private static DownStreamMessage own(String uid, long at) {
    return DownStreamMessage.newBuilder(message(uid, at)).setDirection(1).build();
  }

  private static DownStreamMessage typing() {
    return DownStreamMessage.newBuilder(message("", 1))
        .setClassname("RC:TypSts")
        .setContent(ByteString.copyFromUtf8("{\"typingContentType\":\"RC:TxtMsg\"}"))
        .clearMsgId()
        .setExtStatus(64)
        .build();
  }

  /** The inbox of an account, and what gives it what is pushed. */
  private record Both(Inbox inbox, Reception reception) implements Feature {

    @Override
    public void connected(Link link) {
      inbox.connected(link);
    }

    @Override
    public void disconnected() {
      inbox.disconnected();
    }

    @Override
    public boolean pushed(Link link, ServerFrame.Publish push) {
      return reception.pushed(link, push);
    }
  }
}
