package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.journal.EventOutcome;
import dev.parley.runtime.internal.argument.Call;
import dev.parley.runtime.internal.dialog.Dialogs;
import dev.parley.runtime.internal.dialog.Floor;
import dev.parley.runtime.internal.dialog.OpenDialog;
import dev.parley.runtime.internal.explain.Notes;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.lane.Station;
import dev.parley.runtime.internal.outbox.Ending;
import dev.parley.runtime.internal.routing.CurrentRoutes;
import dev.parley.runtime.internal.routing.Match;
import dev.parley.runtime.internal.routing.Route;
import dev.parley.runtime.internal.routing.Search;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The turns of scripts: where one begins, goes on with an answer, or has waited long enough. */
public final class DialogTurns {

  private final CurrentRoutes routes;
  private final Dialogs dialogs;
  private final Invocation invocation;
  private final Ending.Maker endings;
  private final Function<String, Recipient> recipients;
  private final Supplier<Dispatcher> dispatcher;

  /** Something a script may do in a turn. */
  @FunctionalInterface
  private interface Part {

    @Nullable Object play(TurnFloor floor) throws Throwable;
  }

  public DialogTurns(
      CurrentRoutes routes,
      Dialogs dialogs,
      Invocation invocation,
      Ending.Maker endings,
      Function<String, Recipient> recipients,
      Supplier<Dispatcher> dispatcher) {
    this.routes = routes;
    this.dialogs = dialogs;
    this.invocation = invocation;
    this.endings = endings;
    this.recipients = recipients;
    this.dispatcher = dispatcher;
  }

  /** A message that may be an answer. */
  record Waiting(OpenDialog dialog, Message message, CurrentRoutes.Said said) {

    /** Whether the handler gets the message before the dialog does. */
    boolean isAfter(Match match) {
      return match.route().handler().rules().priority() > 0
          || (said.isCommand() && match.route().handler().trigger() instanceof Trigger.Command);
    }
  }

  /** The dialog that waits for what is said; null when none does. */
  @Nullable Waiting waitingFor(BotEvent event, AccountBot bot) {
    if (event instanceof Message message) {
      OpenDialog dialog = dialogs.of(message);
      if (dialog != null) {
        return new Waiting(dialog, message, routes.said(message, bot.userId()));
      }
    }
    return null;
  }

  /** Begins a script. */
  Invocation.Ended begin(Visit visit, Message message, Match match) {
    return play(
        visit, match.route(), floor -> dialogs.begin(message, match, floor, body(message, match)));
  }

  /** Gives what was said to the dialog that waits for it. */
  void answer(Visit visit, Waiting waiting) {
    OpenDialog dialog = waiting.dialog;
    String text = waiting.said.text();
    switch (dialogs.choose(dialog, text, nowhere(dialog), visit.ending()::change)) {
      case Dialogs.Choice.Begin(Message rival, Match match) ->
          inside(visit, match.route(), dialog, found -> begin(visit.with(rival), rival, match));
      case Dialogs.Choice.Say(TextContent content) -> visit.say(content);
      case null -> {
        inside(
            visit,
            route(dialog),
            dialog,
            found ->
                play(
                    visit,
                    found,
                    floor -> dialogs.answer(dialog, text, floor, again(dialog, found))));
      }
    }
  }

  /** Looks at a dialog that has waited for a while, in its lane. */
  public void look(OpenDialog dialog, Station station) {
    if (!dialogs.isOpen(dialog)) {
      return;
    }
    if (!dialogs.isOverdue(dialog)) {
      dialogs.park(dialog, nowhere(dialog));
      return;
    }
    Message begun = dialog.origin().message();
    Recipient recipient = recipients.apply(begun.account());
    // It is no event, so nothing is known of it but what is asked for.
    Ending ending = endings.of(begun, 0);
    Visit visit = new Visit(begun, recipient, station, Notes.NONE, ending);
    Route route = route(dialog);
    if (route == null || !route.plugin().enter()) {
      dialogs.drop(dialog, "timed out", nowhere(dialog), ending::change);
      visit.say(dialogs.timedOut(dialog, recipient.bot().locale()));
    } else {
      try {
        play(visit, route, floor -> dialogs.timedOut(dialog, floor, again(dialog, route)));
      } finally {
        route.plugin().leave();
      }
    }
    ending.end(EventOutcome.HANDLED);
  }

  /** Takes the scripts of a plugin off their threads, so that nothing of it is left. */
  public void park(String pluginId) {
    dialogs.parkAll(dialog -> dialog.pluginId().equals(pluginId), this::nowhere);
  }

  /** Takes all scripts off their threads. */
  public void parkAll() {
    dialogs.parkAll(dialog -> true, this::nowhere);
  }

  private Invocation.Ended play(Visit visit, Route route, Part part) {
    String[] handedOver = new String[1];
    AtomicBoolean played = new AtomicBoolean();
    Invocation.Ended ended =
        invocation.run(
            visit,
            route,
            turn -> {
              if (!played.compareAndSet(false, true)) {
                throw new IllegalStateException(
                    "a script goes on once with what was said; it cannot run again");
              }
              Object answer = part.play(new TurnFloor(turn, invocation));
              if (answer instanceof Dialogs.HandOver(String command)) {
                handedOver[0] = command;
                return null;
              }
              return answer;
            });
    if (ended == Invocation.Ended.DONE && handedOver[0] != null) {
      dispatcher.get().handOver(visit.with(command((Message) visit.event(), handedOver[0])));
    }
    return ended;
  }

  /** Runs it inside of the plugin; says so when that is not there. */
  private void inside(
      Visit visit, @Nullable Route route, OpenDialog dialog, Consumer<Route> action) {
    if (route == null || !route.plugin().enter()) {
      visit.say(dialogs.away(dialog, visit.recipient().bot().locale()));
      return;
    }
    try {
      action.accept(route);
    } finally {
      route.plugin().leave();
    }
  }

  private @Nullable Route route(OpenDialog dialog) {
    return routes.find(dialog.pluginId(), dialog.handler());
  }

  private Dialogs.Body again(OpenDialog dialog, Route route) {
    Message begun = dialog.origin().message();
    return (bot, script) -> {
      Search search = routes.get().search(begun, bot.userId());
      for (Match match = search.next(); match != null; match = search.next()) {
        if (match.route() == route) {
          return body(begun, match).run(bot, script);
        }
      }
      return Dialogs.Body.GONE;
    };
  }

  private static Dialogs.Body body(Message message, Match match) {
    return (bot, script) ->
        match.route().handler().invoke(new Call(message, bot, match.captures(), script));
  }

  private Floor nowhere(OpenDialog dialog) {
    Message message = dialog.origin().message();
    AccountBot bot = recipients.apply(message.account()).bot();
    return new TurnFloor(Turn.silent(invocation, bot, message), invocation);
  }

  private Message command(Message message, String command) {
    return new Message(
        message.account(),
        message.uid(),
        message.conversation(),
        message.senderId(),
        new TextContent(routes.written(command)),
        message.at(),
        Map.of(),
        List.of(),
        false);
  }
}
