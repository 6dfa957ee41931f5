package dev.parley.test;

import dev.parley.api.Conversation;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.SystemTimers;
import dev.parley.api.transport.Transport;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Engine;
import dev.parley.engine.EngineOptions;
import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.RuntimeOptions;
import dev.parley.sandbox.Faults;
import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An IM server, one bot with its plugins, and the users who talk to it. It can be used without
 * JUnit; with it, {@link ParleyTest} makes one for each test. Users may be in several chatrooms at
 * a time, and members are told who comes and goes, which an app has to ask the service for.
 */
public final class Scene implements AutoCloseable {

  /** The user id of the bot. */
  static final String BOT = "bot";

  /** How long a test waits for what must come. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** More than a test ever sends: the service's 5 messages a second would only make it slow. */
  private static final SendLimits NO_HURRY =
      SendLimits.DEFAULTS.withRate(1_000_000, Duration.ofSeconds(1));

  private final SystemTimers timers = new SystemTimers();
  private final Sandbox sandbox;
  private final Engine engine;
  private final BotRuntime runtime;
  private final TestBot bot;
  private final Map<String, TestUser> users = new ConcurrentHashMap<>();
  private final Map<String, TestGroup> groups = new ConcurrentHashMap<>();
  private final Map<String, TestRoom> rooms = new ConcurrentHashMap<>();
  private final Queue<HandlerFailure> failures = new ConcurrentLinkedQueue<>();

  private Scene(Locale locale, SendLimits limits, RuntimeOptions.Sends sends, Object[] plugins) {
    sandbox = startSandbox(limits);
    engine = Engine.start(EngineOptions.defaults(), timers);
    RuntimeOptions options =
        RuntimeOptions.DEFAULTS
            .withLocale(locale)
            .withSends(sends)
            .withLanes(RuntimeOptions.Lanes.DEFAULTS.withCarriersExpected(1));
    runtime = new BotRuntime(timers, options, new SimpleMeterRegistry(), List.of(failures::add));
    bot = new TestBot(this, new WatchedTransport(transport(BOT)));
    start(plugins);
  }

  /**
   * Sets the scene.
   *
   * @param plugins objects with handlers, or collections of objects that make one plugin together,
   *     as handlers and interceptors do; those with {@link BotPlugin} keep their id
   */
  public static Scene of(Locale locale, Object... plugins) {
    return new Scene(locale, NO_HURRY, RuntimeOptions.Sends.DEFAULTS, plugins);
  }

  /** A scene at a service that limits what is sent. */
  static Scene limited(SendLimits limits, RuntimeOptions.Sends sends, Object... plugins) {
    return new Scene(Locale.ENGLISH, limits, sends, plugins);
  }

  /** The user with that id, who is online from now on. */
  public TestUser user(String id) {
    return users.computeIfAbsent(id, each -> new TestUser(this, each, transport(each)));
  }

  /** The group with that id. The bot is in it, and so is every user who says something there. */
  public TestGroup group(String id) {
    return groups.computeIfAbsent(id, each -> new TestGroup(this, each));
  }

  /** The chatroom with that id. The bot is in it, and so is every user who does something there. */
  public TestRoom room(String id) {
    return rooms.computeIfAbsent(id, each -> new TestRoom(this, each));
  }

  /** The bot. */
  public TestBot bot() {
    return bot;
  }

  /** The IM server. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** What the IM server can be made to do wrong; {@link Sandbox#faults} of this scene's server. */
  public Faults faults() {
    return sandbox.faults();
  }

  /** The runtime, for example to switch plugins on and off. */
  public BotRuntime runtime() {
    return runtime;
  }

  /** The handlers that failed so far. */
  public List<HandlerFailure> failures() {
    return List.copyOf(failures);
  }

  void spoken(TestUser by, Conversation conversation, String uid) {
    bot.spokenTo(by, conversation, uid);
  }

  @Override
  public void close() {
    runtime.close();
    engine.close();
    sandbox.close();
    timers.close();
  }

  private void start(Object[] plugins) {
    try {
      for (int i = 0; i < plugins.length; i++) {
        List<?> beans =
            plugins[i] instanceof Collection<?> several
                ? List.copyOf(several)
                : List.of(plugins[i]);
        runtime.plugins().start(descriptor(beans, i), beans);
      }
      bot.attach(runtime);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private static PluginDescriptor descriptor(List<?> beans, int place) {
    for (Object bean : beans) {
      BotPlugin declared = bean.getClass().getAnnotation(BotPlugin.class);
      if (declared != null) {
        return new PluginDescriptor(declared.id(), declared.description(), bean.getClass());
      }
    }
    return new PluginDescriptor("plugin-" + place, "", beans.getFirst().getClass());
  }

  private Transport transport(String userId) {
    return engine.transport(
        AccountOptions.of(
            userId, sandbox.appKey(), URI.create(sandbox.navigator()), sandbox.tokenFor(userId)));
  }

  private static Sandbox startSandbox(SendLimits limits) {
    try {
      return Sandbox.start(
          SandboxOptions.builder()
              .limits(SandboxLimits.DEFAULTS.with(limits))
              .rooms(RoomOptions.DEFAULTS.withSeveralPerUser().withMemberNotices())
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox does not start", e);
    }
  }
}
