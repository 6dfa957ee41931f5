package dev.parley.engine;

import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import dev.parley.api.SendOutcome;
import dev.parley.api.time.VirtualTimers;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Cursor;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An account, or its engine, is closed when it has come so far and no further: all that was asked
 * of it has an answer, and nothing is left of it on either side.
 */
class ClosingTest {

  /** How far an account has come. */
  enum Stage {
    TOKEN_ASKED,
    IN_LINE,
    DIALLING,
    NAVIGATOR_ASKED,
    GREETED_BY_TLS,
    UPGRADE_ASKED,
    WAITING_FOR_THE_FIRST_WORD,
    PULLING,
    CONNECTED,
    JOINING_A_ROOM,
    SENDING,
    WAITING_TO_RECONNECT
  }

  private final Set<Thread> threadsBefore = threads();
  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-01-01T00:00:00Z"));
  private final Engine engine =
      Engine.start(
          EngineOptions.defaults().with(EngineOptions.defaults().connecting().withParallel(1)),
          timers);
  private final List<Client> clients = new ArrayList<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<CompletableFuture<?>> asked = new ArrayList<>();
  private final List<CompletableFuture<String>> tokens = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    engine.close();
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_account_can_be_closed_at_any_stage(Stage stage) throws IOException {
    FakeService service = open(new FakeService(script(stage)));
    Client client = reach(stage, service);
    client.close();
    await().until(() -> client.transport.state() instanceof ConnectionState.Closed);
    await().until(() -> service.connections() == 0);
    assertThat(client.received.states().getLast()).isEqualTo(new ConnectionState.Closed());
    int states = client.received.states().size();
    clients.forEach(Client::close);
    asked.forEach(ClosingTest::awaitCompletion);
    await().until(() -> timers.waiting() == 0);
    tokens.forEach(token -> token.complete("late"));
    awaitLoop(client);
    assertThat(client.received.states()).hasSize(states);
    assertThat(service.naviRequests)
        .hasSizeLessThanOrEqualTo(stage.compareTo(Stage.NAVIGATOR_ASKED) < 0 ? 0 : 1);
  }

  @ParameterizedTest
  @EnumSource
  void an_engine_can_be_closed_at_any_stage_of_its_accounts(Stage stage) throws IOException {
    FakeService service = open(new FakeService(script(stage)));
    Client client = reach(stage, service);
    engine.close();
    asked.forEach(ClosingTest::awaitCompletion);
    assertThat(client.transport.state()).isEqualTo(new ConnectionState.Closed());
    assertThat(client.received.states().getLast()).isEqualTo(new ConnectionState.Closed());
    assertThat(timers.waiting()).isZero();
    await().until(() -> service.connections() == 0);
    await().until(() -> threads().stream().allMatch(threadsBefore::contains));
    tokens.forEach(token -> token.complete("late"));
    engine.close();
    assertThat(Client.await(client.sends(privateChat("bob"), "too late")))
        .isInstanceOf(SendOutcome.Refused.class);
  }

  /** Brings an account so far; whatever is asked of it on the way is remembered. */
  private Client reach(Stage stage, FakeService service) throws IOException {
    return switch (stage) {
      case TOKEN_ASKED -> {
        Client client = connecting(service.navigator(), asking());
        await().until(() -> tokens.size() == 1);
        yield client;
      }
      case IN_LINE -> {
        connecting(service.navigator(), asking());
        await().until(() -> tokens.size() == 1);
        Client client = connecting(service.navigator(), asking());
        awaitLoop(client);
        assertThat(tokens).hasSize(1);
        yield client;
      }
      case DIALLING -> {
        Client client = connecting(full(), TokenProvider.fixed("token"));
        // The token and what follows it come one after the other on the account's thread.
        for (int i = 0; i < 5; i++) {
          awaitLoop(client);
        }
        yield client;
      }
      case GREETED_BY_TLS -> {
        ServerSocket mute = open(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Client client =
            connecting(
                URI.create("https://127.0.0.1:" + mute.getLocalPort()),
                TokenProvider.fixed("token"));
        Socket greeted = open(mute.accept());
        assertThat(greeted.getInputStream().read()).as("a TLS handshake").isEqualTo(22);
        yield client;
      }
      case NAVIGATOR_ASKED -> reached(service, () -> service.naviRequests.size() == 1);
      case UPGRADE_ASKED -> reached(service, () -> service.upgrades.get() == 1);
      case WAITING_FOR_THE_FIRST_WORD -> reached(service, () -> service.clients.size() == 1);
      case PULLING -> reached(service, () -> isAsked(service, Topic.PULL_MSG));
      case CONNECTED -> pulled(service);
      case JOINING_A_ROOM -> {
        Client client = pulled(service);
        Chatrooms rooms = client.transport.find(Chatrooms.class).orElseThrow();
        asked.add(rooms.join("lounge", Chatrooms.JoinOptions.defaults()).toCompletableFuture());
        await()
            .until(() -> isAsked(service, Topic.JOIN_CHRM) || isAsked(service, Topic.JOIN_CHRM_R));
        yield client;
      }
      case SENDING -> {
        Client client = pulled(service);
        asked.add(client.sends(privateChat("bob"), "hello"));
        await().until(() -> !service.frames(ClientFrame.Publish.class).isEmpty());
        yield client;
      }
      case WAITING_TO_RECONNECT -> {
        Client client = pulled(service);
        service.cutAll();
        await().until(() -> client.transport.state() instanceof ConnectionState.Suspended);
        yield client;
      }
    };
  }

  private Client reached(FakeService service, Callable<Boolean> there) {
    Client client = connecting(service.navigator(), TokenProvider.fixed("token"));
    await().until(there);
    return client;
  }

  /** Connected, and everything that waited is there. */
  private Client pulled(FakeService service) {
    Client client = reached(service, () -> isAsked(service, Topic.PULL_MSG));
    await().until(() -> client.received.offered().size() == 1);
    return client;
  }

  private Client connecting(URI navigator, TokenProvider tokens) {
    AccountOptions account = new AccountOptions("bot", "app", List.of(navigator), tokens);
    Client client = Client.of(engine, account);
    clients.add(client);
    asked.add(client.transport.connect(Cursor.START, client.received).toCompletableFuture());
    return client;
  }

  /** Is asked, and does not answer. */
  private TokenProvider asking() {
    return refused -> {
      CompletableFuture<String> token = new CompletableFuture<>();
      tokens.add(token);
      return token;
    };
  }

  private static boolean isAsked(FakeService service, Topic topic) {
    return service.frames(ClientFrame.Query.class).stream()
        .anyMatch(query -> query.topic().equals(topic.topic()));
  }

  /** An address at which connections are neither taken nor refused. */
  private URI full() throws IOException {
    ServerSocket server = open(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    for (int i = 0; i < 8; i++) {
      SocketChannel one = open(SocketChannel.open());
      one.configureBlocking(false);
      one.connect(server.getLocalSocketAddress());
    }
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private static FakeService.Script script(Stage stage) {
    return new FakeService.Script() {
      @Override
      public FakeService.@Nullable NaviAnswer navi(
          FakeService service, FakeService.NaviRequest request) {
        return stage == Stage.NAVIGATOR_ASKED
            ? null
            : FakeService.Script.super.navi(service, request);
      }

      @Override
      public boolean upgrades() {
        return stage != Stage.UPGRADE_ASKED;
      }

      @Override
      public void opened(FakeService.Client client) {
        if (stage != Stage.WAITING_FOR_THE_FIRST_WORD) {
          FakeService.Script.super.opened(client);
        }
      }

      @Override
      public void received(FakeService.Client client, ClientFrame frame) {
        if (stage != Stage.PULLING
            && frame instanceof ClientFrame.Query query
            && query.topic().equals(Topic.PULL_MSG.topic())) {
          ByteString nothing =
              DownStreamMessages.newBuilder()
                  .setSyncTime(1)
                  .setFinished(true)
                  .build()
                  .toByteString();
          client.send(new ServerFrame.QueryAck(query.messageId(), 0, 0, 0, nothing));
        } else {
          FakeService.Script.super.received(client, frame);
        }
      }
    };
  }

  /** Until the account has done what it was asked to do before. */
  private static void awaitLoop(Client client) {
    Client.await(client.sends(privateChat("bob"), "nobody is connected"));
  }

  private static void awaitCompletion(CompletableFuture<?> stage) {
    var unused = Client.await(stage.handle((value, failure) -> "over"));
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("parley-"))
        .collect(Collectors.toSet());
  }

  private <T extends AutoCloseable> T open(T resource) {
    opened.add(resource);
    return resource;
  }
}
