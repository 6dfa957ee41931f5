package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SocketLimits;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"", "@", "@http://127.0.0.1:9;http://127.0.0.1:8"})
  void a_token_may_name_hosts_behind_it(String hosts) throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient amy =
            RawClient.open(
                sandbox, "appId=" + sandbox.appKey(), "token=" + sandbox.tokenFor("amy") + hosts)) {
      ServerFrame.ConnAck welcome = amy.next(ServerFrame.ConnAck.class);
      assertThat(welcome.isAccepted()).isTrue();
      assertThat(welcome.userId()).isEqualTo("amy");
      assertThat(welcome.sessionId()).isNotEmpty();
    }
  }

  @Test
  void who_logs_in_is_told_the_time_of_the_sandbox() throws IOException {
    VirtualTimers timers = new VirtualTimers(NOON);
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().timers(timers).build());
        RawClient amy = login(sandbox, "protocolVer=3")) {
      assertThat(amy.next(ServerFrame.ConnAck.class).timestamp()).isEqualTo(NOON.toEpochMilli());
    }
  }

  @Test
  void a_client_of_version_4_is_told_which_message_id_counts_as_used() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().initialMessageId(7).build());
        RawClient amy = login(sandbox, "protocolVer=4")) {
      ServerFrame.ConnAck welcome = amy.next(ServerFrame.ConnAck.class);
      assertThat(welcome.userId()).isEqualTo("amy");
      assertThat(welcome.sessionId()).isNotEmpty();
      assertThat(welcome.timestamp()).isPositive();
      assertThat(welcome.messageId()).isEqualTo(7);
    }
  }

  @Test
  void a_client_is_online_under_the_names_it_gives_itself() throws IOException {
    VirtualTimers timers = new VirtualTimers(NOON);
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().timers(timers).build())) {
      try (RawClient amy = RawClient.login(sandbox, "amy", "phone")) {
        assertThat(amy.restUntilNow()).isEmpty();
        assertThat(sandbox.online("amy"))
            .containsExactly(new OnlineClient("amy", "phone", "0", "raw", NOON));
        assertThat(sandbox.online()).isOne();
      }
      Awaitility.await().until(() -> sandbox.online("amy").isEmpty());
      assertThat(sandbox.online()).isZero();
    }
  }

  @Test
  void a_token_that_nobody_was_given_is_refused() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient client = RawClient.open(sandbox, "appId=" + sandbox.appKey(), "token=made-up")) {
      assertRefused(sandbox, client, 4, 31_004);
    }
  }

  @Test
  void a_token_that_was_taken_back_is_refused() throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      String token = sandbox.tokenFor("amy");
      sandbox.revokeTokens("amy");
      try (RawClient client =
          RawClient.open(sandbox, "appId=" + sandbox.appKey(), "token=" + token)) {
        assertRefused(sandbox, client, 4, 31_004);
      }
    }
  }

  @Test
  void a_token_is_valid_until_just_before_its_end() throws IOException {
    VirtualTimers timers = new VirtualTimers(NOON);
    try (Sandbox sandbox =
        Sandbox.start(
            SandboxOptions.builder().timers(timers).tokenLifetime(Duration.ofHours(1)).build())) {
      String token = sandbox.tokenFor("amy");
      timers.advance(Duration.ofHours(1).minusMillis(1));
      try (RawClient client =
          RawClient.open(sandbox, "appId=" + sandbox.appKey(), "token=" + token)) {
        assertThat(client.next(ServerFrame.ConnAck.class).isAccepted()).isTrue();
      }
      timers.advance(Duration.ofMillis(1));
      try (RawClient client =
          RawClient.open(sandbox, "appId=" + sandbox.appKey(), "token=" + token)) {
        assertRefused(sandbox, client, 10, 31_020);
      }
    }
  }

  @Test
  void another_app_key_is_refused() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient client =
            RawClient.open(sandbox, "appId=other", "token=" + sandbox.tokenFor("amy"))) {
      assertRefused(sandbox, client, 2, 31_002);
    }
  }

  @Test
  void a_client_that_says_nothing_about_itself_is_refused() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient client = RawClient.open(sandbox, "deviceId=x")) {
      assertRefused(sandbox, client, 2, 31_002);
    }
  }

  @Test
  void one_client_more_than_may_log_in_is_refused() throws IOException {
    SocketLimits two = new SocketLimits(10, 2, 1000, 1000, 10, 10_000, Duration.ofSeconds(5));
    try (Sandbox sandbox =
        Sandbox.start(SandboxOptions.builder().limits(SandboxLimits.DEFAULTS.with(two)).build())) {
      try (RawClient first = RawClient.login(sandbox, "amy");
          RawClient second = RawClient.login(sandbox, "bob");
          RawClient third = login(sandbox, "protocolVer=3")) {
        assertThat(first.rest()).isEqualTo(second.rest());
        assertRefused(sandbox, third, 3, 31_003);
      }
      Awaitility.await().until(() -> sandbox.online() == 0);
      RawClient.login(sandbox, "amy").close();
    }
  }

  @Test
  void the_oldest_of_too_many_tokens_is_forgotten() throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      String first = sandbox.tokenFor("amy");
      String second = sandbox.tokenFor("amy");
      for (int i = 1; i < sandbox.options().limits().population().tokens(); i++) {
        assertThat(sandbox.tokenFor("amy")).isNotEqualTo(first);
      }
      try (RawClient client =
          RawClient.open(sandbox, "appId=" + sandbox.appKey(), "token=" + first)) {
        assertRefused(sandbox, client, 4, 31_004);
      }
      try (RawClient client =
          RawClient.open(sandbox, "appId=" + sandbox.appKey(), "token=" + second)) {
        assertThat(client.next(ServerFrame.ConnAck.class).isAccepted()).isTrue();
      }
    }
  }

  @Test
  void a_login_can_be_refused_on_demand() throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      sandbox.faults().answerConnects(9);
      try (RawClient client = login(sandbox, "protocolVer=3")) {
        assertRefused(sandbox, client, 9, 31_009);
      }
      sandbox.faults().answerConnects(0);
      RawClient.login(sandbox, "amy").close();
    }
  }

  @Test
  void a_client_can_be_sent_away_on_demand() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient amy = RawClient.login(sandbox, "amy")) {
      sandbox.faults().disconnect("amy", 1);
      assertThat(amy.next(ServerFrame.Disconnect.class).status()).isOne();
      assertThat(amy.closeStatus()).isEqualTo(1000);
      Awaitility.await().until(() -> sandbox.online() == 0);
    }
  }

  @Test
  void a_client_can_be_cut_off_on_demand() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient amy = RawClient.login(sandbox, "amy")) {
      sandbox.faults().cut("amy");
      assertThat(amy.closeStatus()).isNotEqualTo(1000);
      assertThat(amy.rest()).isEmpty();
    }
  }

  @Test
  void a_client_that_says_goodbye_is_gone() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient amy = RawClient.login(sandbox, "amy")) {
      amy.send(new ClientFrame.Disconnect(ClientFrame.Disconnect.WITHOUT_PUSH));
      assertThat(amy.closeStatus()).isEqualTo(1000);
      Awaitility.await().until(() -> sandbox.online() == 0);
    }
  }

  @Test
  void a_ping_is_answered() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawClient amy = RawClient.login(sandbox, "amy")) {
      amy.send(new ClientFrame.PingReq());
      assertThat(amy.next(ServerFrame.PingResp.class)).isNotNull();
    }
  }

  private static RawClient login(Sandbox sandbox, String version) {
    return RawClient.open(
        sandbox, "appId=" + sandbox.appKey(), "token=" + sandbox.tokenFor("amy"), version);
  }

  private static void assertRefused(Sandbox sandbox, RawClient client, int status, int code) {
    assertThat(client.next(ServerFrame.ConnAck.class).status()).isEqualTo(status);
    assertThat(client.closeStatus()).isEqualTo(1000);
    assertThat(sandbox.counters().refused(code)).isOne();
    assertThat(sandbox.online("amy").size()).isLessThanOrEqualTo(1);
  }
}
