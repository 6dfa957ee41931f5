package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import java.util.Iterator;
import java.util.List;

/** All routes of the plugins that are switched on, asked one by one in their order. */
public final class RouteTable implements Routes {

  private final long version;
  private final Listening listening;
  private final List<Route> routes;

  public RouteTable(long version, Listening listening, List<Route> routes) {
    this.version = version;
    this.listening = listening;
    this.routes = routes.stream().sorted(RouteOrder.COMPARATOR).toList();
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Search search(BotEvent event, String botUserId) {
    Spoken spoken = event instanceof Message message ? listening.read(message, botUserId) : null;
    Iterator<Route> left = routes.iterator();
    return () -> {
      while (left.hasNext()) {
        Match match = Matching.of(left.next(), event, spoken);
        if (match != null) {
          return match;
        }
      }
      return null;
    };
  }
}
