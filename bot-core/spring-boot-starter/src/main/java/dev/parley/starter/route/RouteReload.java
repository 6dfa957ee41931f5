package dev.parley.starter.route;

import dev.parley.runtime.Plugins;
import dev.parley.runtime.RouteChanges;
import dev.parley.starter.plugin.PluginContexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Reads the configuration files again, and puts what they say into the placeholders of all routes.
 * The routes change as a whole or, when a value cannot work, not at all. Everything else that is
 * configured, such as accounts and limits, is read at the start only.
 */
public final class RouteReload {

  private static final Logger LOG = LoggerFactory.getLogger(RouteReload.class);

  private final ConfigurableApplicationContext context;
  private final PluginContexts contexts;
  private final Plugins plugins;

  public RouteReload(
      ConfigurableApplicationContext context, PluginContexts contexts, Plugins plugins) {
    this.context = context;
    this.contexts = contexts;
    this.plugins = plugins;
  }

  /**
   * What a reload did.
   *
   * @param properties the names of those that have another value in the files now
   */
  public record Done(Set<String> properties, RouteChanges routes) {}

  /**
   * Reloads.
   *
   * @throws RouteReloadException when nothing was changed, because something cannot work
   */
  public synchronized Done reload() {
    ConfigurationFiles before = ConfigurationFiles.in(context.getEnvironment());
    ConfigurationFiles now = read();
    // A plugin's environment has the sources of its parent as they were when it was started.
    List<ConfigurableEnvironment> environments = new ArrayList<>(contexts.environments());
    environments.add(context.getEnvironment());
    environments.forEach(now::putInto);
    RouteChanges changes;
    try {
      changes = plugins.reload();
    } catch (RuntimeException e) {
      environments.forEach(before::putInto);
      throw new RouteReloadException(String.valueOf(e.getMessage()), e);
    }
    Done done = new Done(before.differences(now), changes);
    LOG.info(
        "the configuration was read again: {} properties differ, {} routes are gone, {} have come",
        done.properties().size(),
        changes.gone().size(),
        changes.come().size());
    return done;
  }

  /** What is wrong in a file may be beside a secret, so only the log says it. */
  private ConfigurationFiles read() {
    try {
      return ConfigurationFiles.readAgain(context.getEnvironment(), context);
    } catch (RuntimeException e) {
      LOG.error("the configuration files cannot be read, so nothing is changed", e);
      throw new RouteReloadException("the configuration files cannot be read; the log says why", e);
    }
  }
}
