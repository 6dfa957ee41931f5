package dev.parley.runtime.internal.routing;

import dev.parley.api.plugin.CommandCatalog;
import dev.parley.runtime.internal.command.CommandPrefixes;
import java.util.List;

/** The table that is in force, swapped as a whole whenever a plugin is switched on or off. */
public final class CurrentRoutes implements CommandCatalog {

  private final CommandPrefixes prefixes;
  private volatile RouteTable table;

  public CurrentRoutes(CommandPrefixes prefixes) {
    this.prefixes = prefixes;
    table = new RouteTable(0, prefixes, List.of());
  }

  public Routes get() {
    return table;
  }

  /**
   * Puts these routes in force instead of all others.
   *
   * @throws IllegalStateException with a sentence, when they contradict each other; nothing changes
   */
  public synchronized void replace(List<Route> routes) {
    table = new RouteTable(table.version() + 1, prefixes, routes);
  }

  @Override
  public List<Command> commands() {
    return table.catalog();
  }

  @Override
  public String prefix() {
    return prefixes.first();
  }
}
