package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.limit.OfflineLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.WireOptions;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.payload.Compression;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import dev.parley.wire.proto.MessageProtos.SyncRequestMsg;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PullTest {

  private static final SendLimits NO_RATE =
      SendLimits.DEFAULTS.withRate(1_000_000, Duration.ofSeconds(1));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 199, 200, 201, 401})
  void messages_come_in_pages_of_200_and_in_order(int count) throws IOException {
    try (Sandbox sandbox = Sandbox.start(options(OfflineLimits.DEFAULTS).build())) {
      try (RawClient amy = RawClient.login(sandbox, "amy")) {
        send(amy, "bob", count);
      }
      try (RawClient bob = RawClient.login(sandbox, "bob")) {
        List<DownStreamMessage> all = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        DownStreamMessages page;
        long time = 0;
        do {
          page = pull(bob, "bob", time, 0);
          assertThat(page.getSyncTime()).isGreaterThanOrEqualTo(time);
          time = page.getSyncTime();
          pages.add(page.getListCount());
          all.addAll(page.getListList());
        } while (!page.getFinished());
        assertThat(Bodies.contents(all)).isEqualTo(texts(0, count));
        assertThat(all)
            .extracting(DownStreamMessage::getDataTime)
            .isSorted()
            .doesNotHaveDuplicates();
        assertThat(pages.subList(0, pages.size() - 1)).allMatch(size -> size == 200);
        assertThat(pages).hasSize(Math.max(1, (count + 199) / 200));
        assertThat(pull(bob, "bob", time, 0).getListCount()).isZero();
      }
    }
  }

  @Test
  void a_page_is_bounded_by_bytes_too_but_never_empty() throws IOException {
    int content = texts(0, 1).getFirst().length();
    OfflineLimits small = new OfflineLimits(Duration.ofDays(7), 100, 100_000, 200, 2 * content);
    try (Sandbox sandbox = Sandbox.start(options(small).build());
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      send(amy, "bob", 3);
      DownStreamMessages first = pull(bob, "bob", 0, 0);
      assertThat(first.getListCount()).isEqualTo(2);
      assertThat(first.getFinished()).isFalse();
      DownStreamMessages second = pull(bob, "bob", first.getSyncTime(), 0);
      assertThat(second.getListCount()).isOne();
      assertThat(second.getFinished()).isTrue();
      amy.publish("ppMsgP", "bob", Bodies.text("x".repeat(5 * content)));
      amy.publish("ppMsgP", "bob", Bodies.text("y"));
      DownStreamMessages third = pull(bob, "bob", second.getSyncTime(), 0);
      assertThat(third.getListCount()).as("too big a message comes alone").isOne();
      assertThat(third.getFinished()).isFalse();
    }
  }

  @Test
  void own_messages_and_those_of_others_have_their_own_places() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      long first = amy.publish("ppMsgP", "bob", Bodies.text("a1")).timestamp();
      long second = bob.publish("ppMsgP", "amy", Bodies.text("b1")).timestamp();
      long third = amy.publish("ppMsgP", "bob", Bodies.text("a2")).timestamp();
      long fourth = bob.publish("ppMsgP", "amy", Bodies.text("b2")).timestamp();

      assertThat(times(pull(amy, "amy", 0, 0))).containsExactly(first, second, third, fourth);
      assertThat(times(pull(amy, "amy", second, first))).containsExactly(third, fourth);
      assertThat(times(pull(amy, "amy", fourth, 0))).containsExactly(first, third);
      assertThat(times(pull(amy, "amy", 0, third))).containsExactly(second, fourth);
      assertThat(pull(amy, "amy", second, first).getSyncTime()).isEqualTo(fourth);
      SyncRequestMsg othersOnly = Bodies.pull(0, 0).toBuilder().setIsPullSend(false).build();
      assertThat(times(Bodies.messages(amy.query("pullMsg", "amy", othersOnly).payload())))
          .containsExactly(second, fourth);
    }
  }

  @Test
  void the_version_never_goes_back() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      long time = amy.publish("ppMsgP", "bob", Bodies.text("hi")).timestamp();
      assertThat(pull(bob, "bob", time + 1_000_000, 0).getSyncTime()).isEqualTo(time + 1_000_000);
      SyncRequestMsg broadcast = Bodies.pull(time, 0).toBuilder().setBroadcastSyncTime(77).build();
      assertThat(
              Bodies.messages(bob.query("pullMsg", "bob", broadcast).payload())
                  .getBroadcastSyncTime())
          .isEqualTo(77);
      assertThat(pull(bob, "bob", time, 0).getBroadcastSyncTime()).isOne();
      // Versions that overtake own ones must not hide what is still to come.
      DownStreamMessages own = pull(amy, "amy", time + 1_000_000, 0);
      assertThat(own.getListCount()).isOne();
      assertThat(own.getSyncTime()).isEqualTo(time + 1_000_000);
    }
  }

  @Test
  void a_message_waits_for_seven_days_and_no_longer() throws IOException {
    VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
    try (Sandbox sandbox = Sandbox.start(options(OfflineLimits.DEFAULTS).timers(timers).build());
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      long time = amy.publish("ppMsgP", "bob", Bodies.text("hi")).timestamp();
      Instant sent = Instant.ofEpochMilli(time);
      timers.advance(
          Duration.between(timers.instant(), sent.plus(Duration.ofDays(7)).minusMillis(1)));
      assertThat(pull(bob, "bob", 0, 0).getListCount()).isOne();
      timers.advance(Duration.ofMillis(1));
      assertThat(pull(bob, "bob", 0, 0).getListCount()).isOne();
      timers.advance(Duration.ofMillis(1));
      assertThat(pull(bob, "bob", 0, 0).getListCount()).isZero();
      assertThat(pull(amy, "amy", 0, 0).getListCount()).isZero();
    }
  }

  @Test
  void a_full_inbox_loses_its_oldest_messages_and_counts_them() throws IOException {
    OfflineLimits three = new OfflineLimits(Duration.ofDays(7), 3, 1_000_000, 200, 1_000_000);
    try (Sandbox sandbox = Sandbox.start(options(three).build());
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      send(amy, "bob", 3);
      assertThat(sandbox.counters().count(Incident.OFFLINE_MESSAGE_DROPPED)).isZero();
      send(amy, "bob", 2);
      assertThat(Bodies.contents(pull(bob, "bob", 0, 0).getListList()))
          .containsExactly(texts(2, 3).getFirst(), texts(0, 1).getFirst(), texts(1, 2).getFirst());
      assertThat(sandbox.counters().count(Incident.OFFLINE_MESSAGE_DROPPED))
          .as("two of bob's, two of amy's own")
          .isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void answers_are_packed_for_those_who_can_unpack_them(Compression compression)
      throws IOException {
    try (Sandbox sandbox =
            Sandbox.start(options(OfflineLimits.DEFAULTS).compression(compression).build());
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      send(amy, "bob", 100);
      SyncRequestMsg asked = Bodies.pull(0, 0).toBuilder().setCompressioEnabled(true).build();
      ServerFrame.QueryAck packed = bob.query("pullMsg", "bob", asked);
      assertThat(Bodies.messages(packed.payload()).getCompressioEnabled()).isTrue();
      assertThat(Bodies.messages(packed.payload()).getListCount()).isZero();
      DownStreamMessages unpacked =
          new ProtoReader(WireOptions.DEFAULT).read(AnswerType.MESSAGES, packed.payload());
      assertThat(Bodies.contents(unpacked.getListList())).isEqualTo(texts(0, 100));
      ServerFrame.QueryAck plain = bob.query("pullMsg", "bob", Bodies.pull(0, 0));
      assertThat(Bodies.messages(plain.payload()).getListCount()).isEqualTo(100);
      assertThat(packed.payload().size()).isLessThan(plain.payload().size() / 2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NOTIFY", "UNSTATED"})
  void a_notice_names_a_version_that_a_pull_reaches(Delivery delivery) throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().delivery(delivery).build());
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      ServerFrame.PubAck ack = amy.publish("ppMsgP", "bob", Bodies.text("hi"));
      ServerFrame.Publish notice = bob.next(ServerFrame.Publish.class);
      assertThat(notice.topic()).isEqualTo("s_ntf");
      assertThat(notice.wantsAck()).isFalse();
      NotifyMsg body = Bodies.read(NotifyMsg.parser(), notice.payload());
      assertThat(body.getType()).isOne();
      assertThat(body.getTime()).isEqualTo(ack.timestamp());
      assertThat(pull(bob, "bob", 0, 0).getSyncTime()).isEqualTo(body.getTime());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DIRECT", "HINT"})
  void a_pushed_message_can_also_be_pulled(Delivery delivery) throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().delivery(delivery).build());
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      amy.publish("ppMsgP", "bob", Bodies.text("hi"));
      ServerFrame.Publish push = bob.next(ServerFrame.Publish.class);
      assertThat(push.topic()).isEqualTo("s_msg");
      assertThat(pull(bob, "bob", 0, 0).getListList())
          .containsExactly(Bodies.message(push.payload()));
    }
  }

  @Test
  void an_answer_is_confirmed_the_way_it_was_asked_for() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient amy = RawClient.login(sandbox, "amy")) {
      amy.send(new ClientFrame.Query("pullMsg", "amy", 9, 1, Bodies.pull(0, 0).toByteString()));
      assertThat(amy.next(ServerFrame.QueryAck.class).wantsConfirmation()).isTrue();
      amy.send(new ClientFrame.QueryCon(9));
      amy.send(new ClientFrame.Query("pullMsg", "amy", 10, 0, Bodies.pull(0, 0).toByteString()));
      assertThat(amy.next(ServerFrame.QueryAck.class).wantsConfirmation()).isFalse();
    }
  }

  private static SandboxOptions.Builder options(OfflineLimits offline) {
    return SandboxOptions.builder().limits(SandboxLimits.DEFAULTS.with(NO_RATE).with(offline));
  }

  private static void send(RawClient from, String to, int count) {
    texts(0, count).forEach(text -> from.publish("ppMsgP", to, Bodies.message("T", text, 3)));
  }

  private static List<String> texts(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "{\"content\":\"%04d\"}".formatted(i)).toList();
  }

  private static DownStreamMessages pull(RawClient client, String userId, long in, long out) {
    return Bodies.messages(client.query("pullMsg", userId, Bodies.pull(in, out)).payload());
  }

  private static List<Long> times(DownStreamMessages page) {
    return page.getListList().stream().map(DownStreamMessage::getDataTime).toList();
  }
}
