package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.condition.Conditions;
import dev.parley.runtime.internal.condition.Verdict;
import dev.parley.runtime.internal.explain.Step;
import dev.parley.runtime.internal.explain.Trace;
import dev.parley.runtime.internal.lane.Station;
import dev.parley.runtime.internal.routing.Match;

/** Lets handlers run when their conditions say yes, and notes why not when one says no. */
public record Doorkeeper(Conditions conditions, Texts texts, Invocation invocation) {

  /** What is asked about one event. */
  Conditions.Inquiry about(BotEvent event) {
    return conditions.about(event);
  }

  /** Whether the event is the handler's, which may keep it to itself without running. */
  boolean offer(
      BotEvent event,
      Match match,
      Recipient recipient,
      Station station,
      Trace trace,
      Conditions.Inquiry inquiry) {
    return switch (inquiry.ask(match.route())) {
      case Verdict.Yes yes -> {
        if (!invocation.run(event, match, recipient, station, trace)) {
          yes.takeBack();
        }
        yield true;
      }
      case Verdict.NotThere no -> {
        trace.add(new Step.Denied(match.route(), no.reason()));
        yield false;
      }
      case Verdict.Resting no -> {
        trace.add(new Step.Denied(match.route(), no.reason()));
        if (no.tell()) {
          recipient.bot().send(event.conversation(), texts.resting(no.left()));
        }
        yield true;
      }
    };
  }
}
