package dev.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.api.time.VirtualTimers;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.wire.frame.ServerFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many accounts of an engine connect at once. */
class LineTest {

  /** No wait of the engine ends by itself, however slow the machine is. */
  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-01-01T00:00:00Z"));

  private final Greeter greeter = new Greeter();
  private final FakeService service = new FakeService(greeter);

  /** A server that greets only when the test says so. */
  private static final class Greeter implements FakeService.Script {

    final List<FakeService.Client> ungreeted = new CopyOnWriteArrayList<>();

    @Override
    public void opened(FakeService.Client client) {
      ungreeted.add(client);
    }

    void greetNext() {
      ungreeted.removeFirst().send(ServerFrame.ConnAck.accepted("me", "session", 1_000_000));
    }
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void only_so_many_connect_at_once_and_the_others_follow_in_their_order() {
    try (Engine engine = engine(2)) {
      List<Client> clients = clients(engine, 5);
      clients.forEach(LineTest::connecting);
      for (int connected = 0; connected < 5; connected++) {
        int open = connected;
        int under = Math.min(2, 5 - open);
        await().until(() -> greeter.ungreeted.size() == under);
        assertThat(service.clients).hasSize(open + under);
        assertThat(tokens()).hasSize(open + under);
        greeter.greetNext();
        await().until(() -> connected(clients) == open + 1);
      }
      assertThat(tokens()).containsExactlyInAnyOrder("t0", "t1", "t2", "t3", "t4");
      assertThat(tokens().subList(2, 5)).containsExactly("t2", "t3", "t4");
    }
  }

  @Test
  void who_is_closed_while_waiting_is_out_of_the_line() {
    try (Engine engine = engine(1)) {
      List<Client> clients = clients(engine, 4);
      List<CompletableFuture<ConnectionState>> ends =
          clients.stream().map(LineTest::connecting).toList();
      await().until(() -> greeter.ungreeted.size() == 1);
      clients.get(1).close();
      clients.get(2).close();
      assertThat(Client.await(ends.get(1))).isEqualTo(new ConnectionState.Closed());
      assertThat(Client.await(ends.get(2))).isEqualTo(new ConnectionState.Closed());
      greeter.greetNext();
      await().until(() -> greeter.ungreeted.size() == 1);
      greeter.greetNext();
      assertThat(Client.await(ends.get(3))).isInstanceOf(ConnectionState.Connected.class);
      assertThat(tokens()).containsExactly("t0", "t3");
    }
  }

  @Test
  void who_is_closed_while_connecting_or_fails_makes_room() {
    try (Engine engine = engine(1)) {
      List<Client> clients = clients(engine, 3);
      clients.forEach(LineTest::connecting);
      await().until(() -> greeter.ungreeted.size() == 1);
      clients.get(0).close();
      await().until(() -> greeter.ungreeted.size() == 2);
      greeter.ungreeted.get(1).send(ServerFrame.ConnAck.refused(9));
      await().until(() -> !clients.get(1).received.states(ConnectionState.Failed.class).isEmpty());
      await().until(() -> greeter.ungreeted.size() == 3);
      assertThat(tokens()).containsExactly("t0", "t1", "t2");
    }
  }

  @Test
  void an_engine_that_is_closed_ends_who_waits() {
    List<CompletableFuture<ConnectionState>> ends;
    try (Engine engine = engine(1)) {
      ends = clients(engine, 50).stream().map(LineTest::connecting).toList();
      await().until(() -> greeter.ungreeted.size() == 1);
    }
    ends.forEach(end -> assertThat(Client.await(end)).isEqualTo(new ConnectionState.Closed()));
    assertThat(tokens()).containsExactly("t0");
  }

  @ParameterizedTest
  @ValueSource(ints = {127, 128, 129})
  void a_hundred_and_twenty_eight_connect_at_once(int accounts) {
    try (Engine engine = engine(EngineOptions.defaults().connecting().parallel())) {
      List<Client> clients = clients(engine, accounts);
      clients.forEach(LineTest::connecting);
      int atOnce = Math.min(accounts, 128);
      await().until(() -> greeter.ungreeted.size() == atOnce);
      assertThat(service.naviRequests).hasSize(atOnce);
      for (int i = 0; i < atOnce; i++) {
        greeter.greetNext();
      }
      await().until(() -> connected(clients) == atOnce);
      if (accounts > atOnce) {
        await().until(() -> greeter.ungreeted.size() == 1);
        greeter.greetNext();
        await().until(() -> connected(clients) == accounts);
      }
    }
  }

  @Test
  void at_least_one_must_connect() {
    assertThatThrownBy(() -> EngineOptions.defaults().connecting().withParallel(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parallel must be 1 or more but is 0");
  }

  /** On one thread, so that accounts come into the line as they were asked to connect. */
  private Engine engine(int parallel) {
    EngineOptions options = EngineOptions.defaults();
    EngineOptions.Socket socket = options.socket();
    return Engine.start(
        options
            .with(options.connecting().withParallel(parallel))
            .with(
                new EngineOptions.Socket(
                    1, socket.frameBytes(), socket.messageBytes(), socket.tls())),
        timers);
  }

  /** Not connected yet; each with a token that is its number. */
  private List<Client> clients(Engine engine, int count) {
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TokenProvider token = TokenProvider.fixed("t" + i);
      clients.add(
          Client.of(
              engine, new AccountOptions("bot " + i, "app", List.of(service.navigator()), token)));
    }
    return clients;
  }

  private static CompletableFuture<ConnectionState> connecting(Client client) {
    return client.transport.connect(Cursor.START, client.received).toCompletableFuture();
  }

  private static int connected(List<Client> clients) {
    return (int)
        clients.stream()
            .filter(it -> it.transport.state() instanceof ConnectionState.Connected)
            .count();
  }

  /** The tokens that navigators were asked with, in order. */
  private List<String> tokens() {
    return service.naviRequests.stream()
        .map(it -> it.body().substring("token=".length(), it.body().indexOf('&')))
        .toList();
  }
}
