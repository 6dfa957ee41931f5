package dev.parley.runtime.internal.routing;

import dev.parley.api.Message;
import dev.parley.runtime.internal.command.CommandName;
import dev.parley.runtime.internal.handler.Condition;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.text.Folding;
import dev.parley.runtime.internal.text.NearNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which command was perhaps meant by one that does not exist. As many words of it are compared with
 * a name as that has.
 */
final class NearCommands {

  private static final int MOST = 3;

  private final Map<String, List<Route>> byName;
  private final Map<Integer, NearNames> byWords;
  private final int longest;

  /**
   * @param byName every route of a command under each of its names
   */
  NearCommands(Map<String, List<Route>> byName) {
    this.byName = byName;
    longest = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
    byWords =
        byName.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    CommandName::words,
                    Collectors.collectingAndThen(Collectors.toList(), NearNames::new)));
  }

  /** Those that are nearest; none when it is a command, though perhaps not for who wrote it. */
  List<String> of(Spoken spoken) {
    Nearest nearest = new Nearest(spoken.message());
    for (Map.Entry<Integer, NearNames> each : byWords.entrySet()) {
      Head head = head(spoken, each.getKey());
      if (byName.containsKey(head.text)) {
        return List.of();
      }
      each.getValue().of(head.text, nearest::accept);
      if (head.words < each.getKey()) {
        // The head of a sub-command is as good as its name.
        each.getValue().startingWith(head.text + ' ', nearest::accept);
      }
    }
    return nearest.names.stream().sorted().distinct().limit(MOST).toList();
  }

  /** The first words of the command, as names are written; no longer than one can be. */
  private Head head(Spoken spoken, int words) {
    StringBuilder head = new StringBuilder();
    String text = spoken.text();
    int found = 0;
    for (int i = spoken.command(); i < text.length() && head.length() <= 2 * longest; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        continue;
      }
      if (i == spoken.command() || Character.isWhitespace(text.charAt(i - 1))) {
        if (found == words) {
          break;
        }
        if (found++ > 0) {
          head.append(' ');
        }
      }
      head.append(Folding.folded(c));
    }
    return new Head(head.toString(), found);
  }

  private record Head(String text, int words) {}

  private static boolean isShown(Route route) {
    return route.handler().trigger() instanceof Trigger.Command command && !command.hidden();
  }

  /** Whether everybody there may use it: the others are not to be told of. */
  private static boolean isOpen(Route route, Message message) {
    return route.handler().rules().conditions().stream()
            .noneMatch(each -> each instanceof Condition.OnUser)
        && route.handler().accepts(message);
  }

  /** The names with the fewest slips of those that may be told. */
  private final class Nearest {

    private final Message message;
    private final Collection<String> names = new ArrayList<>();
    private int slips = Integer.MAX_VALUE;

    Nearest(Message message) {
      this.message = message;
    }

    int accept(String name, int found) {
      if (found <= slips
          && byName.getOrDefault(name, List.of()).stream()
              .anyMatch(route -> isShown(route) && isOpen(route, message))) {
        if (found < slips) {
          slips = found;
          names.clear();
        }
        names.add(name);
      }
      return slips;
    }
  }
}
