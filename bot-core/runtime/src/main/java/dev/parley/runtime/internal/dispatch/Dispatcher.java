package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.Message;
import dev.parley.api.handler.Routing;
import dev.parley.journal.EventOutcome;
import dev.parley.runtime.RuntimeOptions.Admission;
import dev.parley.runtime.internal.condition.Conditions;
import dev.parley.runtime.internal.explain.Notes;
import dev.parley.runtime.internal.explain.Step;
import dev.parley.runtime.internal.explain.Traces;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.lane.LaneWorker;
import dev.parley.runtime.internal.lane.Station;
import dev.parley.runtime.internal.outbox.Ending;
import dev.parley.runtime.internal.outbox.Outbox;
import dev.parley.runtime.internal.routing.CurrentRoutes;
import dev.parley.runtime.internal.routing.Match;
import dev.parley.runtime.internal.routing.PluginGate;
import dev.parley.runtime.internal.routing.Routes;
import dev.parley.runtime.internal.routing.Search;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one event, on the thread of its lane, to the handlers that want it: first those that are
 * asked first, until one of them keeps it for itself. What became of it is noted.
 */
public final class Dispatcher implements LaneWorker {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final CurrentRoutes routes;
  private final Outbox outbox;
  private final Ending.Maker endings;
  private final Admission admission;
  private final BotLoops loops;
  private final Doorkeeper doorkeeper;
  private final DialogTurns dialogs;
  private final Suggestions suggestions;
  private final Traces traces;
  private final Function<String, Recipient> recipients;

  /**
   * @param recipients finds the account by its name
   */
  public Dispatcher(
      CurrentRoutes routes,
      Outbox outbox,
      Ending.Maker endings,
      Admission admission,
      BotLoops loops,
      Doorkeeper doorkeeper,
      DialogTurns dialogs,
      Suggestions suggestions,
      Traces traces,
      Function<String, Recipient> recipients) {
    this.routes = routes;
    this.outbox = outbox;
    this.endings = endings;
    this.admission = admission;
    this.loops = loops;
    this.doorkeeper = doorkeeper;
    this.dialogs = dialogs;
    this.suggestions = suggestions;
    this.traces = traces;
    this.recipients = recipients;
  }

  /** Handles the event, and waits first until its conversation may send again. */
  @Override
  public void handle(BotEvent event, long id, Station station) {
    Recipient recipient = recipients.apply(event.account());
    boolean open = awaitRoom(station.key());
    Routes table = routes.get();
    boolean late = recipient.time().isLate(event, admission.replyWindow());
    Notes notes = traces.about(event, table.version(), late);
    Visit visit = new Visit(event, recipient, station, notes, endings.of(event, id));
    EventOutcome outcome = EventOutcome.DROPPED;
    if (!open) {
      LOG.warn("event {} in {} is dropped: the runtime closes", event.key(), event.conversation());
      notes.add(Step.Dropped.CLOSING);
    } else if (loops.isLoop(event)) {
      LOG.info("event {} in {} is dropped: a loop of bots", event.key(), event.conversation());
      recipient.meters().loop();
      notes.add(Step.Dropped.BOT_LOOP);
    } else if (offer(visit, table, late)) {
      outcome = EventOutcome.HANDLED;
    } else if (!(event instanceof ConnectionChange)) {
      // Whoever wants to know of connections asks for it; nobody has to.
      outcome = EventOutcome.UNHANDLED;
      recipient.meters().unhandled();
      if (LOG.isDebugEnabled()) {
        LOG.debug("no handler wants {}; this one would:\n{}", event, Snippet.of(event));
      }
      if (event instanceof Message message && !late) {
        suggestions.answer(message, visit);
      }
    }
    visit.ending().end(outcome);
    traces.keep(notes);
  }

  /** Whether a handler got it. */
  private boolean offer(Visit visit, Routes table, boolean late) {
    BotEvent event = visit.event();
    Recipient recipient = visit.recipient();
    Search search = table.search(event, recipient.bot().userId());
    Conditions.@Nullable Inquiry inquiry = null;
    DialogTurns.@Nullable Waiting dialog = dialogs.waitingFor(event, recipient.bot());
    boolean handled = false;
    for (Match match = search.next(); match != null; match = search.next()) {
      if (dialog != null && !dialog.isAfter(match)) {
        break;
      }
      if (late && !match.route().handler().rules().offline()) {
        continue;
      }
      // A plugin that is stopping just now is as good as gone.
      if (match.route().plugin().enter()) {
        boolean kept;
        try {
          if (inquiry == null && Doorkeeper.asks(match.route())) {
            inquiry = doorkeeper.about(event);
          }
          kept = doorkeeper.offer(visit, match, inquiry);
        } finally {
          match.route().plugin().leave();
        }
        handled |= kept;
        if (kept && match.route().handler().rules().after() == Routing.After.STOP) {
          return true;
        }
      }
    }
    if (dialog != null) {
      dialogs.answer(visit, dialog);
      return true;
    }
    return handled;
  }

  /** Runs the command that a script hands over to. */
  void handOver(Visit visit) {
    BotEvent command = visit.event();
    Search search = routes.get().search(command, visit.recipient().bot().userId());
    Conditions.Inquiry inquiry = doorkeeper.about(command);
    for (Match match = search.next(); match != null; match = search.next()) {
      PluginGate plugin = match.route().plugin();
      if (match.route().handler().trigger() instanceof Trigger.Command && plugin.enter()) {
        try {
          doorkeeper.offer(visit, match, inquiry);
        } finally {
          plugin.leave();
        }
        return;
      }
    }
    LOG.warn("nobody takes over at event {} in {}", command.key(), command.conversation());
  }

  /** False when the runtime closed while it waited. */
  private boolean awaitRoom(LaneKey lane) {
    CompletableFuture<Void> room = outbox.room(lane);
    try {
      if (!room.isDone()) {
        room.get();
      }
      return true;
    } catch (InterruptedException | ExecutionException e) {
      return false;
    }
  }
}
