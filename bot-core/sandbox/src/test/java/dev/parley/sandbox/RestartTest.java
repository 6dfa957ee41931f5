package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.PlainSocket;
import dev.parley.sandbox.client.RawClient;
import dev.parley.wire.frame.ServerFrame;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartTest {

  @Test
  void a_sandbox_that_stops_is_gone_and_comes_back_with_everything_it_knew() throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      sandbox.createGroup("g", "amy", "bob");
      String token = sandbox.tokenFor("bob");
      int port = sandbox.port();
      try (RawClient amy = RawClient.login(sandbox, "amy")) {
        amy.publish("pgMsgP", "g", Bodies.text("one"));
        sandbox.stop();
        assertThat(amy.closeStatus()).isNotEqualTo(1000);
        assertThat(sandbox.online()).isZero();
      }
      assertThatExceptionOfType(ConnectException.class)
          .isThrownBy(() -> PlainSocket.open(sandbox).close());
      sandbox.restart();
      assertThat(sandbox.port()).isEqualTo(port);
      try (RawClient bob = RawClient.open(sandbox, "appId=" + sandbox.appKey(), "token=" + token);
          RawClient amy = RawClient.login(sandbox, "amy")) {
        assertThat(bob.next(ServerFrame.ConnAck.class).userId()).isEqualTo("bob");
        amy.publish("pgMsgP", "g", Bodies.text("two"));
        assertThat(
                Bodies.contents(
                    Bodies.messages(bob.query("pullMsg", "bob", Bodies.pull(0, 0)).payload())
                        .getListList()))
            .containsExactly("{\"content\":\"one\"}", "{\"content\":\"two\"}");
      }
    }
  }

  @RepeatedTest(20)
  void the_port_is_free_at_once_when_a_sandbox_has_stopped() throws IOException {
    try (Sandbox first = Sandbox.start()) {
      first.stop();
      SandboxOptions same = SandboxOptions.builder().port(first.port()).build();
      try (Sandbox second = Sandbox.start(same)) {
        assertThat(second.port()).isEqualTo(first.port());
      }
      first.restart();
    }
  }

  @Test
  void a_restart_can_be_tried_again_when_the_port_was_taken_meanwhile() throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThatIllegalStateException().isThrownBy(sandbox::restart);
      sandbox.stop();
      sandbox.stop();
      SandboxOptions same = SandboxOptions.builder().port(sandbox.port()).build();
      try (Sandbox intruder = Sandbox.start(same)) {
        assertThat(intruder.port()).isEqualTo(sandbox.port());
        assertThatExceptionOfType(IOException.class).isThrownBy(sandbox::restart);
      }
      sandbox.restart();
      RawClient.login(sandbox, "amy").close();
    }
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    try (Sandbox first = Sandbox.start()) {
      SandboxOptions same = SandboxOptions.builder().port(first.port()).build();
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Sandbox.start(same))
          .withMessageContaining("port " + first.port());
    }
  }

  @Test
  void nobody_but_this_machine_reaches_it() throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      List<InetAddress> others =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .toList();
      for (InetAddress other : others) {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> new Socket(other, sandbox.port()).close());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:",
    "0.0.0.0, http://127.0.0.1:",
    "localhost, http://localhost:"
  })
  void clients_are_sent_to_where_it_listens(String host, String navigator) throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().host(host).build())) {
      assertThat(sandbox.navigator()).isEqualTo(navigator + sandbox.port());
      RawClient.login(sandbox, "amy").close();
    }
  }

  @Test
  void a_connection_on_which_nothing_comes_is_closed() throws IOException {
    VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().timers(timers).build());
        RawClient amy = RawClient.login(sandbox, "amy");
        Socket idle = PlainSocket.open(sandbox)) {
      Awaitility.await().until(() -> timers.waiting() == 1);
      timers.advance(Duration.ofSeconds(59));
      idle.setSoTimeout(50);
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> idle.getInputStream().read());
      timers.advance(Duration.ofSeconds(1));
      idle.setSoTimeout(10_000);
      assertThat(idle.getInputStream().read()).isEqualTo(-1);
      assertThat(amy.restUntilNow()).as("a client that is logged in stays").isEmpty();
    }
  }

  @Test
  void ids_that_cannot_be_are_named() throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sandbox.tokenFor(""))
          .withMessageContaining("userId is \"\"");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sandbox.createGroup("g".repeat(65)))
          .withMessageContaining("groupId");
      assertThatIllegalArgumentException().isThrownBy(() -> sandbox.joinGroup("nowhere", "amy"));
    }
  }
}
