package dev.parley.runtime.internal.routing;

import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage.Mentioned;
import dev.parley.api.handler.Routing.After;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.handler.HandlerRules;
import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds routes that can never get anything, because one that is asked before them keeps all that
 * they could get. It finds the plain cases, where that can be read from what both say; it says
 * nothing wrong, but not everything.
 */
public final class Shadows {

  private Shadows() {}

  /**
   * A route that never gets anything.
   *
   * @param by the one that keeps it all
   */
  public record Shadow(Route route, Route by) {

    @Override
    public String toString() {
      return told(route) + " never gets anything: " + told(by) + " is asked before it and keeps it";
    }

    private static String told(Route route) {
      return route.handler()
          + " of plugin "
          + route.plugin().pluginId()
          + " ("
          + route.handler().trigger()
          + ")";
    }
  }

  /** The shadows that a plugin throws, or stands in. */
  public static List<Shadow> of(List<Route> routes, PluginGate plugin) {
    Greedy greedy = new Greedy();
    List<Shadow> shadows = new ArrayList<>();
    int rank = 0;
    for (Route route : routes.stream().sorted(RouteOrder.COMPARATOR).toList()) {
      greedy
          .perhapsOver(route)
          .filter(each -> each.route().plugin() == plugin || route.plugin() == plugin)
          .filter(each -> covers(each.route(), route))
          .min(Comparator.comparingInt(Greedy.Ranked::rank))
          .ifPresent(each -> shadows.add(new Shadow(route, each.route())));
      if (isGreedy(route)) {
        greedy.add(new Greedy.Ranked(rank, route));
      }
      rank++;
    }
    return List.copyOf(shadows);
  }

  /** Whether it keeps all that it listens to. */
  private static boolean isGreedy(Route route) {
    HandlerRules rules = route.handler().rules();
    return rules.after() == After.STOP
        && rules.conditions().isEmpty()
        && route.handler().resolvers().stream().noneMatch(Argument::narrows);
  }

  private static boolean covers(Route wide, Route narrow) {
    HandlerRules all = wide.handler().rules();
    HandlerRules some = narrow.handler().rules();
    return (all.offline() || !some.offline())
        && all.scope().contains(some.scope())
        && covers(wide.handler().trigger(), narrow.handler().trigger());
  }

  private static boolean covers(Trigger wide, Trigger narrow) {
    return switch (wide) {
      case Trigger.Messages messages -> covers(messages.filter(), narrow);
      case Trigger.Mentioned all ->
          narrow instanceof Trigger.Mentioned some && (all.all() || !some.all());
      case Trigger.Every every -> narrow.event() == every.event();
      case Trigger.Rest rest ->
          narrow instanceof Trigger.Rest other
              && (rest.equals(other)
                  || (!other.kinds().isEmpty() && rest.kinds().containsAll(other.kinds())));
      // These are seldom written twice, and two that are alike are found.
      case Trigger.Entries entries -> entries.equals(narrow);
      case Trigger.Rooms rooms -> rooms.equals(narrow);
      case Trigger.Connections connections -> connections.equals(narrow);
      // Two of the same name are refused where their places meet.
      case Trigger.Command ignored -> false;
    };
  }

  private static boolean covers(MessageFilter wide, Trigger narrow) {
    return switch (narrow) {
      case Trigger.Messages messages -> covers(wide, messages.filter());
      case Trigger.Command ignored -> takesEveryText(wide);
      case Trigger.Mentioned ignored -> takesEveryText(wide) && wide.content() == Content.class;
      default -> false;
    };
  }

  private static boolean covers(MessageFilter wide, MessageFilter narrow) {
    return within(narrow.in(), wide.in())
        && within(narrow.from(), wide.from())
        && (wide.mention() == Mentioned.WHATEVER || wide.mention() == narrow.mention())
        && (wide.content() == narrow.content()
            || (wide.content() != Content.class
                && wide.content().isAssignableFrom(narrow.content())
                && narrow.content() != Content.class)
            || (wide.content() == Content.class && narrow.looksAtText()))
        && within(narrow.contains(), wide.contains())
        && within(narrow.startsWith(), wide.startsWith())
        && (wide.pattern() == null
            || (narrow.pattern() != null && narrow.pattern().equals(wide.pattern())));
  }

  private static boolean takesEveryText(MessageFilter filter) {
    return filter.in().isEmpty()
        && filter.from().isEmpty()
        && filter.mention() == Mentioned.WHATEVER
        && !filter.looksAtText()
        && (filter.content() == Content.class || filter.content() == TextContent.class);
  }

  /** Whether who passes the first passes the second; an empty one lets all through. */
  private static boolean within(Collection<?> some, Collection<?> all) {
    return all.isEmpty() || (!some.isEmpty() && all.containsAll(some));
  }
}
