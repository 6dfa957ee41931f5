package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.PlainSocket;
import dev.parley.sandbox.limit.OfflineLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.sandbox.limit.SocketLimits;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.FrameCodec;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many messages a second go through: taken, kept, acknowledged, and pushed to one reader. */
@Tag("full")
class ThroughputTest {

  private static final int MESSAGES = 15_000;
  private static final int ROUNDS = 12;

  /** Far below what it does, even with every buffer watched for leaks. */
  private static final int LEAST_PER_SECOND = 3_000;

  @Test
  void thousands_of_messages_a_second_go_through() throws IOException {
    double best = 0;
    try (Sandbox sandbox = Sandbox.start(options())) {
      for (int round = 0; round < ROUNDS; round++) {
        double rate = round(sandbox, "from" + round, "to" + round);
        System.out.printf("round %d: %.0f messages/s%n", round, rate);
        best = Math.max(best, rate);
      }
      assertThat(sandbox.counters().accepted()).isEqualTo(ROUNDS * MESSAGES);
    }
    assertThat(best).isGreaterThan(LEAST_PER_SECOND);
  }

  private static double round(Sandbox sandbox, String from, String to) throws IOException {
    byte[] all = messages(to);
    try (Socket sender = login(sandbox, from);
        Socket reader = login(sandbox, to)) {
      Awaitility.await().until(() -> sandbox.online() == 2);
      long before = System.nanoTime();
      CompletableFuture<Void> acked = CompletableFuture.runAsync(() -> readFrames(sender));
      CompletableFuture<Void> pushed = CompletableFuture.runAsync(() -> readFrames(reader));
      sender.getOutputStream().write(all);
      sender.getOutputStream().flush();
      acked.join();
      pushed.join();
      double seconds = (System.nanoTime() - before) / 1e9;
      sandbox.faults().cut(from);
      sandbox.faults().cut(to);
      Awaitility.await().until(() -> sandbox.online() == 0);
      return MESSAGES / seconds;
    }
  }

  private static SandboxOptions options() {
    return SandboxOptions.builder()
        .limits(
            SandboxLimits.DEFAULTS
                .with(SendLimits.DEFAULTS.withRate(Integer.MAX_VALUE, Duration.ofNanos(1)))
                .with(new OfflineLimits(Duration.ofDays(7), 100_000, 1 << 30, 200, 1 << 20))
                .with(
                    new SocketLimits(
                        100, 100, 1 << 18, 1 << 18, 16_000, 1 << 26, Duration.ofSeconds(5))))
        .build();
  }

  private static Socket login(Sandbox sandbox, String userId) throws IOException {
    Socket socket = PlainSocket.open(sandbox);
    PlainSocket.write(socket, PlainSocket.handshake(sandbox, sandbox.tokenFor(userId)));
    return socket;
  }

  /** All messages as masked WebSocket frames, the mask being zero. */
  private static byte[] messages(String to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int id = 1; id <= MESSAGES; id++) {
      byte[] packet =
          FrameCodec.write(
              new ClientFrame.Publish("ppMsgP", to, id, Bodies.text("hello " + id).toByteString()));
      out.write(0x82);
      out.write(0x80 | packet.length);
      out.writeBytes(new byte[4]);
      out.writeBytes(packet);
    }
    return out.toByteArray();
  }

  /** Reads the end of the handshake, the CONNACK and then one frame for each message. */
  private static void readFrames(Socket socket) {
    try {
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
      int ends = 0;
      for (int last = 0; ends < 2; ) {
        int next = in.readUnsignedByte();
        ends = next == '\n' && last == '\r' ? ends + 1 : next == '\r' ? ends : 0;
        last = next;
      }
      for (int frames = 0; frames <= MESSAGES; frames++) {
        in.readUnsignedByte();
        int length = in.readUnsignedByte();
        in.skipNBytes(length == 126 ? in.readUnsignedShort() : length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
