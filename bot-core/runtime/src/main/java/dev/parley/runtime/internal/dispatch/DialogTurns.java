package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.runtime.internal.argument.Call;
import dev.parley.runtime.internal.dialog.Dialogs;
import dev.parley.runtime.internal.dialog.Floor;
import dev.parley.runtime.internal.dialog.OpenDialog;
import dev.parley.runtime.internal.dialog.Origin;
import dev.parley.runtime.internal.explain.Notes;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.lane.LaneKey;
import dev.parley.runtime.internal.lane.Station;
import dev.parley.runtime.internal.routing.CurrentRoutes;
import dev.parley.runtime.internal.routing.Match;
import dev.parley.runtime.internal.routing.Route;
import dev.parley.runtime.internal.routing.Search;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The turns of scripts: where one begins, goes on with an answer, or has waited long enough. */
public final class DialogTurns {

  private final CurrentRoutes routes;
  private final Dialogs dialogs;
  private final Invocation invocation;
  private final Function<String, Recipient> recipients;
  private final Successor successor;

  /** Finds the handler that a script hands over to, and lets it run. */
  @FunctionalInterface
  public interface Successor {

    /**
     * Runs it.
     *
     * @param command written as if the user had given it
     */
    void take(Message command, Recipient recipient, Station station, Notes notes);
  }

  /** Something a script may do in a turn. */
  @FunctionalInterface
  private interface Part {

    @Nullable Object play(TurnFloor floor) throws Throwable;
  }

  public DialogTurns(
      CurrentRoutes routes,
      Dialogs dialogs,
      Invocation invocation,
      Function<String, Recipient> recipients,
      Successor successor) {
    this.routes = routes;
    this.dialogs = dialogs;
    this.invocation = invocation;
    this.recipients = recipients;
    this.successor = successor;
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
  Invocation.Ended begin(
      Message message, Match match, Recipient recipient, Station station, Notes notes) {
    Route route = match.route();
    return play(
        message,
        route,
        recipient,
        station,
        notes,
        floor -> dialogs.begin(message, match, floor, body(message, match)));
  }

  /** Gives what was said to the dialog that waits for it. */
  void answer(Waiting waiting, Recipient recipient, Station station, Notes notes) {
    OpenDialog dialog = waiting.dialog;
    Message message = waiting.message;
    switch (dialogs.choose(dialog, waiting.said.text(), nowhere(dialog.origin()))) {
      case Dialogs.Choice.Begin(Message rival, Match match) ->
          inside(
              match.route(),
              recipient,
              dialog,
              () -> begin(rival, match, recipient, station, notes));
      case Dialogs.Choice.Say(TextContent content) ->
          recipient.bot().send(message.conversation(), content);
      case null -> {
        Route route = route(dialog);
        inside(
            route,
            recipient,
            dialog,
            () ->
                play(
                    message,
                    route,
                    recipient,
                    station,
                    notes,
                    floor ->
                        dialogs.answer(dialog, waiting.said.text(), floor, again(dialog, route))));
      }
    }
  }

  /** Looks at a dialog that has waited for a while, in its lane. */
  public void look(OpenDialog dialog, Station station) {
    if (!dialogs.isOpen(dialog)) {
      return;
    }
    Message begun = dialog.origin().message();
    Recipient recipient = recipients.apply(begun.account());
    if (!dialogs.isOverdue(dialog)) {
      dialogs.park(dialog, nowhere(dialog.origin()));
      return;
    }
    Route route = route(dialog);
    if (route == null || !route.plugin().enter()) {
      dialogs.drop(dialog, nowhere(dialog.origin()));
      recipient.bot().send(begun.conversation(), dialogs.timedOut(dialog));
      return;
    }
    try {
      play(
          begun,
          route,
          recipient,
          station,
          Notes.NONE,
          floor -> dialogs.timedOut(dialog, floor, again(dialog, route)));
    } finally {
      route.plugin().leave();
    }
  }

  /** Takes the scripts of a plugin off their threads, so that nothing of it is left. */
  public void park(String pluginId) {
    dialogs.parkAll(origin -> origin.pluginId().equals(pluginId), this::nowhere);
  }

  /** Takes all scripts off their threads. */
  public void parkAll() {
    dialogs.parkAll(origin -> true, this::nowhere);
  }

  private Invocation.Ended play(
      Message message, Route route, Recipient recipient, Station station, Notes notes, Part part) {
    String[] handedOver = new String[1];
    AtomicBoolean played = new AtomicBoolean();
    Invocation.Ended ended =
        invocation.run(
            message,
            route,
            recipient,
            station,
            notes,
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
      successor.take(command(message, handedOver[0]), recipient, station, notes);
    }
    return ended;
  }

  /** Runs it inside of the plugin; says so when that is not there. */
  private void inside(
      @Nullable Route route, Recipient recipient, OpenDialog dialog, Runnable action) {
    if (route == null || !route.plugin().enter()) {
      recipient.bot().send(dialog.origin().message().conversation(), dialogs.away(dialog));
      return;
    }
    try {
      action.run();
    } finally {
      route.plugin().leave();
    }
  }

  private @Nullable Route route(OpenDialog dialog) {
    return routes.find(dialog.origin().pluginId(), dialog.origin().handler());
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

  private Floor nowhere(Origin origin) {
    Message message = origin.message();
    AccountBot bot = recipients.apply(message.account()).bot();
    Turn turn = new Turn(invocation, bot, LaneKey.of(message), message, null);
    return new TurnFloor(turn.silent(), invocation);
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
