package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.PlainSocket;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.limit.OfflineLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.sandbox.limit.SocketLimits;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SlowClientTest {

  private static final SendLimits NO_RATE =
      SendLimits.DEFAULTS.withRate(1_000_000, Duration.ofSeconds(1));

  @Test
  void messages_are_only_announced_while_too_many_wait_for_acknowledgement() throws IOException {
    try (Sandbox sandbox = Sandbox.start(options(3, 8 * 1024 * 1024));
        RawClient amy = RawClient.login(sandbox, "amy");
        RawClient bob = RawClient.login(sandbox, "bob")) {
      for (int i = 0; i < 4; i++) {
        amy.publish("ppMsgP", "bob", Bodies.text("m" + i));
      }
      ServerFrame.Publish first = bob.next(ServerFrame.Publish.class);
      assertThat(first.topic()).isEqualTo("s_msg");
      assertThat(bob.next(ServerFrame.Publish.class).topic()).isEqualTo("s_msg");
      assertThat(bob.next(ServerFrame.Publish.class).topic()).isEqualTo("s_msg");
      assertThat(bob.next(ServerFrame.Publish.class).topic()).isEqualTo("s_ntf");
      assertThat(sandbox.counters().count(Incident.PUSH_WITHHELD)).isOne();

      bob.send(new ClientFrame.PubAck(first.messageId()));
      assertThat(bob.restUntilNow()).isEmpty();
      amy.publish("ppMsgP", "bob", Bodies.text("m4"));
      assertThat(bob.next(ServerFrame.Publish.class).topic()).isEqualTo("s_msg");
      assertThat(
              Bodies.messages(bob.query("pullMsg", "bob", Bodies.pull(0, 0)).payload())
                  .getListCount())
          .isEqualTo(5);
    }
  }

  @Test
  void a_client_that_does_not_read_is_cut_off_and_loses_nothing() throws IOException {
    try (Sandbox sandbox = Sandbox.start(options(10_000, 256 * 1024));
        RawClient amy = RawClient.login(sandbox, "amy")) {
      String big = "x".repeat(60 * 1024);
      int sent = 0;
      try (Socket bob = PlainSocket.openNarrow(sandbox, 8 * 1024)) {
        PlainSocket.write(bob, PlainSocket.handshake(sandbox, sandbox.tokenFor("bob")));
        Awaitility.await().until(() -> sandbox.online("bob").size() == 1);
        while (sandbox.counters().count(Incident.SLOW_CLIENT) == 0) {
          assertThat(amy.publish("ppMsgP", "bob", Bodies.text(big)).status()).isZero();
          sent++;
          assertThat(sent).as("64 MiB are more than all buffers take").isLessThan(1000);
        }
        Awaitility.await().until(() -> sandbox.online("bob").isEmpty());
        try (InputStream in = bob.getInputStream()) {
          assertThat(in.readAllBytes().length).isPositive();
        } catch (IOException e) {
          assertThat(e).hasMessageContaining("reset");
        }
      }
      try (RawClient bob = RawClient.login(sandbox, "bob")) {
        int pulled = 0;
        long time = 0;
        boolean finished = false;
        while (!finished) {
          var page = Bodies.messages(bob.query("pullMsg", "bob", Bodies.pull(time, 0)).payload());
          pulled += page.getListCount();
          time = page.getSyncTime();
          finished = page.getFinished();
        }
        assertThat(pulled).isEqualTo(sent);
      }
    }
  }

  private static SandboxOptions options(int unacked, int outboundBytes) {
    return SandboxOptions.builder()
        .limits(
            SandboxLimits.DEFAULTS
                .with(NO_RATE)
                .with(
                    new OfflineLimits(
                        Duration.ofDays(7), 10_000, 128 * 1024 * 1024, 200, 100 * 1024))
                .with(
                    new SocketLimits(
                        100,
                        100,
                        256 * 1024,
                        256 * 1024,
                        unacked,
                        outboundBytes,
                        Duration.ofSeconds(5))))
        .build();
  }
}
