package dev.parley.starter.health;

import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.runtime.Plugins;
import dev.parley.runtime.SwitchedOff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up unless a plugin was switched off because its handlers do not end. */
public final class PluginsHealth implements HealthIndicator {

  private final Plugins plugins;

  public PluginsHealth(Plugins plugins) {
    this.plugins = plugins;
  }

  @Override
  public Health health() {
    List<SwitchedOff> off = plugins.switchedOff();
    Health.Builder health = off.isEmpty() ? Health.up() : Health.down();
    health.withDetail("running", plugins.running().stream().map(PluginDescriptor::id).toList());
    if (!off.isEmpty()) {
      health.withDetail("switchedOff", off.stream().map(PluginsHealth::describe).toList());
    }
    return health.build();
  }

  private static Map<String, Object> describe(SwitchedOff plugin) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("plugin", plugin.pluginId());
    details.put("reason", plugin.condemned() + " of its handlers did not end");
    details.put("since", plugin.since().toString());
    return details;
  }
}
