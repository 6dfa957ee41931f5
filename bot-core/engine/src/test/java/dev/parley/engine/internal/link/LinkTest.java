package dev.parley.engine.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.loop.VirtualLoop;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.navi.NaviFeatures;
import dev.parley.wire.status.StatusCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored") // the tests look at what was sent
class LinkTest {

  private static final ByteString BODY = ByteString.copyFromUtf8("body");

  private final VirtualLoop time = new VirtualLoop();
  private final FakeSocket socket = new FakeSocket();
  private final List<ServerFrame.Publish> pushes = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();

  @Test
  void the_first_ping_goes_out_at_once_and_the_next_ones_after_each_answer() {
    link(0);
    assertThat(pings()).isEqualTo(1);
    socket.says(new ServerFrame.PingResp());
    time.advanceMillis(14_999);
    assertThat(pings()).isEqualTo(1);
    time.advanceMillis(1);
    assertThat(pings()).isEqualTo(2);
    time.advanceMillis(7_000);
    socket.says(new ServerFrame.PingResp());
    time.advanceMillis(14_999);
    assertThat(pings()).isEqualTo(2);
    time.advanceMillis(1);
    assertThat(pings()).isEqualTo(3);
  }

  @Test
  void two_pings_without_an_answer_end_the_connection() {
    link(0);
    time.advanceMillis(15_000);
    assertThat(pings()).isEqualTo(2);
    time.advanceMillis(14_999);
    assertThat(endings).isEmpty();
    time.advanceMillis(1);
    assertThat(endings).singleElement().isInstanceOf(Ending.Lost.class);
    assertThat(endings.getFirst().code()).isEqualTo(StatusCode.PING_FAILED.code());
    assertThat(socket.closed).isTrue();
    assertThat(time.timers.waiting()).isZero();
  }

  @Test
  void one_missed_ping_is_forgiven_and_its_late_answer_starts_no_second_heartbeat() {
    link(0);
    time.advanceMillis(15_000);
    socket.says(new ServerFrame.PingResp());
    socket.says(new ServerFrame.PingResp());
    assertThat(time.timers.waiting()).isEqualTo(1);
    time.advanceMillis(15_000);
    assertThat(pings()).isEqualTo(3);
    time.advanceMillis(15_000);
    assertThat(endings).isEmpty();
  }

  @Test
  void message_ids_continue_from_the_welcome_and_are_shared_by_publishes_and_queries() {
    Link link = link(7);
    link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    link.query(Topic.PULL_MSG, "me", BODY);
    assertThat(socket.last(ClientFrame.Publish.class).messageId()).isEqualTo(8);
    assertThat(socket.last(ClientFrame.Publish.class).qos()).isEqualTo(1);
    assertThat(socket.last(ClientFrame.Query.class).messageId()).isEqualTo(9);
    assertThat(socket.last(ClientFrame.Query.class).qos()).isZero();
  }

  @Test
  void message_ids_wrap_to_one_and_skip_those_still_in_flight() {
    Link link = link(0);
    link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    for (int i = 2; i <= 65_535; i++) {
      link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
      socket.says(new ServerFrame.PubAck(i, 1, 0, "uid"));
    }
    link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    assertThat(socket.last(ClientFrame.Publish.class).messageId()).isEqualTo(2);
  }

  @Test
  void an_acknowledgement_completes_the_publish_that_it_names_whatever_its_status() {
    Link link = link(0);
    var first = link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    var second = link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    socket.says(new ServerFrame.PubAck(2, 1, 22_408, ""));
    assertThat(first).isNotDone();
    assertThat(second.join().status()).isEqualTo(22_408);
    socket.says(new ServerFrame.PubAck(1, 5, 0, "uid"));
    assertThat(first.join().messageUid()).isEqualTo("uid");
    socket.says(new ServerFrame.PubAck(1, 5, 0, "uid"));
    assertThat(endings).isEmpty();
  }

  @Test
  void an_answer_that_asks_for_it_is_confirmed_while_its_query_waits_and_only_then() {
    Link link = link(0);
    link.query(Topic.PULL_MSG, "me", BODY);
    socket.says(new ServerFrame.QueryAck(9, 0, 0, 1, BODY));
    assertThat(socket.sent(ClientFrame.QueryCon.class)).isEmpty();
    socket.says(new ServerFrame.QueryAck(1, 0, 0, 1, BODY));
    assertThat(socket.sent(ClientFrame.QueryCon.class))
        .containsExactly(new ClientFrame.QueryCon(1));
    link.query(Topic.PULL_MSG, "me", BODY);
    socket.says(new ServerFrame.QueryAck(2, 0, 0, 0, BODY));
    assertThat(socket.sent(ClientFrame.QueryCon.class)).hasSize(1);
  }

  @Test
  void a_request_without_an_answer_ends_after_thirty_seconds_and_not_before() {
    Link link = link(0);
    socket.says(new ServerFrame.PingResp());
    var early = link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    time.advanceMillis(10_000);
    var late = link.query(Topic.PULL_MSG, "me", BODY);
    keepAlive(Duration.ofMillis(19_999));
    assertThat(early).isNotDone();
    time.advanceMillis(1);
    assertThat(unanswered(early).code()).isEqualTo(StatusCode.TIMEOUT);
    assertThat(unanswered(early).handedOver()).isTrue();
    assertThat(late).isNotDone();
    keepAlive(Duration.ofSeconds(10));
    assertThat(unanswered(late).code()).isEqualTo(StatusCode.TIMEOUT);
    assertThat(endings).isEmpty();
  }

  @Test
  void what_waits_fails_when_the_connection_ends_and_the_end_is_told_first() {
    Link link = link(0);
    var publish = link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    List<Integer> endingsWhenFailed = new ArrayList<>();
    publish.whenComplete((ack, failure) -> endingsWhenFailed.add(endings.size()));
    socket.breaks();
    assertThat(unanswered(publish).handedOver()).isTrue();
    assertThat(endingsWhenFailed).containsExactly(1);
    assertThat(time.timers.waiting()).isZero();
    var after = link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    assertThat(unanswered(after).handedOver()).isFalse();
  }

  @Test
  void a_closed_connection_tells_nobody_and_leaves_no_timer() {
    Link link = link(0);
    var query = link.query(Topic.PULL_MSG, "me", BODY);
    link.close();
    assertThat(query).isCompletedExceptionally();
    assertThat(socket.closed).isTrue();
    assertThat(endings).isEmpty();
    assertThat(time.timers.waiting()).isZero();
    socket.breaks();
    assertThat(endings).isEmpty();
  }

  @Test
  void too_many_requests_are_kept_back_by_number_and_by_bytes() {
    EngineOptions few =
        EngineOptions.defaults()
            .with(new EngineOptions.Sending(Duration.ofSeconds(30), 3, 10, 131_072));
    Link link = link(few, 0);
    link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    var tooManyBytes = link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    assertThat(unanswered(tooManyBytes).handedOver()).isFalse();
    link.query(Topic.PULL_MSG, "me", ByteString.EMPTY);
    var tooMany = link.query(Topic.PULL_MSG, "me", ByteString.EMPTY);
    assertThat(unanswered(tooMany).handedOver()).isFalse();
    socket.says(new ServerFrame.PubAck(1, 1, 0, "uid"));
    assertThat(link.publish(Topic.PP_MSG_P.topic(), "bob", BODY)).isNotDone();
  }

  @Test
  void a_request_larger_than_all_that_may_wait_goes_out_alone() {
    EngineOptions few =
        EngineOptions.defaults()
            .with(new EngineOptions.Sending(Duration.ofSeconds(30), 3, 1, 131_072));
    Link link = link(few, 0);
    assertThat(link.publish(Topic.PP_MSG_P.topic(), "bob", BODY)).isNotDone();
    assertThat(link.publish(Topic.PP_MSG_P.topic(), "bob", BODY)).isCompletedExceptionally();
  }

  @Test
  void what_another_device_sent_is_neither_passed_on_nor_acknowledged() {
    link(0);
    socket.says(push(1, true, Topic.PP_MSG_P));
    assertThat(pushes).isEmpty();
    assertThat(socket.sent(ClientFrame.PubAck.class)).isEmpty();
  }

  @Test
  void the_acknowledgement_behind_a_repeat_is_not_taken_for_that_of_an_own_message() {
    Link link = link(0);
    var own = link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    socket.says(push(1, true, Topic.PP_MSG_P));
    socket.says(new ServerFrame.PubAck(1, 1, 0, "of the other device"));
    assertThat(own).isNotDone();
    socket.says(new ServerFrame.PubAck(1, 2, 0, "own"));
    assertThat(own.join().messageUid()).isEqualTo("own");
  }

  @Test
  void the_acknowledgement_behind_a_repeat_is_waited_for_only_for_a_while() {
    Link link = link(0);
    socket.says(push(1, true, Topic.PP_MSG_P));
    var own = link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    assertThat(socket.last(ClientFrame.Publish.class).messageId()).isEqualTo(2);
    socket.says(push(2, true, Topic.PP_MSG_P));
    time.advanceMillis(10_000);
    socket.says(new ServerFrame.PubAck(2, 2, 0, "own"));
    assertThat(own.join().messageUid()).isEqualTo("own");
  }

  @Test
  void the_repeat_of_a_status_message_waits_for_no_acknowledgement() {
    Link link = link(0);
    var own = link.publish(Topic.PP_MSG_P.topic(), "bob", BODY);
    socket.says(push(1, true, Topic.PP_MSG_S));
    socket.says(new ServerFrame.PubAck(1, 2, 0, "own"));
    assertThat(own.join().messageUid()).isEqualTo("own");
  }

  @Test
  void a_push_is_acknowledged_only_where_its_quality_of_service_says_so() {
    Link link = link(0);
    link.acknowledge(new ServerFrame.Publish(0, "s_msg", "me", 4, 1, false, BODY));
    link.acknowledge(new ServerFrame.Publish(0, "s_ntf", "me", 5, 0, false, BODY));
    assertThat(socket.sent(ClientFrame.PubAck.class)).containsExactly(new ClientFrame.PubAck(4));
    link.close();
    link.acknowledge(new ServerFrame.Publish(0, "s_msg", "me", 6, 1, false, BODY));
    assertThat(socket.sent(ClientFrame.PubAck.class)).hasSize(1);
  }

  @Test
  void the_servers_goodbye_says_what_follows() {
    assertThat(goodbye(1)).isInstanceOf(Ending.Kicked.class);
    assertThat(goodbye(2)).isInstanceOf(Ending.Refused.class);
    assertThat(goodbye(3)).isInstanceOf(Ending.Lost.class);
    assertThat(goodbye(6)).isInstanceOf(Ending.Redirected.class);
    assertThat(goodbye(7)).isInstanceOf(Ending.TokenRefused.class);
    assertThat(goodbye(8)).isInstanceOf(Ending.Refused.class);
    assertThat(goodbye(9)).isInstanceOf(Ending.Refused.class);
    assertThat(goodbye(200)).isInstanceOf(Ending.Lost.class);
  }

  @Test
  void packets_that_no_server_sends_are_ignored() {
    link(0);
    socket.says(new ServerFrame.Unknown(9));
    socket.says(ServerFrame.ConnAck.refused(4));
    assertThat(endings).isEmpty();
  }

  private Ending goodbye(int status) {
    endings.clear();
    link(0);
    socket.says(new ServerFrame.Disconnect(status));
    assertThat(socket.closed).isTrue();
    return endings.getFirst();
  }

  private Link link(int lastMessageId) {
    return link(EngineOptions.defaults(), lastMessageId);
  }

  private Link link(EngineOptions options, int lastMessageId) {
    Link link =
        new Link(
            time.loop,
            options,
            socket,
            new Welcome("me", Instant.EPOCH, NaviFeatures.NONE, lastMessageId),
            new Link.Listener() {
              @Override
              public void pushed(Link from, ServerFrame.Publish push) {
                pushes.add(push);
              }

              @Override
              public void ended(Link which, Ending ending) {
                endings.add(ending);
              }
            });
    link.start();
    return link;
  }

  private long pings() {
    return socket.sent(ClientFrame.PingReq.class).size();
  }

  /** Lets time pass while the server answers every ping. */
  private void keepAlive(Duration duration) {
    socket.says(new ServerFrame.PingResp());
    for (long left = duration.toMillis(); left > 0; left -= 1_000) {
      time.advanceMillis(Math.min(left, 1_000));
      socket.says(new ServerFrame.PingResp());
    }
  }

  private static ServerFrame.Publish push(int id, boolean dup, Topic topic) {
    return new ServerFrame.Publish(0, topic.topic(), "bob", id, 1, dup, BODY);
  }

  private static Unanswered unanswered(CompletableFuture<?> future) {
    assertThat(future).isCompletedExceptionally();
    assertThatThrownBy(future::join).hasCauseInstanceOf(Unanswered.class);
    return (Unanswered) future.exceptionNow();
  }
}
