package dev.parley.runtime.internal.routing;

import dev.parley.api.plugin.CommandCatalog.Command;
import dev.parley.runtime.internal.handler.Scope;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The commands of all routes: what each name stands for, and which were perhaps meant. */
final class CommandBook {

  /** The place of a handler that is not bound to conversations. */
  private static final String EVERYWHERE = "";

  private final Map<String, List<Route>> byName = new HashMap<>();
  private final Map<Place, List<Route>> byPlace = new HashMap<>();
  private final List<Listed> listed;
  private final NearCommands near;

  /**
   * @throws IllegalStateException with a sentence, when two handlers have the same command in one
   *     place
   */
  CommandBook(List<Route> routes) {
    listed =
        routes.stream()
            .filter(route -> route.handler().trigger() instanceof Trigger.Command)
            .map(route -> new Listed(route, (Trigger.Command) route.handler().trigger()))
            .sorted(Comparator.comparing(each -> each.trigger.syntax().name()))
            .toList();
    for (Listed each : listed) {
      each.trigger.names().forEach(name -> add(name, each.route));
    }
    near = new NearCommands(byName);
  }

  /** Those that are not hidden, by name. */
  List<Command> commands() {
    return shown(each -> true).map(Listed::command).toList();
  }

  /**
   * Those that somebody asks about: by one of their names, else by the first words of it.
   *
   * @param written without a prefix
   */
  List<Command> find(String written) {
    String name = Folding.folded(written.strip()).replaceAll("\\s+", " ");
    List<Command> exact =
        shown(each -> each.trigger.names().contains(name)).map(Listed::command).toList();
    return exact.isEmpty()
        ? shown(each -> each.trigger.names().stream().anyMatch(own -> own.startsWith(name + ' ')))
            .map(Listed::command)
            .toList()
        : exact;
  }

  /** The names of which one was perhaps meant by a command that is none. */
  List<String> near(Spoken spoken) {
    return near.of(spoken);
  }

  private void add(String name, Route route) {
    Scope scope = route.handler().rules().scope();
    List<Route> all = byName.computeIfAbsent(name, ignored -> new ArrayList<>());
    // Those elsewhere need not be compared: one command may be handled in thousands of groups.
    Stream<Route> perhapsSame =
        scope.conversations().isEmpty()
            ? all.stream()
            : Stream.concat(Stream.of(EVERYWHERE), scope.conversations().stream())
                .flatMap(each -> byPlace.getOrDefault(new Place(name, each), List.of()).stream());
    perhapsSame
        .filter(other -> other.handler().rules().scope().meets(scope))
        .findFirst()
        .ifPresent(
            other -> {
              throw new IllegalStateException(
                  "the command \""
                      + name
                      + "\" is handled twice, by "
                      + told(other)
                      + " and by "
                      + told(route));
            });
    all.add(route);
    Set<String> places =
        scope.conversations().isEmpty() ? Set.of(EVERYWHERE) : scope.conversations();
    places.forEach(
        each ->
            byPlace
                .computeIfAbsent(new Place(name, each), ignored -> new ArrayList<>())
                .add(route));
  }

  private static String told(Route route) {
    return route.handler() + " of plugin " + route.plugin().pluginId();
  }

  private Stream<Listed> shown(Predicate<Listed> wanted) {
    return listed.stream().filter(each -> !each.trigger.hidden()).filter(wanted);
  }

  /** A name in a conversation. */
  private record Place(String name, String conversation) {}

  private record Listed(Route route, Trigger.Command trigger) {

    Command command() {
      return new Command(
          trigger.syntax().name(),
          trigger.syntax().usage(),
          trigger.aliases(),
          trigger.description(),
          route.plugin().pluginId());
    }
  }
}
