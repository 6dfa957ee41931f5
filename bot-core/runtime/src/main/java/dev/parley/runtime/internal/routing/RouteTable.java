package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.plugin.CommandCatalog;
import dev.parley.runtime.internal.argument.Captures;
import dev.parley.runtime.internal.command.CommandCall;
import dev.parley.runtime.internal.command.CommandPrefixes;
import dev.parley.runtime.internal.handler.Trigger;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All routes of the plugins that are switched on, asked one by one in their order. */
public final class RouteTable implements Routes {

  private final long version;
  private final CommandPrefixes prefixes;
  private final List<Route> routes;
  private final List<CommandCatalog.Command> catalog;

  /**
   * @throws IllegalStateException with a sentence, when two handlers have the same command
   */
  public RouteTable(long version, CommandPrefixes prefixes, List<Route> routes) {
    this.version = version;
    this.prefixes = prefixes;
    this.routes = routes.stream().sorted(RouteOrder.COMPARATOR).toList();
    catalog = catalog(routes);
  }

  /** The commands, by name. */
  public List<CommandCatalog.Command> catalog() {
    return catalog;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Search search(BotEvent event, String botUserId) {
    Spoken spoken =
        event instanceof Message message ? Spoken.of(message, botUserId, prefixes) : null;
    Iterator<Route> left = routes.iterator();
    return () -> {
      while (left.hasNext()) {
        Match match = match(left.next(), event, spoken);
        if (match != null) {
          return match;
        }
      }
      return null;
    };
  }

  private static @Nullable Match match(Route route, BotEvent event, @Nullable Spoken spoken) {
    if (!route.handler().trigger().event().isInstance(event)) {
      return null;
    }
    Match match =
        switch (route.handler().trigger()) {
          case Trigger.Happening happening -> happening.wants(event) ? Match.plain(route) : null;
          case Trigger.Command command when spoken != null -> command(route, command, spoken);
          case Trigger.Mentioned mentioned when spoken != null ->
              spoken.called() == Spoken.Called.BY_NAME
                      || (mentioned.all() && spoken.called() == Spoken.Called.AS_ONE_OF_ALL)
                  ? Match.plain(route)
                  : null;
          case Trigger.Messages messages when spoken != null -> message(route, messages, spoken);
          default -> null;
        };
    return match != null && route.handler().accepts(event) ? match : null;
  }

  private static @Nullable Match command(Route route, Trigger.Command command, Spoken spoken) {
    CommandCall call = spoken.command();
    return call != null && call.name().equals(command.syntax().name())
        ? new Match(route, () -> command.syntax().bind(call.arguments()))
        : null;
  }

  private static @Nullable Match message(Route route, Trigger.Messages messages, Spoken spoken) {
    Captures captures =
        messages
            .filter()
            .test(spoken.message(), spoken.text(), spoken.called() == Spoken.Called.BY_NAME);
    return captures == null ? null : new Match(route, () -> captures);
  }

  private static List<CommandCatalog.Command> catalog(List<Route> routes) {
    Map<String, Route> byName = new HashMap<>();
    Map<String, CommandCatalog.Command> listed = new TreeMap<>();
    for (Route route : routes) {
      if (route.handler().trigger() instanceof Trigger.Command command) {
        String name = command.syntax().name();
        Route other = byName.putIfAbsent(name, route);
        if (other != null) {
          throw twice(name, other, route);
        }
        listed.put(name, listing(command, route));
      }
    }
    return List.copyOf(listed.values());
  }

  private static IllegalStateException twice(String name, Route one, Route other) {
    return new IllegalStateException(
        "the command \""
            + name
            + "\" is handled twice, by "
            + one.handler()
            + " of plugin "
            + one.plugin().pluginId()
            + " and by "
            + other.handler()
            + " of plugin "
            + other.plugin().pluginId());
  }

  private static CommandCatalog.Command listing(Trigger.Command command, Route route) {
    return new CommandCatalog.Command(
        command.syntax().usage(), command.description(), route.plugin().pluginId());
  }
}
