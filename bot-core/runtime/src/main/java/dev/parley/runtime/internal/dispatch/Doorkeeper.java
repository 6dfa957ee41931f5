package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.runtime.internal.condition.Conditions;
import dev.parley.runtime.internal.condition.Verdict;
import dev.parley.runtime.internal.explain.Step;
import dev.parley.runtime.internal.routing.Match;
import dev.parley.runtime.internal.routing.Route;
import org.jspecify.annotations.Nullable;

/** Lets handlers run when their conditions say yes, and notes why not when one says no. */
public record Doorkeeper(Conditions conditions, Invocation invocation, DialogTurns dialogs) {

  /** Whether the handler has conditions. */
  static boolean asks(Route route) {
    return !route.handler().rules().conditions().isEmpty();
  }

  /** What is asked about one event. */
  Conditions.Inquiry about(BotEvent event) {
    return conditions.about(event);
  }

  /**
   * Whether the event is the handler's, which may keep it to itself without running.
   *
   * @param inquiry null when the handler has no conditions
   */
  boolean offer(Visit visit, Match match, Conditions.@Nullable Inquiry inquiry) {
    return switch (inquiry == null ? Verdict.Yes.PLAIN : inquiry.ask(match.route())) {
      case Verdict.Yes yes -> {
        Invocation.Ended ended = run(visit, match);
        if (ended != Invocation.Ended.DONE) {
          yes.takeBack();
        }
        yield ended != Invocation.Ended.VETOED;
      }
      case Verdict.NotThere no -> {
        visit.notes().add(new Step.Denied(match.route(), no.reason()));
        yield false;
      }
      case Verdict.Resting no -> {
        visit.notes().add(new Step.Denied(match.route(), no.reason()));
        if (no.tell()) {
          visit.say(visit.recipient().phrases().resting(no.left()));
        }
        yield true;
      }
    };
  }

  private Invocation.Ended run(Visit visit, Match match) {
    return visit.event() instanceof Message message && match.route().handler().isScript()
        ? dialogs.begin(visit, message, match)
        : invocation.run(visit, match);
  }
}
