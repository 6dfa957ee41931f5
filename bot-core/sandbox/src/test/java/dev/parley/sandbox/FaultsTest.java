package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.FaultPlan.Direction;
import dev.parley.sandbox.FaultPlan.Kind;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.PlainSocket;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  private Sandbox sandbox;
  private RawClient amy;
  private RawClient bob;

  @BeforeEach
  void start() throws IOException {
    sandbox =
        Sandbox.start(
            SandboxOptions.builder()
                .timers(timers)
                .limits(
                    SandboxLimits.DEFAULTS.with(
                        SendLimits.DEFAULTS.withRate(100_000, Duration.ofSeconds(1))))
                .build());
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
  void packets_can_be_lost() {
    sandbox.faults().apply("bob", toBob().dropping(1));
    say(3);
    assertThat(sandbox.faults().counts()).containsEntry(Kind.DROP, 3L);
    sandbox.faults().calm();
    assertThat(heard()).isEmpty();
    say(1);
    bob.next(ServerFrame.Publish.class);
  }

  @Test
  void packets_can_come_twice() {
    sandbox.faults().apply("bob", toBob().doubling(1));
    say(2);
    sandbox.faults().calm();
    assertThat(heard()).containsExactly("m0", "m0", "m1", "m1");
  }

  @Test
  void packets_can_change_places() {
    sandbox.faults().apply("bob", toBob().swapping(1));
    say(2);
    sandbox.faults().calm();
    assertThat(heard()).containsExactly("m1", "m0");
  }

  @Test
  void a_packet_that_waits_for_the_next_one_does_not_wait_for_ever() {
    sandbox.faults().apply("bob", toBob().swapping(1));
    say(1);
    timers.advance(Duration.ofMillis(50));
    assertThat(Bodies.message(bob.next(ServerFrame.Publish.class).payload()).getFromUserId())
        .isEqualTo("amy");
  }

  @Test
  void packets_can_be_late_but_stay_in_order() {
    sandbox.faults().apply("bob", toBob().delaying(1, Duration.ofSeconds(1)));
    say(3);
    sandbox.faults().apply("bob", toBob());
    say(1);
    assertThat(bob.rest()).isEmpty();
    timers.advance(Duration.ofSeconds(1));
    bob.next(ServerFrame.Publish.class, it -> text(it).equals("m0"));
    assertThat(heard()).containsExactly("m1", "m2", "m0");
  }

  @Test
  void a_new_plan_lets_nothing_in_while_a_message_is_on_its_way() {
    sandbox.createGroup("team", "amy", "bob", "cat");
    try (RawClient cat = RawClient.login(sandbox, "cat")) {
      sandbox.faults().apply("bob", FaultPlan.seeded(1).swapping(1).only(Direction.TO_SERVER));
      bob.send(new ClientFrame.Publish("pgMsgP", "team", 1, Bodies.text("waits").toByteString()));
      Awaitility.await().until(() -> sandbox.faults().counts().getOrDefault(Kind.SWAP, 0L) == 1);
      sandbox.faults().apply("bob", FaultPlan.seeded(2));
      amy.publish("pgMsgP", "team", Bodies.text("first"));
      bob.publish("pgMsgP", "team", Bodies.text("last"));
      assertThat(sandbox.accepted()).extracting(AcceptedMessage::senderId).first().isEqualTo("amy");
      assertThat(
              cat.restUntilNow().stream()
                  .filter(ServerFrame.Publish.class::isInstance)
                  .map(it -> text((ServerFrame.Publish) it)))
          .containsExactly("first", "waits", "last");
    }
  }

  @Test
  void a_cut_takes_a_part_of_a_packet_and_the_connection() throws IOException {
    try (Socket cat = PlainSocket.login(sandbox, "cat")) {
      sandbox.faults().apply("cat", toBob().cutting(1));
      amy.publish("ppMsgP", "cat", Bodies.text("x".repeat(1_000)));
      byte[] got = cat.getInputStream().readAllBytes();
      if (got.length >= 4) {
        int whole = 4 + (got[2] & 0xff) * 256 + (got[3] & 0xff);
        assertThat(got).hasSizeLessThan(whole);
      }
      assertThat(sandbox.faults().counts()).containsEntry(Kind.CUT, 1L);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 60})
  void a_connection_can_be_cut_at_any_byte(int bytes) throws IOException {
    try (Socket cat = PlainSocket.login(sandbox, "cat")) {
      sandbox.faults().cutAfter("cat", Direction.TO_CLIENT, bytes);
      amy.publish("ppMsgP", "cat", Bodies.text("x".repeat(100)));
      assertThat(cat.getInputStream().readAllBytes()).hasSize(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 6, 20})
  void what_a_client_sends_can_be_cut_too(int bytes) {
    sandbox.faults().cutAfter("amy", Direction.TO_SERVER, bytes);
    assertThat(bob.restUntilNow()).isEmpty();
    amy.send(new ClientFrame.Publish("ppMsgP", "bob", 1, Bodies.text("x").toByteString()));
    Awaitility.await().until(() -> sandbox.online("amy").isEmpty());
    assertThat(sandbox.counters().accepted()).isZero();
  }

  @Test
  void what_a_client_sends_can_be_lost_and_doubled() {
    sandbox.faults().apply("amy", FaultPlan.seeded(1).doubling(1).only(Direction.TO_SERVER));
    say(1);
    assertThat(sandbox.counters().accepted()).isEqualTo(2);
  }

  @Test
  void a_pause_holds_everything_back_and_then_lets_it_go() {
    sandbox.faults().pause("bob", Duration.ofSeconds(5));
    say(2);
    timers.advance(Duration.ofMillis(4_999));
    assertThat(bob.rest()).isEmpty();
    timers.advance(Duration.ofMillis(1));
    assertThat(heard()).containsExactly("m0", "m1");
  }

  @Test
  void a_topic_can_be_answered_with_any_code_for_some_times() {
    sandbox.faults().answer("ppMsgP", 20_604, 2);
    sandbox.faults().answer("pullMsg", 65_535, 1);
    assertThat(amy.publish("ppMsgP", "bob", Bodies.text("x")).status()).isEqualTo(20_604);
    assertThat(amy.publish("ppMsgP", "bob", Bodies.text("x")).status()).isEqualTo(20_604);
    assertThat(sandbox.counters().accepted()).isZero();
    assertThat(amy.publish("ppMsgP", "bob", Bodies.text("x")).status()).isZero();
    assertThat(amy.query("pullMsg", "amy", Bodies.pull(0, 0)).status()).isEqualTo(65_535);
    assertThat(amy.query("pullMsg", "amy", Bodies.pull(0, 0)).status()).isZero();
  }

  @Test
  void a_user_can_be_sent_elsewhere() {
    sandbox.faults().redirect("bob");
    assertThat(bob.next(ServerFrame.Disconnect.class).status()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 255})
  void logins_can_be_refused_with_any_status_until_there_is_calm(int status) {
    sandbox.faults().answerConnects(status);
    for (int i = 0; i < 2; i++) {
      try (RawClient cat = open("cat")) {
        assertThat(cat.next(ServerFrame.ConnAck.class).status()).isEqualTo(status);
      }
    }
    assertThat(amy.publish("ppMsgP", "bob", Bodies.text("x")).status())
        .as("who is logged in stays")
        .isZero();
    sandbox.faults().calm();
    RawClient.login(sandbox, "cat").close();
  }

  @Test
  void faults_outlive_a_restart() throws IOException {
    sandbox.faults().apply("bob", toBob().dropping(1));
    sandbox.faults().answer("ppMsgP", 20_604, 1);
    sandbox.faults().answerConnects(3);
    sandbox.stop();
    assertThat(bob.closeStatus()).isNotEqualTo(1000);
    sandbox.restart();
    try (RawClient refused = open("bob")) {
      assertThat(refused.next(ServerFrame.ConnAck.class).status()).isEqualTo(3);
    }
    sandbox.faults().answerConnects(0);
    try (RawClient again = RawClient.login(sandbox, "amy");
        RawClient hearer = RawClient.login(sandbox, "bob")) {
      assertThat(again.publish("ppMsgP", "bob", Bodies.text("x")).status()).isEqualTo(20_604);
      assertThat(again.publish("ppMsgP", "bob", Bodies.text("lost")).status()).isZero();
      assertThat(sandbox.faults().counts()).containsEntry(Kind.DROP, 1L);
      sandbox.faults().calm();
      assertThat(hearer.restUntilNow()).isEmpty();
    }
  }

  @Test
  void the_clock_can_go_wrong_but_never_back() {
    long before = amy.publish("ppMsgP", "bob", Bodies.text("x")).timestamp();
    sandbox.faults().skewClock(Duration.ofMinutes(10));
    long ahead = amy.publish("ppMsgP", "bob", Bodies.text("x")).timestamp();
    assertThat(ahead - before).isBetween(599_000L, 601_000L);
    sandbox.faults().skewClock(Duration.ofMinutes(-10));
    assertThat(amy.publish("ppMsgP", "bob", Bodies.text("x")).timestamp()).isGreaterThan(ahead);
  }

  @Test
  void a_plan_is_held_to_its_rules() {
    assertThatThrownBy(() -> FaultPlan.seeded(1).dropping(0.6).doubling(0.5))
        .hasMessageContaining("more than 1");
    assertThatThrownBy(() -> FaultPlan.seeded(1).dropping(-0.1)).hasMessageContaining("negative");
    assertThatThrownBy(() -> sandbox.faults().answer("x", 0, 1)).hasMessageContaining("1 to 65535");
  }

  private RawClient open(String userId) {
    return RawClient.open(
        sandbox, "appId=" + sandbox.appKey(), "token=" + sandbox.tokenFor(userId));
  }

  private static FaultPlan toBob() {
    return FaultPlan.seeded(1).only(Direction.TO_CLIENT);
  }

  private void say(int count) {
    IntStream.range(0, count).forEach(i -> amy.publish("ppMsgP", "bob", Bodies.text("m" + i)));
  }

  /** What bob has got until now. */
  private List<String> heard() {
    List<String> heard = new ArrayList<>();
    for (ServerFrame frame : bob.restUntilNow()) {
      if (frame instanceof ServerFrame.Publish push) {
        heard.add(text(push));
      }
    }
    return heard;
  }

  private static String text(ServerFrame.Publish push) {
    return Bodies.contents(List.of(Bodies.message(push.payload())))
        .getFirst()
        .replace("{\"content\":\"", "")
        .replace("\"}", "");
  }
}
