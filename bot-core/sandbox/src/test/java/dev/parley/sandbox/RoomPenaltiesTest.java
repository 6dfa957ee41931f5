package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.client.RoomCalls;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.ChatroomProtos.ChrmInput;
import dev.parley.wire.proto.ChatroomProtos.ChrmOutput;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomPenaltiesTest {

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  private Sandbox sandbox;
  private RawClient first;
  private RawClient second;
  private RoomCalls amy;
  private RoomCalls bob;

  @BeforeEach
  void start() throws IOException {
    start(RoomOptions.DEFAULTS);
  }

  private void start(RoomOptions options) throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().rooms(options).timers(timers).build());
    first = RawClient.login(sandbox, "amy");
    second = RawClient.login(sandbox, "bob");
    amy = RoomCalls.join(first, "r");
    bob = RoomCalls.join(second, "r");
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
    sandbox.close();
  }

  @Test
  void who_is_banned_is_told_is_out_and_may_not_come_back_until_the_end() {
    sandbox.rooms().ban("r", Duration.ofMinutes(1), "bob");
    for (RawClient client : new RawClient[] {first, second}) {
      DownStreamMessage message = news(client, "RC:ChrmBlockMsg");
      assertThat(message.getContent().toStringUtf8())
          .contains("\"chatroomId\":\"r\"", "\"operateType\":1", "\"durationTime\":60000")
          .contains("\"userList\":[\"bob\"]");
    }
    assertThat(sandbox.rooms().members("r")).containsExactly("amy");
    assertThat(bob.join("joinChrm")).isEqualTo(23_409);
    assertThat(bob.join("joinChrmR")).isEqualTo(23_409);
    assertThat(bob.say("let me in").status()).isEqualTo(23_406);
    timers.advance(Duration.ofMillis(59_999));
    assertThat(bob.join("joinChrm")).isEqualTo(23_409);
    timers.advance(Duration.ofMillis(1));
    assertThat(bob.join("joinChrm")).isZero();
  }

  @Test
  void a_ban_can_be_taken_back() {
    sandbox.rooms().ban("r", Duration.ZERO, "bob");
    news(first, "RC:ChrmBlockMsg");
    timers.advance(Duration.ofMinutes(50));
    assertThat(bob.join("joinChrm")).as("for ever").isEqualTo(23_409);
    sandbox.rooms().unban("r", "bob");
    assertThat(news(first, "RC:ChrmBlockMsg").getContent().toStringUtf8())
        .contains("\"operateType\":0");
    assertThat(bob.join("joinChrm")).isZero();
  }

  @Test
  void who_is_muted_hears_but_may_not_speak_until_the_end() {
    long seen = bob.history(0).upTo();
    sandbox.rooms().mute("r", Duration.ofSeconds(10), "bob");
    assertThat(news(second, "RC:ChrmBanMsg").getContent().toStringUtf8())
        .contains("\"operateType\":1", "\"userList\":[\"bob\"]");
    assertThat(bob.say("mmm").status()).isEqualTo(23_408);
    assertThat(second.publish("chatMsgS", "r", Bodies.typing()).status()).isEqualTo(23_408);
    assertThat(amy.say("hear me").status()).isZero();
    assertThat(bob.pull(seen).texts()).containsExactly("hear me");
    assertThat(banState(second)).isEqualTo(2);
    timers.advance(Duration.ofMillis(9_999));
    assertThat(bob.say("mmm").status()).isEqualTo(23_408);
    timers.advance(Duration.ofMillis(1));
    assertThat(bob.say("at last").status()).isZero();
    assertThat(banState(second)).isZero();
  }

  @Test
  void a_whole_room_can_be_muted() {
    sandbox.rooms().mute("r", Duration.ZERO);
    assertThat(news(first, "RC:ChrmBanMsg").getContent().toStringUtf8())
        .contains("\"operateType\":3", "\"userList\":[]");
    assertThat(amy.say("mmm").status()).isEqualTo(23_408);
    assertThat(bob.say("mmm").status()).isEqualTo(23_408);
    assertThat(banState(first)).isEqualTo(4);
    sandbox.rooms().unmute("r");
    assertThat(news(first, "RC:ChrmBanMsg").getContent().toStringUtf8())
        .contains("\"operateType\":2");
    assertThat(amy.say("at last").status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"9999, 23408, 2", "10000, 0, 0", "10001, 0, 0"})
  void who_is_muted_for_10_seconds_may_speak_after_them(int millis, int status, int state) {
    sandbox.rooms().mute("r", Duration.ofSeconds(10), "bob");
    timers.advance(Duration.ofMillis(millis));
    assertThat(banState(second)).isEqualTo(state);
    assertThat(bob.say("now?").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"9999, 23408, 4", "10000, 0, 0", "10001, 0, 0"})
  void a_room_that_is_muted_for_10_seconds_may_speak_after_them(int millis, int status, int state) {
    sandbox.rooms().mute("r", Duration.ofSeconds(10));
    timers.advance(Duration.ofMillis(millis));
    assertThat(banState(second)).isEqualTo(state);
    assertThat(bob.say("now?").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"9999, 23409", "10000, 0", "10001, 0"})
  void who_is_banned_for_10_seconds_may_enter_after_them(int millis, int status) {
    sandbox.rooms().ban("r", Duration.ofSeconds(10), "bob");
    timers.advance(Duration.ofMillis(millis));
    assertThat(bob.join("joinChrmR")).isEqualTo(status);
  }

  @Test
  void who_comes_and_goes_is_told_if_asked_for() throws IOException {
    assertThat(first.restUntilNow()).as("not by default").isEmpty();
    stop();
    start(RoomOptions.DEFAULTS.withMemberNotices());
    assertThat(news(first, "RC:ChrmMemChange").getContent().toStringUtf8())
        .contains("\"memberCount\":2", "\"userId\":\"bob\"", "\"status\":1");
    bob.leave();
    assertThat(news(first, "RC:ChrmMemChange").getContent().toStringUtf8())
        .contains("\"memberCount\":1", "\"userId\":\"bob\"", "\"status\":0");
    assertThat(amy.history(50).messages()).as("nobody said it").isEmpty();
    assertThat(second.restUntilNow()).isEmpty();
  }

  private static DownStreamMessage news(RawClient client, String objectName) {
    return Bodies.message(
        client
            .next(
                ServerFrame.Publish.class,
                it ->
                    it.topic().equals("s_msg")
                        && Bodies.message(it.payload()).getClassname().equals(objectName))
            .payload());
  }

  private static int banState(RawClient client) {
    return Bodies.read(
            ChrmOutput.parser(),
            client.query("joinChrmR", "r", ChrmInput.newBuilder().setNothing(1).build()).payload())
        .getChatroomBanState();
  }
}
