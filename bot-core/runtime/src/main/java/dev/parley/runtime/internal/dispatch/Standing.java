package dev.parley.runtime.internal.dispatch;

import dev.parley.api.transport.ConnectionState;
import dev.parley.runtime.AccountStatus;
import dev.parley.runtime.AccountStatus.Trouble;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Remembers since when an account has been connected or not, and why not: the state alone forgets
 * that with the next attempt. Written by one thread at a time, read by any.
 */
public final class Standing {

  private final InstantSource clock;
  private volatile AccountStatus status;

  public Standing(InstantSource clock) {
    this.clock = clock;
    status = new AccountStatus(new ConnectionState.Idle(), clock.instant(), Optional.empty());
  }

  /** Where it stands right now. */
  public AccountStatus status() {
    return status;
  }

  void changed(ConnectionState state) {
    AccountStatus before = status;
    Instant now = clock.instant();
    boolean connected = state instanceof ConnectionState.Connected;
    status =
        new AccountStatus(
            state,
            connected == before.isConnected() ? before.since() : now,
            connected ? Optional.empty() : trouble(state, before, now));
  }

  private static Optional<Trouble> trouble(
      ConnectionState state, AccountStatus before, Instant now) {
    return switch (state) {
      case ConnectionState.Suspended(int code, String reason, var retryIn) ->
          Optional.of(new Trouble(code, reason, now, Optional.of(now.plus(retryIn))));
      case ConnectionState.Kicked(int code, String reason) ->
          Optional.of(new Trouble(code, reason, now, Optional.empty()));
      case ConnectionState.Failed(int code, String reason) ->
          Optional.of(new Trouble(code, reason, now, Optional.empty()));
      default ->
          before
              .trouble()
              .map(it -> new Trouble(it.code(), it.reason(), it.at(), Optional.empty()));
    };
  }
}
