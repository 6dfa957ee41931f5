package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendLimitsTest {

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  private Sandbox sandbox;
  private RawClient amy;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().timers(timers).build());
    sandbox.createGroup("g", "amy", "bob");
    amy = RawClient.login(sandbox, "amy", "phone");
  }

  @AfterEach
  void stop() {
    amy.close();
    sandbox.close();
  }

  @Test
  void the_sixth_message_in_a_second_is_refused() {
    for (int i = 0; i < 5; i++) {
      assertThat(send(amy)).isZero();
    }
    assertThat(send(amy)).isEqualTo(20_604);
    assertThat(sandbox.counters().refused(20_604)).isOne();
    assertThat(sandbox.counters().accepted()).isEqualTo(5);
  }

  @Test
  void each_message_leaves_the_window_exactly_a_second_later() {
    assertThat(send(amy)).isZero();
    timers.advance(Duration.ofMillis(400));
    for (int i = 0; i < 4; i++) {
      assertThat(send(amy)).isZero();
    }
    timers.advance(Duration.ofMillis(599));
    assertThat(send(amy)).as("after 999 ms").isEqualTo(20_604);
    timers.advance(Duration.ofMillis(1));
    assertThat(send(amy)).as("after 1000 ms").isZero();
    assertThat(send(amy)).as("the other four still count").isEqualTo(20_604);
    timers.advance(Duration.ofMillis(400));
    for (int i = 0; i < 4; i++) {
      assertThat(send(amy)).isZero();
    }
    assertThat(send(amy)).isEqualTo(20_604);
  }

  @Test
  void what_was_refused_does_not_count() {
    for (int i = 0; i < 50; i++) {
      send(amy);
    }
    timers.advance(Duration.ofSeconds(1));
    assertThat(send(amy)).isZero();
  }

  @Test
  void messages_of_all_kinds_count_together() {
    assertThat(amy.publish("ppMsgP", "bob", Bodies.text("x")).status()).isZero();
    assertThat(amy.publish("pgMsgP", "g", Bodies.text("x")).status()).isZero();
    assertThat(amy.publish("ppMsgS", "bob", Bodies.typing()).status()).isZero();
    assertThat(amy.publish("pgMsgS", "g", Bodies.typing()).status()).isZero();
    assertThat(amy.publish("ppMsgP", "cat", Bodies.text("x")).status()).isZero();
    assertThat(amy.publish("ppMsgS", "bob", Bodies.typing()).status()).isEqualTo(20_604);
  }

  @Test
  void questions_and_refused_messages_do_not_count() {
    for (int i = 0; i < 10; i++) {
      assertThat(amy.query("pullMsg", "amy", Bodies.pull(0, 0)).status()).isZero();
      assertThat(amy.publish("pgMsgP", "nowhere", Bodies.text("x")).status()).isEqualTo(22_406);
    }
    assertThat(send(amy)).isZero();
  }

  @Test
  void each_device_has_its_own_count_and_keeps_it_across_connections() {
    for (int i = 0; i < 5; i++) {
      send(amy);
    }
    try (RawClient web = RawClient.login(sandbox, "amy", "web")) {
      assertThat(send(web)).isZero();
    }
    amy.close();
    amy = RawClient.login(sandbox, "amy", "phone");
    assertThat(send(amy)).isEqualTo(20_604);
    timers.advance(Duration.ofSeconds(1));
    assertThat(send(amy)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"131071, 0", "131072, 0", "131073, 30016"})
  void content_has_at_most_128_kilobytes(int bytes, int status) {
    ByteString content = ByteString.copyFrom(new byte[bytes]);
    UpStreamMessage message =
        UpStreamMessage.newBuilder()
            .setSessionId(3)
            .setClassname("app:Big")
            .setContent(content)
            .build();
    try (RawClient bob = RawClient.login(sandbox, "bob")) {
      assertThat(amy.publish("ppMsgP", "bob", message).status()).isEqualTo(status);
      if (status == 0) {
        assertThat(Bodies.message(bob.next(ServerFrame.Publish.class).payload()).getContent())
            .isEqualTo(content);
      } else {
        assertThat(bob.restUntilNow()).isEmpty();
        assertThat(sandbox.counters().accepted()).isZero();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 33003", "1, 0", "31, 0", "32, 0", "33, 33003"})
  void the_name_of_a_message_type_has_1_to_32_characters(int length, int status) {
    UpStreamMessage message = Bodies.message("t".repeat(length), "{}", 0);
    assertThat(amy.publish("ppMsgP", "bob", message).status()).isEqualTo(status);
    assertThat(sandbox.counters().accepted()).isEqualTo(status == 0 ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"0, 33003", "1, 0", "63, 0", "64, 0", "65, 33003"})
  void the_id_of_a_receiver_has_1_to_64_characters(int length, int status) {
    assertThat(amy.publish("ppMsgP", "u".repeat(length), Bodies.text("x")).status())
        .isEqualTo(status);
  }

  private static int send(RawClient client) {
    return client.publish("ppMsgP", "bob", Bodies.text("x")).status();
  }
}
