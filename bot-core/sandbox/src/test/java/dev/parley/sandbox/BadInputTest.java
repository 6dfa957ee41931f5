package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.PlainSocket;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SocketLimits;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.frame.ServerFrame;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

  private static final int FRAME = 1000;
  private static final int PACKET = 1500;

  private Sandbox sandbox;
  private RawClient amy;

  @BeforeEach
  void start() throws IOException {
    sandbox =
        Sandbox.start(
            SandboxOptions.builder()
                .limits(
                    SandboxLimits.DEFAULTS.with(
                        new SocketLimits(
                            50, 40, FRAME, PACKET, 10, 1_000_000, Duration.ofSeconds(5))))
                .build());
    amy = RawClient.login(sandbox, "amy");
  }

  @AfterEach
  void stop() {
    amy.close();
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"noSuchTopic", "", "s_msg", "ppMsgP"})
  void a_question_that_nobody_answers_is_refused(String topic) {
    ServerFrame.QueryAck answer = amy.query(topic, "amy", ByteString.EMPTY);
    assertThat(answer.status()).isEqualTo(20_606);
    assertThat(answer.payload().isEmpty()).isTrue();
    assertThat(sandbox.counters().refused(20_606)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"noSuchTopic", "", "s_msg", "pullMsg"})
  void a_message_that_nobody_takes_is_refused(String topic) {
    ServerFrame.PubAck ack = amy.publish(topic, "bob", Bodies.text("x"));
    assertThat(ack.status()).isEqualTo(20_606);
    assertThat(ack.messageUid()).isEmpty();
    assertThat(sandbox.counters().accepted()).isZero();
  }

  static Stream<Topic> questionsWithABodyInTheAnswer() {
    return Arrays.stream(Topic.values())
        .filter(it -> it.kind() == Topic.Kind.QUERY && !it.response().isEmpty());
  }

  /** Where nothing in the question is required, an empty one is well formed. */
  @ParameterizedTest
  @MethodSource("questionsWithABodyInTheAnswer")
  void no_empty_question_gets_an_answer_that_jams_the_client(Topic topic) {
    ServerFrame.QueryAck answer = amy.query(topic.topic(), "amy", ByteString.EMPTY);
    Set<Topic> answered =
        Set.of(
            Topic.Q_APP_BOT,
            Topic.PULL_SE,
            Topic.PULL_MODIFY_MSG,
            Topic.PULL_USER_SUB,
            Topic.PULL_SUB_DATA,
            Topic.QRY_RELATION_R);
    assertThat(answer.status() == 0).isEqualTo(answered.contains(topic));
  }

  @ParameterizedTest
  @CsvSource({"ppMsgP", "pgMsgP", "ppMsgS"})
  void a_message_whose_body_is_cut_is_refused_and_changes_nothing(String topic) {
    ByteString whole = Bodies.text("hello").toByteString();
    for (int length = 0; length < whole.size(); length++) {
      assertThat(amy.publish(topic, "bob", whole.substring(0, length)).status()).isEqualTo(33_003);
    }
    assertThat(sandbox.counters().accepted()).isZero();
  }

  @Test
  void a_question_whose_body_is_no_protobuf_is_refused() {
    ByteString junk = ByteString.copyFrom(HexFormat.of().parseHex("ffffffff"));
    assertThat(amy.query("pullMsg", "amy", junk).status()).isEqualTo(33_003);
    assertThat(amy.query("pullUS", "amy", ByteString.EMPTY).status()).isEqualTo(33_003);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "10", "20", "60", "80", "90", "a0", "b0", "d0", "f0", "1fffff"})
  void a_packet_of_a_type_that_clients_do_not_send_is_ignored(String hex) {
    amy.sendBytes(HexFormat.of().parseHex(hex));
    assertThat(amy.restUntilNow()).isEmpty();
  }

  @Test
  void a_text_message_is_ignored() {
    amy.sendText("hello?");
    assertThat(amy.restUntilNow()).isEmpty();
  }

  @Test
  void an_empty_packet_ends_the_connection() {
    amy.sendBytes(new byte[0]);
    assertUnreadable();
  }

  @Test
  void a_packet_that_is_cut_in_its_head_ends_the_connection() {
    byte[] whole = FrameCodec.write(new ClientFrame.Publish("ppMsgP", "bob", 1, ByteString.EMPTY));
    for (int length = 1; length < whole.length; length++) {
      amy.close();
      amy = RawClient.login(sandbox, "amy" + length);
      amy.sendBytes(Arrays.copyOf(whole, length));
      assertThat(amy.closeStatus()).as("cut after " + length + " bytes").isEqualTo(1002);
    }
    assertThat(sandbox.counters().accepted()).isZero();
  }

  @Test
  void a_frame_has_at_most_as_many_bytes_as_it_may() {
    amy.sendBytes(padded(FRAME));
    assertThat(amy.next(ServerFrame.PubAck.class)).isNotNull();
    amy.sendBytes(padded(FRAME + 1));
    assertThat(amy.closeStatus()).isEqualTo(1009);
    assertThat(sandbox.counters().count(Incident.OVERSIZED_PACKET)).isOne();
    assertThat(sandbox.counters().accepted()).isOne();
  }

  @Test
  void a_packet_put_together_has_at_most_as_many_bytes_as_it_may() {
    sendInTwoParts(padded(PACKET));
    assertThat(amy.next(ServerFrame.PubAck.class)).isNotNull();
    sendInTwoParts(padded(PACKET + 1));
    assertThat(amy.closeStatus()).isEqualTo(1009);
    assertThat(sandbox.counters().count(Incident.OVERSIZED_PACKET)).isOne();
    assertThat(sandbox.counters().accepted()).isOne();
  }

  @Test
  void the_default_bounds_let_the_largest_message_through() throws IOException {
    try (Sandbox usual = Sandbox.start();
        RawClient bob = RawClient.login(usual, "bob")) {
      String content = "x".repeat(usual.options().limits().sending().contentBytes());
      assertThat(bob.publish("ppMsgP", "amy", Bodies.message("T", content, 3)).status()).isZero();
    }
  }

  @Test
  void nothing_that_is_sent_makes_the_sandbox_fail() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    byte[] good =
        FrameCodec.write(
            new ClientFrame.Publish("ppMsgP", "bob", 1, Bodies.text("x").toByteString()));
    for (int i = 0; i < 300; i++) {
      byte[] packet = Arrays.copyOf(good, 1 + random.nextInt(good.length + 8));
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        packet[random.nextInt(packet.length)] = (byte) random.nextInt();
      }
      try (RawClient client = RawClient.login(sandbox, "fuzz")) {
        client.sendBytes(packet);
      }
    }
    assertThat(amy.restUntilNow()).as("seed " + seed).isEmpty();
  }

  @Test
  void one_connection_more_than_may_be_is_closed_at_once() throws IOException {
    SocketLimits two = new SocketLimits(2, 2, FRAME, PACKET, 10, 1_000, Duration.ofSeconds(5));
    try (Sandbox small =
            Sandbox.start(
                SandboxOptions.builder().limits(SandboxLimits.DEFAULTS.with(two)).build());
        RawClient first = RawClient.login(small, "b");
        Socket second = PlainSocket.open(small);
        Socket third = PlainSocket.open(small)) {
      assertThat(third.getInputStream().read()).isEqualTo(-1);
      assertThat(small.counters().count(Incident.CONNECTION_TURNED_AWAY)).isOne();
      assertThat(first.restUntilNow()).isEmpty();
      PlainSocket.write(second, "GET /ping HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(second.getInputStream().read()).isEqualTo('H');
    }
  }

  @Test
  void compression_of_the_connection_is_declined() throws IOException {
    String offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits";
    assertThat(PlainSocket.exchange(sandbox, PlainSocket.handshake(sandbox, "x", offer)))
        .startsWith("HTTP/1.1 101")
        .doesNotContainIgnoringCase("sec-websocket-extensions");
  }

  @Test
  void an_unknown_version_of_websocket_is_refused() throws IOException {
    String request = PlainSocket.handshake(sandbox, "x").replace("Version: 13", "Version: 99");
    assertThat(PlainSocket.exchange(sandbox, request)).startsWith("HTTP/1.1 426");
  }

  @ParameterizedTest
  @CsvSource({"8192, HTTP/1.1 414", "8000, HTTP/1.1 404"})
  void a_request_line_has_at_most_8_kibibytes(int path, String status) throws IOException {
    String request =
        "GET /" + "x".repeat(path) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    assertThat(PlainSocket.exchange(sandbox, request)).startsWith(status);
  }

  @Test
  void headers_have_at_most_16_kibibytes() throws IOException {
    String request = "GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(16 * 1024) + "\r\n\r\n";
    assertThat(PlainSocket.exchange(sandbox, request)).startsWith("HTTP/1.1 431");
  }

  @Test
  void what_is_no_http_is_refused() throws IOException {
    assertThat(PlainSocket.exchange(sandbox, "\u0000\u0001\u0002 hello\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  private void sendInTwoParts(byte[] packet) {
    int half = packet.length / 2;
    amy.sendPart(Arrays.copyOf(packet, half), false);
    amy.sendPart(Arrays.copyOfRange(packet, half, packet.length), true);
  }

  private void assertUnreadable() {
    assertThat(amy.closeStatus()).isEqualTo(1002);
    assertThat(sandbox.counters().count(Incident.UNREADABLE_PACKET)).isOne();
  }

  /** A message whose packet has exactly this many bytes. */
  private static byte[] padded(int size) {
    for (int content = size; content > 0; content--) {
      byte[] packet =
          FrameCodec.write(
              new ClientFrame.Publish(
                  "ppMsgP", "bob", 1, Bodies.message("T", "x".repeat(content), 3).toByteString()));
      if (packet.length == size) {
        return packet;
      }
    }
    throw new AssertionError("no content makes " + size + " bytes");
  }
}
