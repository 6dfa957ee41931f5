package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.command.CommandName;
import dev.parley.runtime.internal.handler.Trigger;
import java.util.Comparator;

/**
 * Which route is asked first: the one with the higher priority; then commands, those with more
 * words in their names first, so that {@code seat take} is asked before {@code seat}; then
 * mentions; and mentions before handlers that look at the text, and these before those that do not,
 * and those for every other event last. Equals stay as they were: by the start of their plugins,
 * then as declared.
 */
final class RouteOrder {

  static final Comparator<Route> COMPARATOR =
      Comparator.<Route>comparingInt(route -> -route.handler().rules().priority())
          .thenComparingInt(route -> kind(route.handler().trigger()))
          .thenComparingInt(route -> -words(route.handler().trigger()));

  private RouteOrder() {}

  private static int words(Trigger trigger) {
    return trigger instanceof Trigger.Command command
        ? command.names().stream().mapToInt(CommandName::words).max().orElse(0)
        : 0;
  }

  private static int kind(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Command ignored -> 0;
      case Trigger.Mentioned ignored -> 1;
      case Trigger.Messages messages -> messages.filter().looksAtText() ? 2 : 3;
      case Trigger.Rest ignored -> 4;
      case Trigger.Happening ignored -> 0;
    };
  }
}
