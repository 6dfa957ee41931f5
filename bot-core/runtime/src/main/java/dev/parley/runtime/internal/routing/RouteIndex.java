package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.runtime.internal.handler.MessageFilter.Known;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All routes, compiled so that what an event costs depends on the event and not on how many routes
 * there are.
 *
 * <p>Routes are numbered in the order in which they are asked: their rank. For every kind of event
 * there are some {@link Stage}s. Each finds, by one look at the event, the routes that may want it,
 * as ascending lists of ranks; these are merged, so that ranks come out in ascending order, and
 * each route is asked in full when its turn comes. A stage is opened only when its turn comes too.
 * The tables are never changed: other routes are another index.
 */
public final class RouteIndex implements Routes {

  /** How many patterns may be run for every text. */
  private static final int MOST_FOR_EVERY_TEXT = 50;

  private final long version;
  private final Listening listening;
  private final Route[] routes;
  private final Known[] known;
  private final @Nullable Match[] sure;
  private final Map<Class<? extends BotEvent>, Stage[]> stages;
  private final RankLists lists;
  private final List<Route> forEveryText;

  /**
   * @throws IllegalStateException with a sentence, when too many patterns have no literal
   */
  public RouteIndex(long version, Listening listening, List<Route> unordered) {
    this.version = version;
    this.listening = listening;
    List<Route> ordered = unordered.stream().sorted(RouteOrder.COMPARATOR).toList();
    RankLists.Builder building = new RankLists.Builder();
    IndexBuilder builder = new IndexBuilder(ordered, building);
    forEveryText = List.copyOf(builder.forEveryText());
    checkForEveryText();
    routes = ordered.toArray(Route[]::new);
    known = builder.known();
    sure = builder.sure();
    stages = builder.stages();
    lists = building.build();
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Search search(BotEvent event, String botUserId) {
    Stage[] own = stages.get(event.getClass());
    if (own == null) {
      return Search.NOBODY;
    }
    Spoken spoken = event instanceof Message message ? listening.read(message, botUserId) : null;
    return new IndexSearch(this, lists, own, event, spoken);
  }

  /** All of them, in the order in which they are asked. */
  public List<Route> inOrder() {
    return List.of(routes);
  }

  /** How many there are. */
  public int size() {
    return routes.length;
  }

  /** Those whose pattern has no literal, so that it is run for every text. */
  List<Route> forEveryText() {
    return forEveryText;
  }

  /**
   * For every route, in the order in which they are asked, why it does not want the event. This
   * asks all of them, in full.
   */
  public List<Considered> explain(BotEvent event, String botUserId) {
    Reasons reasons =
        new Reasons(
            event, event instanceof Message message ? listening.read(message, botUserId) : null);
    return Stream.of(routes).map(route -> new Considered(route, reasons.against(route))).toList();
  }

  /** The first of that plugin and name; null when there is none. */
  @Nullable Route find(String pluginId, String handler) {
    for (Route route : routes) {
      if (route.plugin().pluginId().equals(pluginId) && route.handler().name().equals(handler)) {
        return route;
      }
    }
    return null;
  }

  private void checkForEveryText() {
    if (forEveryText.size() > MOST_FOR_EVERY_TEXT) {
      throw new IllegalStateException(
          forEveryText.size()
              + " handlers have a pattern without a literal, which is run for every text; there may"
              + " be "
              + MOST_FOR_EVERY_TEXT
              + ". Give them a word that must occur, or contains or startsWith: "
              + forEveryText.stream()
                  .map(route -> route.handler() + " " + route.handler().trigger())
                  .collect(Collectors.joining(", ")));
    }
  }

  /** How the route of this rank takes the event; null when it does not want it. */
  @Nullable Match match(int rank, BotEvent event, @Nullable Spoken spoken, IndexSearch search) {
    Match match = sure[rank];
    return match != null ? match : Matching.of(routes[rank], event, spoken, known[rank], search);
  }
}
