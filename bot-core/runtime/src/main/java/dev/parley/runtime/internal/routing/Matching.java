package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.command.CommandName;
import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.MessageFilter.Known;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.pattern.PatternSteps;
import dev.parley.runtime.internal.pattern.TextPattern;
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
      case Trigger.Happening happening -> happening.wants(event) ? new Match.Whole(route) : null;
      case Trigger.Command command when spoken != null -> command(route, command, spoken);
      case Trigger.Mentioned mentioned when spoken != null ->
          spoken.called() == Spoken.Called.BY_NAME
                  || (mentioned.all() && spoken.called() == Spoken.Called.AS_ONE_OF_ALL)
              ? new Match.Whole(route)
              : null;
      case Trigger.Messages messages when spoken != null ->
          message(route, messages.filter(), spoken, known, steps);
      default -> null;
    };
  }

  private static @Nullable Match command(Route route, Trigger.Command command, Spoken spoken) {
    int end = spoken.isCommand() ? endOfName(command, spoken) : CommandName.NOT_HERE;
    if (end == CommandName.NOT_HERE) {
      return null;
    }
    return spoken.isBare()
        ? bare(route, command, spoken.text(), end)
        : new Match.Called(route, command.syntax(), spoken.text(), end);
  }

  /** Where the longest of the command's names ends that it is called by. */
  private static int endOfName(Trigger.Command command, Spoken spoken) {
    int last = spoken.behind(command.syntax().name());
    for (String alias : command.aliases()) {
      last = Math.max(last, spoken.behind(alias));
    }
    return last;
  }

  /** Without a prefix it is a command only when the whole text can be one. */
  private static @Nullable Match bare(Route route, Trigger.Command command, String text, int end) {
    try {
      return new Match.Cut(route, command.syntax().bind(text, end));
    } catch (ArgumentMismatch justWords) {
      return null;
    }
  }

  /** As {@link #of}, for a filter of messages. */
  static @Nullable Match message(
      Route route, MessageFilter filter, Spoken spoken, Known known, PatternSteps steps) {
    if (!filter.accepts(spoken.message(), spoken.called() == Spoken.Called.BY_NAME)
        || !filter.accepts(spoken.text(), known)) {
      return null;
    }
    TextPattern pattern = filter.pattern();
    return pattern == null
        ? new Match.Whole(route)
        : found(route, pattern, spoken.text(), known == Known.LITERAL, steps);
  }

  private static @Nullable Match found(
      Route route, TextPattern pattern, String text, boolean known, PatternSteps steps) {
    String looked = pattern.look(text, known, steps);
    int start = looked == null ? -1 : pattern.start(looked);
    return looked == null || start < 0 ? null : new Match.Found(route, pattern, looked, start);
  }
}
