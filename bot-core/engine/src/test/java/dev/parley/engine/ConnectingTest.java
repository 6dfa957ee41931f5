package dev.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.ImException;
import dev.parley.api.time.VirtualTimers;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the token to the server's first word, with servers that do it wrong. */
class ConnectingTest {

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-01-01T00:00:00Z"));
  private final Engine engine =
      Engine.start(
          EngineOptions.defaults().withReconnect(new Backoff(EngineOptions.RECONNECT.table(), 0)),
          timers);

  @AfterEach
  void stop() {
    engine.close();
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void it_says_honestly_who_it_is_to_navigator_and_server() {
    try (FakeService service = new FakeService(new FakeService.Script() {});
        Client client = client(service, "to+k/en@" + service.navigator())) {
      client.connected();
      FakeService.NaviRequest asked = service.naviRequests.getFirst();
      assertThat(asked.uri()).isEqualTo("/v2/navi.json?cloud=0");
      assertThat(asked.headers())
          .containsEntry("rc-appkey", "app")
          .containsEntry("content-type", "Application/x-www-form-urlencoded")
          .containsEntry("rc-negotiate", "conn=5;rtc=4;log=2;iptype=v4,v6")
          .containsEntry("user-agent", "Parley/0.1.0")
          .doesNotContainKey("origin");
      assertThat(asked.body())
          .startsWith("token=to%2Bk%2Fen%40http%3A%2F%2F")
          .endsWith("&v=0.1.0&platfrom=server");
      FakeService.Client opened = service.clients.getFirst();
      assertThat(opened.uri())
          .startsWith("/websocket?appId=app&token=to%2Bk%2Fen%40&sdkVer=0.1.0&pid=&deviceId=")
          .contains("&apiVer=server%7CParley%7C0.1.0&protocolVer=3");
      assertThat(opened.headers())
          .containsEntry("user-agent", "Parley/0.1.0")
          .doesNotContainKeys("origin", "sec-websocket-extensions");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, 31004, Failed",
    "403, 31004, Failed",
    "416, 31030, Failed",
    "500, 30007, Suspended",
    "302, 30007, Suspended"
  })
  void a_navigators_http_status_decides_what_follows(int status, int code, String state) {
    try (FakeService service = new FakeService(navi(status, "{}"));
        Client client = client(service, "token")) {
      assertThat(firstBad(client)).isEqualTo(state + ' ' + code);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"code\":401}; 31004; Failed",
        "{\"code\":403}; 31004; Failed",
        "{\"code\":416}; 31030; Failed",
        "{\"code\":500}; 30007; Suspended",
        "not json; 30007; Suspended",
        "{\"code\":200}; 35008; Suspended",
        "{\"code\":200,\"serverAddr\":[{\"addr\":\"a b\",\"protocol\":5}]}; 35008; Suspended",
        "{\"code\":200,\"type\":1,\"server\":\"127.0.0.1:1\"}; 34005; Failed",
        "{\"code\":200,\"server\":\"127.0.0.1:1\"}; 35008; Suspended"
      })
  void a_navigators_document_decides_what_follows(String body, int code, String state) {
    try (FakeService service = new FakeService(navi(200, body));
        Client client = client(service, "token")) {
      assertThat(firstBad(client)).isEqualTo(state + ' ' + code);
    }
  }

  @Test
  void navigators_are_asked_in_order_until_one_knows() {
    try (FakeService broken = new FakeService(navi(500, ""));
        FakeService good = new FakeService(new FakeService.Script() {});
        FakeService unused = new FakeService(new FakeService.Script() {});
        Client client =
            client(
                "token@" + unreachable() + ';' + broken.navigator(),
                good.navigator(),
                unused.navigator())) {
      client.connected();
      assertThat(broken.naviRequests).hasSize(1);
      assertThat(good.naviRequests).hasSize(1);
      assertThat(unused.naviRequests).isEmpty();
    }
  }

  @Test
  void a_silent_navigator_is_left_after_ten_seconds() {
    try (FakeService silent = new FakeService(navi(0, ""));
        FakeService good = new FakeService(new FakeService.Script() {});
        Client client = client("token", silent.navigator(), good.navigator())) {
      var connected = client.transport.connect(Cursor.START, client.received);
      await().until(() -> silent.naviRequests.size() == 1);
      timers.advance(Duration.ofMillis(9_999));
      assertThat(connected.toCompletableFuture()).isNotDone();
      timers.advance(Duration.ofMillis(1));
      assertThat(Client.await(connected.toCompletableFuture()))
          .isInstanceOf(ConnectionState.Connected.class);
    }
  }

  @Test
  void what_a_navigator_said_is_used_for_two_hours() {
    try (FakeService service = new FakeService(new FakeService.Script() {});
        Client client = client(service, "token").connected()) {
      service.cutAll();
      passSuspension(client, 1);
      awaitConnections(client, 2);
      assertThat(service.naviRequests).hasSize(1);
      service.cutAll();
      await().until(() -> client.received.states(ConnectionState.Suspended.class).size() == 2);
      timers.advance(Duration.ofHours(2));
      awaitConnections(client, 3);
      assertThat(service.naviRequests).hasSize(2);
    }
  }

  @Test
  void servers_are_tried_by_weight_and_the_one_that_worked_comes_first_again() {
    try (FakeService other = new FakeService(new FakeService.Script() {});
        FakeService service =
            new FakeService(
                navi(
                    200,
                    "{\"code\":200,\"serverAddr\":["
                        + server(other.address(), 10)
                        + ','
                        + server(unreachable().getAuthority(), 90)
                        + "]}"));
        Client client = client(service, "token").connected()) {
      assertThat(other.clients).hasSize(1);
      assertThat(service.clients).isEmpty();
      assertThat(client.transport.state()).isInstanceOf(ConnectionState.Connected.class);
    }
  }

  @Test
  void a_server_that_does_not_open_is_left_after_five_seconds() {
    FakeService.Script deaf =
        new FakeService.Script() {
          @Override
          public boolean upgrades() {
            return false;
          }
        };
    try (FakeService silent = new FakeService(deaf);
        FakeService good = new FakeService(new FakeService.Script() {});
        FakeService navigator =
            new FakeService(
                navi(
                    200,
                    "{\"code\":200,\"serverAddr\":["
                        + server(silent.address(), 90)
                        + ','
                        + server(good.address(), 10)
                        + "]}"));
        Client client = client(navigator, "token")) {
      var connected = client.transport.connect(Cursor.START, client.received);
      await().until(() -> silent.upgrades.get() == 1);
      timers.advance(Duration.ofMillis(4_999));
      assertThat(good.clients).isEmpty();
      timers.advance(Duration.ofMillis(1));
      assertThat(Client.await(connected.toCompletableFuture()))
          .isInstanceOf(ConnectionState.Connected.class);
    }
  }

  @Test
  void a_server_that_opens_and_stays_silent_is_left_after_ten_seconds() {
    FakeService.Script mute =
        new FakeService.Script() {
          @Override
          public void opened(FakeService.Client client) {}
        };
    try (FakeService service = new FakeService(mute);
        Client client = client(service, "token")) {
      connecting(client);
      await().until(() -> service.clients.size() == 1);
      timers.advance(Duration.ofMillis(9_999));
      assertThat(client.received.states(ConnectionState.Suspended.class)).isEmpty();
      timers.advance(Duration.ofMillis(1));
      await().until(() -> !client.received.states(ConnectionState.Suspended.class).isEmpty());
      assertThat(client.received.states(ConnectionState.Suspended.class).getFirst().code())
          .isEqualTo(31_000);
      await().until(() -> !service.clients.getFirst().channel().isActive());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void a_refusal_that_only_a_person_can_mend_is_final(int status) {
    try (FakeService service = new FakeService(greeting(status));
        Client client = client(service, "token")) {
      ConnectionState state = client.connect(Cursor.START);
      assertThat(state).isInstanceOf(ConnectionState.Failed.class);
      assertThat(((ConnectionState.Failed) state).code())
          .isEqualTo(status <= 9 ? 31_000 + status : 31_010 + status);
      await().until(() -> timers.waiting() == 0);
      assertThat(client.received.stateNames()).containsExactly("Connecting", "Failed");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 21, 255})
  void a_refusal_that_time_may_mend_is_tried_again(int status) {
    try (FakeService service = new FakeService(greeting(status));
        Client client = client(service, "token")) {
      connecting(client);
      passSuspension(client, 1);
      passSuspension(client, 2);
      await().until(() -> service.clients.size() == 3);
      assertThat(client.received.states(ConnectionState.Failed.class)).isEmpty();
    }
  }

  @Test
  void a_redirect_asks_the_navigators_anew_and_a_loop_of_them_is_slowed_down() {
    try (FakeService service = new FakeService(greeting(6));
        Client client = client(service, "token")) {
      connecting(client);
      for (int attempt = 1; attempt <= 11; attempt++) {
        passSuspension(client, attempt);
      }
      await().until(() -> service.clients.size() == 12);
      assertThat(service.naviRequests).hasSize(12);
      assertThat(waits(client))
          .startsWith(
              0L, 250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 64_000L, 64_000L);
      assertThat(client.received.states(ConnectionState.Suspended.class))
          .allMatch(state -> state.code() == 31_006);
    }
  }

  @Test
  void a_refused_token_is_replaced_three_times_in_ten_minutes_and_then_no_more() {
    AtomicInteger asked = new AtomicInteger();
    TokenProvider tokens = refused -> done("token " + asked.incrementAndGet());
    try (FakeService service = new FakeService(greeting(4));
        Client client = client(service, tokens)) {
      connecting(client);
      for (int refusal = 1; refusal <= 3; refusal++) {
        passSuspension(client, refusal);
      }
      await().until(() -> client.transport.state().isFinal());
      assertThat(asked).hasValue(4);
      assertThat(client.transport.state())
          .isInstanceOfSatisfying(
              ConnectionState.Failed.class, state -> assertThat(state.code()).isEqualTo(31_004));
      assertThat(service.naviRequests).hasSize(4);
    }
  }

  @Test
  void an_expired_token_is_replaced_and_the_next_one_connects() {
    AtomicInteger asked = new AtomicInteger();
    TokenProvider tokens =
        refused -> {
          assertThat(refused).isEqualTo(asked.get() == 0 ? null : "token " + asked.get());
          return done("token " + asked.incrementAndGet());
        };
    FakeService.Script script =
        new FakeService.Script() {
          @Override
          public void opened(FakeService.Client client) {
            client.send(
                client.uri().contains("token=token+1")
                    ? ServerFrame.ConnAck.refused(10)
                    : ServerFrame.ConnAck.accepted("me", "s", 1));
          }
        };
    try (FakeService service = new FakeService(script);
        Client client = client(service, tokens)) {
      var connected = connecting(client);
      passSuspension(client, 1);
      assertThat(Client.await(connected)).isInstanceOf(ConnectionState.Connected.class);
      assertThat(asked).hasValue(2);
      assertThat(client.received.stateNames())
          .containsExactly("Connecting", "Suspended", "Connecting", "Connected");
    }
  }

  @Test
  void a_provider_that_has_no_other_token_fails_the_account() {
    try (FakeService service = new FakeService(greeting(4));
        Client client = client(service, "the only one")) {
      connecting(client);
      passSuspension(client, 1);
      await().until(() -> client.transport.state().isFinal());
      assertThat(client.received.stateNames())
          .containsExactly("Connecting", "Suspended", "Connecting", "Failed");
      assertThat(service.clients).hasSize(1);
    }
  }

  @Test
  void a_provider_that_fails_or_never_answers_is_asked_again_by_the_table() {
    AtomicInteger asked = new AtomicInteger();
    TokenProvider tokens =
        refused ->
            switch (asked.incrementAndGet()) {
              case 1 -> throw new IllegalStateException("thrown by the test");
              case 2 ->
                  CompletableFuture.failedFuture(new IllegalStateException("failed by the test"));
              case 3 -> new CompletableFuture<>();
              default -> done("token");
            };
    try (FakeService service = new FakeService(new FakeService.Script() {});
        Client client = client(service, tokens)) {
      var connected = connecting(client);
      passSuspension(client, 1);
      passSuspension(client, 2);
      await().until(() -> asked.get() == 3 && timers.waiting() == 1);
      timers.advance(Duration.ofSeconds(30));
      passSuspension(client, 3);
      assertThat(Client.await(connected)).isInstanceOf(ConnectionState.Connected.class);
      assertThat(asked).hasValue(4);
    }
  }

  @Test
  void a_provider_that_fails_for_good_fails_the_account_and_is_asked_no_more() {
    AtomicInteger asked = new AtomicInteger();
    TokenProvider broken =
        refused -> {
          asked.incrementAndGet();
          return CompletableFuture.failedFuture(
              new ImException.RefusedByService("Getting a token", 1004, false));
        };
    try (FakeService service = new FakeService(new FakeService.Script() {});
        Client client = client(service, broken)) {
      assertThat(client.connect(Cursor.START))
          .isEqualTo(
              new ConnectionState.Failed(
                  1004, "The token provider failed: Getting a token: the service answered 1004."));
      timers.advance(Duration.ofHours(1));
      assertThat(asked).hasValue(1);
      assertThat(service.naviRequests).isEmpty();
    }
  }

  @Test
  void a_server_without_ping_answers_is_left_after_thirty_seconds() {
    FakeService.Script noPings =
        new FakeService.Script() {
          @Override
          public void received(FakeService.Client client, ClientFrame frame) {}
        };
    try (FakeService service = new FakeService(noPings);
        Client client = client(service, "token").connected()) {
      await().until(() -> !service.frames(ClientFrame.PingReq.class).isEmpty());
      timers.advance(Duration.ofSeconds(15));
      await().until(() -> service.frames(ClientFrame.PingReq.class).size() == 2);
      timers.advance(Duration.ofMillis(14_999));
      assertThat(client.transport.state()).isInstanceOf(ConnectionState.Connected.class);
      timers.advance(Duration.ofMillis(1));
      await().until(() -> !client.received.states(ConnectionState.Suspended.class).isEmpty());
      assertThat(client.received.states(ConnectionState.Suspended.class).getFirst().code())
          .isEqualTo(30_012);
      await().until(() -> !service.clients.getFirst().channel().isActive());
    }
  }

  @Test
  void reconnects_follow_the_table_and_start_anew_after_a_stable_connection() {
    FakeService service = new FakeService(new FakeService.Script() {});
    try (Client client = client(service, "token").connected()) {
      timers.advance(Duration.ofSeconds(10));
      service.close();
      for (int i = 1; i <= 11; i++) {
        passSuspension(client, i);
      }
      assertThat(waits(client))
          .startsWith(
              0L, 250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 64_000L, 64_000L);
    }
  }

  @Test
  void connections_that_break_at_once_are_not_made_again_at_once_for_ever() {
    FakeService.Script breaking =
        new FakeService.Script() {
          @Override
          public void received(FakeService.Client client, ClientFrame frame) {
            client.cut();
          }
        };
    try (FakeService service = new FakeService(breaking);
        Client client = client(service, "token")) {
      connecting(client);
      for (int i = 1; i <= 4; i++) {
        passSuspension(client, i);
      }
      assertThat(waits(client)).startsWith(0L, 250L, 500L, 1_000L);
    }
  }

  @Test
  void a_connection_accepted_in_the_form_with_flags_is_understood() {
    FakeService.Script flagged =
        new FakeService.Script() {
          @Override
          public FakeService.NaviAnswer navi(FakeService service, FakeService.NaviRequest request) {
            return new FakeService.NaviAnswer(200, service.naviJson("\"openAnti\":1"));
          }

          @Override
          public void opened(FakeService.Client client) {
            client.sendRaw(new byte[] {0x20, 0, 0, 0x08, 0, 7});
          }
        };
    try (FakeService service = new FakeService(flagged);
        Client client = client(service, "token")) {
      ConnectionState state = client.connect(Cursor.START);
      assertThat(service.clients.getFirst().uri()).endsWith("&protocolVer=4");
      assertThat(state).isEqualTo(new ConnectionState.Connected("me", timers.instant()));
      await().until(() -> !service.frames(ClientFrame.Query.class).isEmpty());
      assertThat(service.frames(ClientFrame.Query.class).getFirst().messageId()).isEqualTo(8);
    }
  }

  private Client client(FakeService service, String token) {
    return client(service, TokenProvider.fixed(token));
  }

  private Client client(FakeService service, TokenProvider tokens) {
    return Client.of(
        engine, new AccountOptions("bot", "app", List.of(service.navigator()), tokens));
  }

  private Client client(String token, URI... navigators) {
    return Client.of(
        engine, new AccountOptions("bot", "app", List.of(navigators), TokenProvider.fixed(token)));
  }

  private static CompletableFuture<ConnectionState> connecting(Client client) {
    return client.transport.connect(Cursor.START, client.received).toCompletableFuture();
  }

  /** The first state that is neither connecting nor connected, and its code. */
  private static String firstBad(Client client) {
    connecting(client);
    await().until(() -> client.received.states().size() >= 2);
    return switch (client.received.states().get(1)) {
      case ConnectionState.Failed it -> "Failed " + it.code();
      case ConnectionState.Suspended it when it.code() == 31_004 -> "Failed " + it.code();
      case ConnectionState.Suspended it -> "Suspended " + it.code();
      case ConnectionState other -> other.toString();
    };
  }

  /** Lets the wait pass that comes with the n-th suspension, counted from 1. */
  private void passSuspension(Client client, int n) {
    await().until(() -> client.received.states(ConnectionState.Suspended.class).size() >= n);
    timers.advance(client.received.states(ConnectionState.Suspended.class).get(n - 1).retryIn());
  }

  /** The waits that came with the suspensions, in milliseconds. */
  private static List<Long> waits(Client client) {
    return client.received.states(ConnectionState.Suspended.class).stream()
        .map(state -> state.retryIn().toMillis())
        .toList();
  }

  private static void awaitConnections(Client client, int n) {
    await().until(() -> client.received.states(ConnectionState.Connected.class).size() == n);
  }

  private static FakeService.Script navi(int status, String body) {
    return new FakeService.Script() {
      @Override
      public FakeService.@Nullable NaviAnswer navi(
          FakeService service, FakeService.NaviRequest request) {
        return status == 0 ? null : new FakeService.NaviAnswer(status, body);
      }
    };
  }

  private static FakeService.Script greeting(int status) {
    return new FakeService.Script() {
      @Override
      public void opened(FakeService.Client client) {
        client.send(ServerFrame.ConnAck.refused(status));
      }
    };
  }

  private static String server(String address, int weight) {
    return "{\"addr\":\"" + address + "\",\"protocol\":5,\"weight\":" + weight + '}';
  }

  /** An address of this machine where nobody listens. */
  private static URI unreachable() {
    FakeService closed = new FakeService(new FakeService.Script() {});
    URI address = closed.navigator();
    closed.close();
    return address;
  }

  private static CompletableFuture<String> done(String token) {
    return CompletableFuture.completedFuture(token);
  }
}
