package dev.parley.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Bot;
import dev.parley.api.Chatroom;
import dev.parley.api.Conversation;
import dev.parley.api.EffectOutcome;
import dev.parley.api.SendOutcome;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.ConnectionState;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Engine;
import dev.parley.interop.client.Peer;
import dev.parley.interop.client.WebClient;
import dev.parley.interop.node.Node;
import dev.parley.interop.node.NodePeer;
import dev.parley.runtime.Account;
import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.RuntimeOptions;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A sandbox with our bot connected to it, and the vendor's web clients as its users. */
final class Stage implements AutoCloseable {

  static final String BOT = "helper";
  static final Conversation WITH_BOT = Conversation.privateChat(BOT);
  static final Conversation TEAM = Conversation.group("team");

  private static final int PATIENCE_SECONDS = 10;

  private final Sandbox sandbox;
  private final Users users;
  private final Engine engine = Engine.start();
  private final SystemTimers timers = new SystemTimers();
  private final Account account;
  private final BotRuntime runtime =
      new BotRuntime(timers, RuntimeOptions.DEFAULTS, new SimpleMeterRegistry(), List.of());

  /** A sandbox where people may speak as fast as they like, for tests about something else. */
  static SandboxOptions.Builder talkative() {
    var sending = SendLimits.DEFAULTS.withRate(1_000, Duration.ofSeconds(1));
    return SandboxOptions.builder().limits(SandboxLimits.DEFAULTS.with(sending));
  }

  /** Connects a bot with the handlers of these objects, each a plugin. */
  Stage(Node node, SandboxOptions options, Object... handlers) {
    this(() -> NodePeer.start(node), options, handlers);
  }

  /**
   * Connects a bot with the handlers of these objects, each a plugin.
   *
   * @param peers starts one more of what the users' clients run in
   */
  Stage(Supplier<Peer> peers, SandboxOptions options, Object... handlers) {
    try {
      sandbox = Sandbox.start(options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    users = new Users(peers, sandbox);
    for (Object plugin : handlers) {
      Class<?> type = plugin.getClass();
      String id = type.getAnnotation(BotPlugin.class).id();
      runtime.plugins().start(new PluginDescriptor(id, "", type), List.of(plugin));
    }
    account =
        runtime.attach(
            engine.transport(
                AccountOptions.of(
                    BOT,
                    sandbox.appKey(),
                    URI.create(sandbox.navigator()),
                    sandbox.tokenFor(BOT))));
    assertThat(
            account
                .connected()
                .toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join())
        .isInstanceOf(ConnectionState.Connected.class);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** The bot outside of any handler. */
  Bot bot() {
    return account.bot();
  }

  /** A room as the bot sees it, which has entered it. */
  Chatroom botIn(String roomId) throws InterruptedException {
    Chatroom room = bot().chatroom(roomId);
    assertThat(room.join().await()).isInstanceOf(EffectOutcome.Accepted.class);
    return room;
  }

  /** Something more that the bot's way to the service can do. */
  <C> C capability(Class<C> type) {
    return account.transport().find(type).orElseThrow();
  }

  /** Waits for what the bot asked of the service. */
  static <T> T done(CompletionStage<T> asked) {
    return asked.toCompletableFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Sends as the bot, outside of any handler, and waits until the service has taken it. */
  SendOutcome.Accepted botSays(Conversation to, String text) throws InterruptedException {
    SendOutcome outcome = bot().send(to, text).await();
    assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
    return (SendOutcome.Accepted) outcome;
  }

  /** A web client that is not connected yet. */
  WebClient client() {
    return users.client();
  }

  /** A web client that is connected as this user and has pulled what was waiting. */
  WebClient online(String userId) {
    return users.online(userId);
  }

  /** Ends everything. No client may have met bytes that it could not read. */
  @Override
  public void close() {
    try (sandbox;
        timers;
        engine;
        runtime) {
      users.close();
    }
  }
}
