package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.handler.Routing;
import dev.parley.runtime.internal.argument.ArgumentMismatch;
import dev.parley.runtime.internal.argument.Call;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.meter.AccountMeters;
import dev.parley.runtime.internal.outbox.Outbox;
import dev.parley.runtime.internal.routing.CurrentRoutes;
import dev.parley.runtime.internal.routing.Match;
import dev.parley.runtime.internal.routing.Route;
import dev.parley.runtime.internal.routing.Search;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Handles one event, on the thread of its lane: finds its handler, calls it, and gives what it
 * answers to the outbox. A handler that fails answers nothing. While it runs, the log's context
 * says which account, conversation and event it is about.
 */
public final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final CurrentRoutes routes;
  private final Turns turns;
  private final Outbox outbox;
  private final Texts texts;
  private final Failures failures;
  private final Function<String, Recipient> recipients;

  /**
   * The account that an event is for.
   *
   * @param bot how it sends
   * @param meters where its events are counted
   */
  public record Recipient(AccountBot bot, AccountMeters meters) {}

  /**
   * @param recipients finds the account by its name
   */
  public Dispatcher(
      CurrentRoutes routes,
      Turns turns,
      Outbox outbox,
      Texts texts,
      Failures failures,
      Function<String, Recipient> recipients) {
    this.routes = routes;
    this.turns = turns;
    this.outbox = outbox;
    this.texts = texts;
    this.failures = failures;
    this.recipients = recipients;
  }

  /** Handles the event, and waits first until its conversation may send again. */
  public void handle(BotEvent event) {
    if (!awaitRoom(event)) {
      LOG.warn("event {} in {} is dropped: the runtime closes", event.key(), event.conversation());
      return;
    }
    Recipient recipient = recipients.apply(event.account());
    Search search = routes.get().search(event, recipient.bot().userId());
    boolean handled = false;
    for (Match match = search.next(); match != null; match = search.next()) {
      // A plugin that is stopping just now is as good as gone.
      if (match.route().plugin().enter()) {
        handled = true;
        runIn(event, match, recipient);
        if (match.route().handler().rules().after() == Routing.After.STOP) {
          break;
        }
      }
    }
    // Whoever wants to know of connections asks for it; nobody has to.
    if (!handled && !(event instanceof ConnectionChange)) {
      recipient.meters().unhandled();
      LOG.debug("no handler wants {}", event);
    }
  }

  private void runIn(BotEvent event, Match match, Recipient recipient) {
    MDC.put("account", event.account());
    MDC.put("conversation", event.conversation().toString());
    MDC.put("event", event.key().value());
    try {
      run(event, match, recipient);
    } finally {
      match.route().plugin().leave();
      MDC.clear();
    }
  }

  /** False when the runtime closed while it waited. */
  private boolean awaitRoom(BotEvent event) {
    CompletableFuture<Void> room = outbox.room(LaneKey.of(event));
    try {
      if (!room.isDone()) {
        room.get();
      }
      return true;
    } catch (InterruptedException | ExecutionException e) {
      return false;
    }
  }

  private void run(BotEvent event, Match match, Recipient recipient) {
    Route route = match.route();
    Turn turn = new Turn(turns, outbox);
    TurnBot bot = new TurnBot(recipient.bot(), turn);
    Answers answers = new Answers(bot, event.conversation(), turn);
    long start = route.meters().start();
    turns.begin(turn);
    try {
      Call call = new Call(event, bot, match.cut().captures());
      answers.send(route.handler().invoke(call));
      turn.finish();
      route.meters().handled(start);
    } catch (ArgumentMismatch mismatch) {
      mismatched(route, mismatch, answers, recipient);
      turn.finish();
    } catch (Throwable cause) {
      turn.fail();
      route.meters().failed(start);
      failures.tell(
          new HandlerFailure(event, route.plugin().pluginId(), route.handler().name(), cause));
    } finally {
      turns.end();
    }
  }

  private void mismatched(
      Route route, ArgumentMismatch mismatch, Answers answers, Recipient recipient) {
    recipient.meters().mismatched();
    if (route.handler().trigger() instanceof Trigger.Command command) {
      answers.usage(texts.usage(mismatch, routes.prefix() + command.syntax().usage()));
    }
  }
}
