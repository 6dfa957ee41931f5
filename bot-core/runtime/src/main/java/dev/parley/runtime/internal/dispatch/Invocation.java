package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.handler.HandlerTimeLimitException;
import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.argument.Call;
import dev.parley.runtime.internal.command.CommandPrefixes;
import dev.parley.runtime.internal.explain.Notes;
import dev.parley.runtime.internal.explain.Step;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.lane.Station;
import dev.parley.runtime.internal.outbox.Outbox;
import dev.parley.runtime.internal.routing.Match;
import dev.parley.runtime.internal.routing.Route;

/**
 * Calls one handler with one event, and gives what it answers to the outbox. A handler that fails
 * answers nothing. While it runs, the log's context says which account, conversation and event it
 * is about.
 */
public final class Invocation {

  private final Turns turns;
  private final Outbox outbox;
  private final Texts texts;
  private final Failures failures;
  private final Condemned condemned;
  private final CommandPrefixes prefixes;
  private final LogContext log = new LogContext();

  public Invocation(
      Turns turns,
      Outbox outbox,
      Texts texts,
      Failures failures,
      Condemned condemned,
      CommandPrefixes prefixes) {
    this.turns = turns;
    this.outbox = outbox;
    this.texts = texts;
    this.failures = failures;
    this.condemned = condemned;
    this.prefixes = prefixes;
  }

  Turns turns() {
    return turns;
  }

  Outbox outbox() {
    return outbox;
  }

  Condemned condemned() {
    return condemned;
  }

  /** Runs the handler on this thread; true when it did what it was asked for. */
  boolean run(BotEvent event, Match match, Recipient recipient, Station station, Notes notes) {
    Turn turn = new Turn(this, recipient.bot(), station.key(), event, match.route());
    log.begin(event, station, match.route().plugin());
    station.enter(turn);
    turns.begin(turn);
    try {
      return call(event, match, recipient, turn, notes);
    } finally {
      turns.end();
      station.leave();
      log.end();
      if (turn.isCondemned()) {
        condemned.ended(turn);
      }
    }
  }

  private boolean call(BotEvent event, Match match, Recipient recipient, Turn turn, Notes notes) {
    Route route = match.route();
    Answers answers = new Answers(event, turn);
    long start = route.meters().start();
    try {
      Call call = new Call(event, turn, match.captures());
      answers.send(route.handler().invoke(call));
      notes.add(new Step.Ran(route, route.meters().handled(start), turn.effects(), null));
      turn.finish();
      return true;
    } catch (ArgumentMismatch mismatch) {
      notes.add(new Step.Mismatched(route));
      mismatched(route, mismatch, answers, recipient);
      turn.finish();
      return false;
    } catch (Throwable thrown) {
      Throwable cause =
          turn.isOverdue()
              ? new HandlerTimeLimitException(condemned.limits().timeLimit(), thrown)
              : thrown;
      turn.fail();
      notes.add(
          new Step.Ran(
              route, route.meters().failed(start), turn.effects(), cause.getClass().getName()));
      if (!turn.isCondemned()) {
        failures.tell(
            new HandlerFailure(event, route.plugin().pluginId(), route.handler().name(), cause));
      }
      return false;
    }
  }

  private void mismatched(
      Route route, ArgumentMismatch mismatch, Answers answers, Recipient recipient) {
    recipient.meters().mismatched();
    if (route.handler().trigger() instanceof Trigger.Command command) {
      answers.usage(texts.usage(mismatch, prefixes.first() + command.syntax().usage()));
    }
  }
}
