package dev.parley.starter.health;

import dev.parley.api.transport.ConnectionState;
import dev.parley.runtime.Account;
import dev.parley.runtime.AccountStatus;
import dev.parley.runtime.BotRuntime;
import dev.parley.starter.account.Accounts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Up when every account is connected. Of each it says since when it has been connected or not, and
 * why not: the service's code, one sentence, and when it is tried again. Out of service when all
 * that are missing are tried again by themselves; down when one is not.
 */
public final class AccountsHealth implements HealthIndicator {

  private final Accounts accounts;
  private final BotRuntime runtime;

  public AccountsHealth(Accounts accounts, BotRuntime runtime) {
    this.accounts = accounts;
    this.runtime = runtime;
  }

  @Override
  public Health health() {
    Map<String, Object> details = new LinkedHashMap<>();
    Status worst = Status.UP;
    for (Account account : accounts.attached()) {
      AccountStatus status = runtime.status(account.name()).orElseThrow();
      details.put(account.name(), describe(status));
      worst = worse(worst, of(status));
    }
    return Health.status(worst).withDetails(details).build();
  }

  private static Status of(AccountStatus status) {
    if (status.isConnected()) {
      return Status.UP;
    }
    return status.state().isFinal() ? Status.DOWN : Status.OUT_OF_SERVICE;
  }

  private static Status worse(Status one, Status other) {
    return one.equals(Status.DOWN) || other.equals(Status.UP) ? one : other;
  }

  private static Map<String, Object> describe(AccountStatus status) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("state", word(status.state()));
    if (status.state() instanceof ConnectionState.Connected connected) {
      details.put("userId", connected.userId());
    }
    details.put("since", status.since().toString());
    status
        .trouble()
        .ifPresent(
            trouble -> {
              details.put("code", trouble.code());
              details.put("reason", trouble.reason());
              details.put("at", trouble.at().toString());
              trouble.nextAttempt().ifPresent(next -> details.put("nextAttempt", next.toString()));
            });
    if (status.state().isFinal()) {
      details.put("nextAttempt", "none: correct the cause and restart the server");
    }
    return details;
  }

  private static String word(ConnectionState state) {
    return switch (state) {
      case ConnectionState.Idle ignored -> "not started";
      case ConnectionState.Connecting ignored -> "connecting";
      case ConnectionState.Connected ignored -> "connected";
      case ConnectionState.Suspended ignored -> "waiting for the next attempt";
      case ConnectionState.Kicked ignored -> "replaced by another client of the account";
      case ConnectionState.Failed ignored -> "refused";
      case ConnectionState.Closed ignored -> "closed";
    };
  }
}
