package dev.parley.runtime.internal.routing;

import dev.parley.api.Message;
import dev.parley.api.plugin.CommandCatalog.Command;
import dev.parley.runtime.internal.command.CommandCall;
import dev.parley.runtime.internal.handler.Condition;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.text.Distance;
import dev.parley.runtime.internal.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The commands of all routes: what each name stands for, and which were perhaps meant. */
final class CommandBook {

  private static final int MOST_SUGGESTIONS = 3;

  private final Map<String, List<Route>> byName = new HashMap<>();
  private final List<Listed> listed;

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

  /**
   * The names that were perhaps meant, those that are nearest; none when the call is a command,
   * though perhaps not for who wrote it.
   */
  List<String> near(CommandCall call, Message message) {
    if (byName.keySet().stream().anyMatch(name -> call.behind(name) != CommandCall.NOT_SO)) {
      return List.of();
    }
    NavigableMap<Integer, List<String>> bySlips = new TreeMap<>();
    shown(each -> isOpen(each.route, message))
        .flatMap(each -> each.trigger.names().stream())
        .forEach(
            name -> {
              int slips = slips(call, name);
              if (slips <= Distance.allowed(name.length())) {
                bySlips.computeIfAbsent(slips, ignored -> new ArrayList<>()).add(name);
              }
            });
    return bySlips.isEmpty()
        ? List.of()
        : bySlips.firstEntry().getValue().stream().sorted().limit(MOST_SUGGESTIONS).toList();
  }

  private void add(String name, Route route) {
    List<Route> others = byName.computeIfAbsent(name, ignored -> new ArrayList<>());
    for (Route other : others) {
      if (other.handler().rules().scope().meets(route.handler().rules().scope())) {
        throw new IllegalStateException(
            "the command \""
                + name
                + "\" is handled twice, by "
                + other.handler()
                + " of plugin "
                + other.plugin().pluginId()
                + " and by "
                + route.handler()
                + " of plugin "
                + route.plugin().pluginId());
      }
    }
    others.add(route);
  }

  private Stream<Listed> shown(Predicate<Listed> wanted) {
    return listed.stream().filter(each -> !each.trigger.hidden()).filter(wanted);
  }

  /** Whether everybody there may use it: the others are not to be told of. */
  private static boolean isOpen(Route route, Message message) {
    return route.handler().rules().conditions().stream()
            .noneMatch(each -> each instanceof Condition.OnUser)
        && route.handler().accepts(message);
  }

  private static int slips(CommandCall call, String name) {
    int limit = Distance.allowed(name.length());
    String written = head(call.words(), name);
    // The head of a sub-command is as good as its name.
    return name.startsWith(written + ' ') ? 1 : Distance.between(written, name, limit);
  }

  /** As many words of the text as the name has. */
  private static String head(String text, String name) {
    String[] words = text.strip().split("\\s+");
    int wanted = Math.min(words.length, name.split(" ").length);
    return Folding.folded(String.join(" ", List.of(words).subList(0, wanted)));
  }

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
