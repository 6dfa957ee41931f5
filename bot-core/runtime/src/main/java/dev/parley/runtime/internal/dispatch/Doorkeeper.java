package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.runtime.internal.condition.Conditions;
import dev.parley.runtime.internal.condition.Verdict;
import dev.parley.runtime.internal.explain.Notes;
import dev.parley.runtime.internal.explain.Step;
import dev.parley.runtime.internal.lane.Station;
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
  boolean offer(
      BotEvent event,
      Match match,
      Recipient recipient,
      Station station,
      Notes notes,
      Conditions.@Nullable Inquiry inquiry) {
    return switch (inquiry == null ? Verdict.Yes.PLAIN : inquiry.ask(match.route())) {
      case Verdict.Yes yes -> {
        Invocation.Ended ended = run(event, match, recipient, station, notes);
        if (ended != Invocation.Ended.DONE) {
          yes.takeBack();
        }
        yield ended != Invocation.Ended.VETOED;
      }
      case Verdict.NotThere no -> {
        notes.add(new Step.Denied(match.route(), no.reason()));
        yield false;
      }
      case Verdict.Resting no -> {
        notes.add(new Step.Denied(match.route(), no.reason()));
        if (no.tell()) {
          recipient.bot().send(event.conversation(), recipient.phrases().resting(no.left()));
        }
        yield true;
      }
    };
  }

  private Invocation.Ended run(
      BotEvent event, Match match, Recipient recipient, Station station, Notes notes) {
    return event instanceof Message message && match.route().handler().isScript()
        ? dialogs.begin(message, match, recipient, station, notes)
        : invocation.run(event, match, recipient, station, notes);
  }
}
