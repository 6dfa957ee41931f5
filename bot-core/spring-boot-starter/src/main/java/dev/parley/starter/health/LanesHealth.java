package dev.parley.starter.health;

import dev.parley.runtime.BotRuntime;
import dev.parley.runtime.CondemnedLane;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Up when every handler ends in time. Out of service while handlers run on although they were told
 * to end: their conversations go on without them, but each holds a thread. It says which handlers,
 * and not for whom.
 */
public final class LanesHealth implements HealthIndicator {

  private final BotRuntime runtime;

  public LanesHealth(BotRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public Health health() {
    List<CondemnedLane> condemned = runtime.condemned();
    return condemned.isEmpty()
        ? Health.up().build()
        : Health.outOfService()
            .withDetail(
                "condemned",
                condemned.stream()
                    .sorted(Comparator.comparing(CondemnedLane::since))
                    .map(LanesHealth::describe)
                    .toList())
            .build();
  }

  private static Map<String, Object> describe(CondemnedLane lane) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("account", lane.account());
    details.put("plugin", lane.pluginId());
    details.put("handler", lane.handler());
    details.put("since", lane.since().toString());
    return details;
  }
}
