package dev.parley.runtime.internal.dispatch;

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
import dev.parley.runtime.internal.routing.ErrorRoutes;
import dev.parley.runtime.internal.routing.Match;
import dev.parley.runtime.internal.routing.Route;
import org.jspecify.annotations.Nullable;

/**
 * Calls one handler with one event, and gives what it answers to the outbox. A handler that fails
 * answers nothing. While it runs, the log's context says which account, conversation and event it
 * is about.
 */
public final class Invocation {

  private final Turns turns;
  private final Outbox outbox;
  private final Rescue rescue;
  private final Condemned condemned;
  private final CommandPrefixes prefixes;
  private final TypingSigns typingSigns;
  private final LogContext log = new LogContext();

  public Invocation(
      Turns turns,
      Outbox outbox,
      ErrorRoutes errors,
      Failures failures,
      Condemned condemned,
      CommandPrefixes prefixes,
      TypingSigns typingSigns) {
    this.turns = turns;
    this.outbox = outbox;
    rescue = new Rescue(this, errors, failures);
    this.condemned = condemned;
    this.prefixes = prefixes;
    this.typingSigns = typingSigns;
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

  /** How a run ended. */
  enum Ended {
    /** It did what it was asked for. */
    DONE,
    /** It failed, or what a person wrote does not fit. */
    FAILED,
    /** An interceptor did not let it have the event. */
    VETOED
  }

  LogContext log() {
    return log;
  }

  /** What happens in a turn. */
  @FunctionalInterface
  interface Doing {

    /** Does it, and says what is answered. */
    @Nullable Object run(Turn turn) throws Throwable;
  }

  /** Runs the handler on this thread. */
  Ended run(Visit visit, Match match) {
    return run(
        visit,
        match.route(),
        turn -> match.route().handler().invoke(new Call(visit.event(), turn, match.captures())));
  }

  /** Does something for a handler in a turn of its own. */
  Ended run(Visit visit, Route route, Doing doing) {
    Station station = visit.station();
    Turn turn = new Turn(this, visit, route);
    log.begin(visit.event(), station, route.plugin());
    station.enter(turn);
    turns.begin(turn);
    try {
      return call(visit, route, turn, doing);
    } finally {
      turns.end();
      station.leave();
      log.end();
      if (turn.isCondemned()) {
        condemned.ended(turn);
      }
    }
  }

  private Ended call(Visit visit, Route route, Turn turn, Doing doing) {
    Notes notes = visit.notes();
    Answers answers = new Answers(visit.event(), turn);
    Passage passage =
        route.around().interceptors().isEmpty() ? null : new Passage(route, turn, answers, doing);
    long start = route.meters().start();
    try {
      TypingSign typing = typingSigns.begin(visit.event(), route, visit.recipient(), turn);
      try {
        answers.send(passage == null ? doing.run(turn) : passage.walk());
      } finally {
        if (typing != null) {
          typing.end();
        }
      }
      if (passage != null && passage.veto() instanceof String veto) {
        turn.veto();
        notes.add(new Step.Denied(route, veto));
        return Ended.VETOED;
      }
      notes.add(ran(route, route.meters().handled(start), turn, null, passage));
      turn.finish();
      return Ended.DONE;
    } catch (ArgumentMismatch mismatch) {
      notes.add(new Step.Mismatched(route));
      mismatched(route, mismatch, answers, visit.recipient());
      turn.finish();
      return Ended.FAILED;
    } catch (Throwable thrown) {
      Throwable cause =
          turn.isOverdue()
              ? new HandlerTimeLimitException(condemned.limits().timeLimit(), thrown)
              : thrown;
      turn.fail();
      visit.ending().failed();
      notes.add(
          ran(route, route.meters().failed(start), turn, cause.getClass().getName(), passage));
      turns.end();
      visit.station().leave();
      if (!turn.isCondemned()) {
        rescue.failed(
            visit,
            new HandlerFailure(visit.event(), route.plugin().pluginId(), route.name(), cause),
            route);
      }
      return Ended.FAILED;
    }
  }

  private static Step.Ran ran(
      Route route, long nanos, Turn turn, @Nullable String failure, @Nullable Passage passage) {
    return passage == null
        ? new Step.Ran(route, nanos, turn.effects(), failure)
        : new Step.Ran(
            route, nanos, turn.effects(), failure, passage.attempts(), passage.decidedBy());
  }

  private void mismatched(
      Route route, ArgumentMismatch mismatch, Answers answers, Recipient recipient) {
    recipient.meters().mismatched();
    if (route.handler().trigger() instanceof Trigger.Command command) {
      answers.usage(
          recipient.phrases().usage(mismatch, prefixes.first() + command.syntax().usage()));
    }
  }
}
