package dev.parley.example.server.playground;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.parley.api.time.Timers;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Engine;
import dev.parley.example.server.SandboxOnly;
import dev.parley.example.server.SandboxProperties;
import dev.parley.example.server.SandboxServer;
import dev.parley.sandbox.Sandbox;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The visitors that are there. Who comes is connected to the sandbox and joins its groups; who does
 * nothing for long is disconnected and, unless configured as a member, leaves them.
 */
@Component
@SandboxOnly
final class PlaygroundUsers implements SmartLifecycle {

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(3);
  private static final Duration CLEAN_UP = Duration.ofMinutes(1);

  private final SandboxServer server;
  private final SandboxProperties sandboxProperties;
  private final Engine engine;
  private final ClientEvents events;
  private final PlaygroundProperties limits;
  private final Timers timers;
  private final Cache<String, PlaygroundUser> present;
  private volatile boolean running;

  PlaygroundUsers(
      SandboxServer server,
      SandboxProperties sandboxProperties,
      Engine engine,
      ClientEvents events,
      PlaygroundProperties limits,
      Timers timers) {
    this.server = server;
    this.sandboxProperties = sandboxProperties;
    this.engine = engine;
    this.events = events;
    this.limits = limits;
    this.timers = timers;
    present =
        Caffeine.newBuilder()
            .expireAfterAccess(limits.idle())
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(timers.millis()))
            .executor(Runnable::run)
            .removalListener(this::removed)
            .build();
  }

  /** The user of that name, if there; being asked for counts as doing something. */
  Optional<PlaygroundUser> find(String name) {
    return Optional.ofNullable(present.getIfPresent(name));
  }

  /**
   * The user of that name, who is connected if need be.
   *
   * @throws Problem when there is no room for one more
   */
  PlaygroundUser enter(UserName name) {
    PlaygroundUser entered = obtain(name.value());
    entered.awaitConnected(CONNECT_PATIENCE);
    return entered;
  }

  private synchronized PlaygroundUser obtain(String name) {
    PlaygroundUser known = present.getIfPresent(name);
    if (known != null && !known.state().isFinal()) {
      return known;
    }
    present.cleanUp();
    if (!running || (known == null && present.estimatedSize() >= limits.users())) {
      throw Problem.of("full", limits.users());
    }
    PlaygroundUser made = connect(name);
    present.put(name, made);
    return made;
  }

  private PlaygroundUser connect(String name) {
    Sandbox sandbox = server.sandbox();
    String token;
    try {
      token = sandbox.tokenFor(name);
      sandboxProperties.groups().keySet().forEach(group -> sandbox.joinGroup(group, name));
    } catch (IllegalStateException e) {
      throw Problem.of("full.sandbox");
    }
    AccountOptions options =
        AccountOptions.of(
            "playground:" + name, sandbox.appKey(), URI.create(sandbox.navigator()), token);
    PlaygroundUser user =
        new PlaygroundUser(name, engine.transport(options), events, limits, timers);
    user.connect();
    return user;
  }

  private void removed(@Nullable String name, @Nullable PlaygroundUser user, RemovalCause cause) {
    if (name == null || user == null) {
      return;
    }
    user.close();
    if (cause != RemovalCause.REPLACED) {
      sandboxProperties
          .groups()
          .forEach(
              (group, members) -> {
                if (!members.contains(name)) {
                  server.sandbox().quitGroup(group, name);
                }
              });
    }
  }

  private void cleanUpNowAndThen() {
    if (running) {
      Thread.startVirtualThread(present::cleanUp);
      timers.schedule(CLEAN_UP, this::cleanUpNowAndThen);
    }
  }

  @Override
  public void start() {
    running = true;
    cleanUpNowAndThen();
  }

  /** Before the web server, which would wait for the streams, and before the sandbox. */
  @Override
  public void stop() {
    running = false;
    present.invalidateAll();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
