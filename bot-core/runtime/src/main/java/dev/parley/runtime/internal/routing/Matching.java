package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.argument.Captures;
import dev.parley.runtime.internal.command.CommandCall;
import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.MessageFilter.Known;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.pattern.PatternSteps;
import org.jspecify.annotations.Nullable;

/** Whether one route wants an event, as far as the event itself decides it. */
final class Matching {

  private Matching() {}

  /**
   * How the route takes the event; null when it does not want it.
   *
   * @param spoken the event as it was read; null when it is no message
   * @param known what of its text need not be asked again
   * @param steps pays for its pattern
   */
  static @Nullable Match of(
      Route route, BotEvent event, @Nullable Spoken spoken, Known known, PatternSteps steps) {
    if (!route.handler().trigger().event().isInstance(event) || !route.handler().accepts(event)) {
      return null;
    }
    return switch (route.handler().trigger()) {
      case Trigger.Happening happening -> happening.wants(event) ? Match.plain(route) : null;
      case Trigger.Command command when spoken != null -> command(route, command, spoken);
      case Trigger.Mentioned mentioned when spoken != null ->
          spoken.called() == Spoken.Called.BY_NAME
                  || (mentioned.all() && spoken.called() == Spoken.Called.AS_ONE_OF_ALL)
              ? Match.plain(route)
              : null;
      case Trigger.Messages messages when spoken != null ->
          message(route, messages.filter(), spoken, known, steps);
      default -> null;
    };
  }

  private static @Nullable Match command(Route route, Trigger.Command command, Spoken spoken) {
    CommandCall call = spoken.command();
    if (call == null) {
      return null;
    }
    int end = endOfName(command, call);
    if (end == CommandCall.NOT_SO) {
      return null;
    }
    return call.isBare()
        ? bare(route, command, call.text().substring(end))
        : new Match(route, () -> command.syntax().bind(call.text().substring(end)));
  }

  /** Where the longest of the command's names ends that it is called by. */
  private static int endOfName(Trigger.Command command, CommandCall call) {
    int last = call.behind(command.syntax().name());
    for (String alias : command.aliases()) {
      last = Math.max(last, call.behind(alias));
    }
    return last;
  }

  /** Without a prefix it is a command only when the whole text can be one. */
  private static @Nullable Match bare(Route route, Trigger.Command command, String arguments) {
    try {
      Captures captures = command.syntax().bind(arguments);
      return new Match(route, () -> captures);
    } catch (ArgumentMismatch justWords) {
      return null;
    }
  }

  private static @Nullable Match message(
      Route route, MessageFilter filter, Spoken spoken, Known known, PatternSteps steps) {
    if (!filter.accepts(spoken.message(), spoken.called() == Spoken.Called.BY_NAME)) {
      return null;
    }
    Captures captures = filter.cut(spoken.text(), known, steps);
    return captures == null ? null : new Match(route, () -> captures);
  }
}
