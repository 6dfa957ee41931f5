package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.argument.Captures;
import dev.parley.runtime.internal.command.CommandCall;
import dev.parley.runtime.internal.handler.Trigger;
import org.jspecify.annotations.Nullable;

/** Whether one route wants an event, as far as the event itself decides it. */
final class Matching {

  private Matching() {}

  /**
   * How the route takes the event; null when it does not want it.
   *
   * @param spoken the event as it was read; null when it is no message
   */
  static @Nullable Match of(Route route, BotEvent event, @Nullable Spoken spoken) {
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
    if (call == null) {
      return null;
    }
    String arguments = arguments(command, call);
    if (arguments == null) {
      return null;
    }
    return call.isBare()
        ? bare(route, command, arguments)
        : new Match(route, () -> command.syntax().bind(arguments));
  }

  /** What stands behind the longest of the command's names; null when it is called by none. */
  private static @Nullable String arguments(Trigger.Command command, CommandCall call) {
    String least = call.behind(command.syntax().name());
    for (String alias : command.aliases()) {
      String behind = call.behind(alias);
      if (behind != null && (least == null || behind.length() < least.length())) {
        least = behind;
      }
    }
    return least;
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

  private static @Nullable Match message(Route route, Trigger.Messages messages, Spoken spoken) {
    Captures captures =
        messages
            .filter()
            .test(spoken.message(), spoken.text(), spoken.called() == Spoken.Called.BY_NAME);
    return captures == null ? null : new Match(route, () -> captures);
  }
}
