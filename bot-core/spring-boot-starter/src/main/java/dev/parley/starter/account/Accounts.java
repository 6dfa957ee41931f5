package dev.parley.starter.account;

import dev.parley.api.time.Timers;
import dev.parley.api.transport.ConnectionState;
import dev.parley.engine.AccountOptions;
import dev.parley.engine.Engine;
import dev.parley.engine.TokenProvider;
import dev.parley.runtime.Account;
import dev.parley.runtime.BotRuntime;
import dev.parley.starter.properties.AccountProperties;
import dev.parley.starter.properties.ParleyProperties;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Attaches the configured accounts to the runtime once the plugins are there, and closes the
 * runtime, which drains its lanes, before they go. Connecting goes on in the background: a service
 * that cannot be reached yet does not keep the server from starting.
 */
public final class Accounts implements SmartLifecycle {

  /** After the plugins, before the web server. */
  static final int PHASE = 1;

  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
  private static final Duration API_CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final ParleyProperties properties;
  private final Engine engine;
  private final BotRuntime runtime;
  private final Timers timers;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(API_CONNECT_TIMEOUT).build();
  private final List<Account> attached = new ArrayList<>();
  private volatile boolean running;

  public Accounts(ParleyProperties properties, Engine engine, BotRuntime runtime, Timers timers) {
    this.properties = properties;
    this.engine = engine;
    this.runtime = runtime;
    this.timers = timers;
  }

  @Override
  public void start() {
    running = true;
    if (properties.accounts().isEmpty()) {
      LOG.warn("No account is configured: parley.accounts is empty, so no bot will answer");
    }
    for (AccountProperties account : properties.accounts()) {
      Account bot =
          runtime.attach(
              engine.transport(options(account)),
              account.rooms(),
              Objects.requireNonNullElse(account.locale(), properties.locale()));
      attached.add(bot);
      bot.connected()
          .thenAccept(
              state -> {
                if (state instanceof ConnectionState.Failed failed) {
                  LOG.error(
                      "Account {} cannot connect: {} ({})",
                      bot.name(),
                      failed.reason(),
                      failed.code());
                }
              });
    }
  }

  /** The accounts in the order of the configuration. */
  public List<Account> attached() {
    return List.copyOf(attached);
  }

  private AccountOptions options(AccountProperties account) {
    return new AccountOptions(
        account.displayName(),
        Objects.requireNonNull(account.appKey()),
        account.navi().stream().map(URI::create).toList(),
        tokens(account));
  }

  private TokenProvider tokens(AccountProperties account) {
    return account.token() != null
        ? TokenProvider.fixed(account.token())
        : new ServerApiTokens(
            http,
            timers,
            account.api(),
            Objects.requireNonNull(account.appKey()),
            Objects.requireNonNull(account.appSecret()),
            Objects.requireNonNull(account.userId()));
  }

  @Override
  public void stop() {
    runtime.close();
    attached.clear();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
