package dev.parley.starter.account;

import dev.parley.api.transport.ConnectionState;
import dev.parley.runtime.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when every account is connected; says of each where it stands. */
public final class AccountsHealth implements HealthIndicator {

  private final Accounts accounts;

  public AccountsHealth(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Health health() {
    Map<String, Object> details = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (Account account : accounts.attached()) {
      ConnectionState state = account.state();
      details.put(account.name(), describe(state));
      if (!(state instanceof ConnectionState.Connected)) {
        missing.add(account.name());
      }
    }
    return (missing.isEmpty() ? Health.up() : Health.down()).withDetails(details).build();
  }

  private static String describe(ConnectionState state) {
    return switch (state) {
      case ConnectionState.Idle() -> "not started";
      case ConnectionState.Connecting() -> "connecting";
      case ConnectionState.Connected(String userId, var at) -> "connected as " + userId;
      case ConnectionState.Suspended(int code, String reason, var retryIn) ->
          "lost: " + reason + " (" + code + ")";
      case ConnectionState.Kicked(int code, String reason) ->
          "kicked: " + reason + " (" + code + ")";
      case ConnectionState.Failed(int code, String reason) ->
          "refused: " + reason + " (" + code + ")";
      case ConnectionState.Closed() -> "closed";
    };
  }
}
