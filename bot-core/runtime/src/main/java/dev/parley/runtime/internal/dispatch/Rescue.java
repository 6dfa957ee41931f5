package dev.parley.runtime.internal.dispatch;

import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.runtime.internal.argument.Call;
import dev.parley.runtime.internal.argument.Captures;
import dev.parley.runtime.internal.explain.Step;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.lane.Station;
import dev.parley.runtime.internal.routing.Callee;
import dev.parley.runtime.internal.routing.ErrorRoute;
import dev.parley.runtime.internal.routing.ErrorRoutes;
import dev.parley.runtime.internal.routing.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a handler has failed: an error handler is called, where there is one for it;
 * else whoever waits for an answer is told in one line that there is none, where that is wanted.
 * What fails in here ends here.
 */
final class Rescue {

  private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);

  private final Invocation invocation;
  private final ErrorRoutes routes;
  private final Failures failures;

  Rescue(Invocation invocation, ErrorRoutes routes, Failures failures) {
    this.invocation = invocation;
    this.routes = routes;
    this.failures = failures;
  }

  /** A handler has failed, on this thread, and has left its station. */
  void failed(Visit visit, HandlerFailure failure, Route route) {
    ErrorRoute handler = routes.find(failure, route.plugin());
    boolean own = handler != null && handler.plugin() == route.plugin();
    if (handler != null && (own || handler.plugin().enter())) {
      try {
        failures.tell(failure, handler.name());
        run(visit, failure, handler);
      } finally {
        if (!own) {
          handler.plugin().leave();
        }
      }
    } else {
      failures.tell(failure, null);
      if (invocation.condemned().limits().apology() && isWaitedFor(failure, route)) {
        run(visit, failure, route);
      }
    }
  }

  /**
   * With an error handler, or with an apology.
   *
   * @param callee the error handler, or the handler that is apologised for
   */
  private void run(Visit visit, HandlerFailure failure, Callee callee) {
    Station station = visit.station();
    String pluginId = callee.plugin().pluginId();
    String name = callee instanceof ErrorRoute ? callee.name() : "the apology";
    Turn turn = new Turn(invocation, visit, callee);
    // The interrupt that ended a handler may come late, and is not meant for this one.
    Thread.interrupted();
    station.enter(turn);
    invocation.turns().begin(turn);
    try {
      answer(failure, callee, visit.recipient(), turn);
      visit.notes().add(new Step.Rescued(pluginId, name, turn.effects(), null));
      turn.finish();
    } catch (Throwable thrown) {
      turn.fail();
      visit
          .notes()
          .add(new Step.Rescued(pluginId, name, turn.effects(), thrown.getClass().getName()));
      if (!turn.isCondemned()) {
        LOG.error(
            "{} of plugin {} failed itself, on the failure of {} on event {}",
            name,
            pluginId,
            failure.handler(),
            failure.event().key(),
            LoggedCause.of(thrown));
      }
    } finally {
      invocation.turns().end();
      station.leave();
      if (turn.isCondemned()) {
        invocation.condemned().ended(turn);
      }
    }
  }

  private static void answer(HandlerFailure failure, Callee callee, Recipient recipient, Turn turn)
      throws Throwable {
    Answers answers = new Answers(failure.event(), turn);
    switch (callee) {
      case ErrorRoute error ->
          answers.send(
              error.method().invoke(new Call(failure.event(), turn, Captures.NONE), failure));
      case Route ignored -> answers.send(recipient.phrases().apology(failure.cause()));
    }
  }

  /** Whether somebody turned to the bot just now, and not to everybody in some room. */
  private static boolean isWaitedFor(HandlerFailure failure, Route route) {
    return failure.event() instanceof Message message
        && !message.offline()
        && (message.conversation().type() == ConversationType.PRIVATE
            || route.handler().trigger() instanceof Trigger.Command
            || route.handler().trigger() instanceof Trigger.Mentioned);
  }
}
