package dev.parley.runtime.internal.dialog;

import dev.parley.api.Bot;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DialogCancelledException;
import dev.parley.api.dialog.DialogTimeoutException;
import dev.parley.api.time.Timers;
import dev.parley.journal.DialogChange;
import dev.parley.runtime.DialogOptions;
import dev.parley.runtime.internal.routing.Match;
import dev.parley.runtime.internal.text.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dialogs that are open. Each has a script that waits for an answer: for a while on its thread,
 * so that it simply goes on; then it is put aside, which leaves of it the steps that are known, and
 * it runs again when the answer comes.
 *
 * <p>What is done to a dialog is done in the lane of its conversation.
 */
public final class Dialogs {

  private final DialogOptions options;
  private final Timers timers;
  private final Map<Locale, DialogTexts> texts = new ConcurrentHashMap<>();
  private final Predicate<String> isCommand;
  private final Set<String> cancelWords;
  private final DialogMemory memory;
  private final Deadlines deadlines;
  private final Map<DialogKey, OpenDialog> open = new ConcurrentHashMap<>();

  /** Calls the handler of a script. */
  @FunctionalInterface
  public interface Body {

    /** An answer that stands for: this script is not there any more. */
    Object GONE = new Object();

    /** Runs it, and says what it answered. */
    @Nullable Object run(Bot bot, Dialog dialog) throws Throwable;
  }

  /**
   * @param isCommand whether somebody could hand over to it
   * @param memory reads back what was put aside
   * @param whenDue is told of dialogs that are to be looked at, on a thread of the timers
   */
  public Dialogs(
      DialogOptions options,
      Timers timers,
      Predicate<String> isCommand,
      DialogMemory memory,
      Consumer<OpenDialog> whenDue) {
    this.options = options;
    this.timers = timers;
    this.isCommand = isCommand;
    this.memory = memory;
    cancelWords =
        options.cancelWords().stream().map(Folding::folded).collect(Collectors.toUnmodifiableSet());
    deadlines = new Deadlines(timers, whenDue);
  }

  /** How many are open. */
  public int size() {
    return open.size();
  }

  /** How many of them wait on a thread. */
  public int live() {
    return (int) open.values().stream().filter(each -> each.run() != null).count();
  }

  /** The dialog that the message may be an answer in; null when there is none. */
  public @Nullable OpenDialog of(Message message) {
    return open.isEmpty() ? null : current(DialogKey.of(message));
  }

  /** Whether the dialog is still open. */
  public boolean isOpen(OpenDialog dialog) {
    return open.get(dialog.key()) == dialog && !dialog.isBusy();
  }

  /**
   * Begins a dialog, and runs its script to the first question; or asks, when the user has another
   * one open here.
   *
   * @return what the script answered in the end, or what it said to hand over
   */
  public @Nullable Object begin(Message message, Match match, Floor floor, Body body)
      throws Throwable {
    DialogKey key = DialogKey.of(message);
    OpenDialog other = current(key);
    Origin origin = new Origin(message, match.route());
    if (other != null) {
      other.has(new OpenDialog.Rival(message, match));
      floor.bot().send(key.conversation(), origin.addressed(texts(floor).replace()));
      return null;
    }
    Instant deadline = timers.instant().plus(options.answerWithin());
    OpenDialog dialog =
        new OpenDialog(
            key,
            floor.eventId(),
            origin.pluginId(),
            origin.handler(),
            deadline,
            memory,
            new OpenDialog.Known(
                origin, new ArrayList<>(), new OpenQuestion(0, "", deadline, 0), 0, 0));
    open.put(key, dialog);
    Script script = script(dialog, floor, null);
    DialogRun run = run(dialog, script, floor, body);
    return settle(dialog, floor, () -> run.begin(floor, false));
  }

  /**
   * Goes on with what the user said.
   *
   * @param text without a call of the bot at its head; empty when it is no text
   * @param body calls the handler again, where the script was put aside
   */
  public @Nullable Object answer(OpenDialog dialog, String text, Floor floor, Body body)
      throws Throwable {
    String answer = text.strip();
    if (answer.isEmpty()) {
      floor
          .bot()
          .send(dialog.key().conversation(), dialog.origin().addressed(texts(floor).textOnly()));
      return null;
    }
    return wake(
        dialog,
        cancelWords.contains(Folding.folded(answer))
            ? new Signal.Cancelled()
            : new Signal.Answer(answer),
        floor,
        body);
  }

  /** Nobody waits any more. */
  public @Nullable Object timedOut(OpenDialog dialog, Floor floor, Body body) throws Throwable {
    return wake(dialog, new Signal.TimedOut(), floor, body);
  }

  /** Whether its answer is too late by now. */
  public boolean isOverdue(OpenDialog dialog) {
    return !timers.instant().isBefore(dialog.deadline());
  }

  /** Puts the script aside until there is an answer. */
  public void park(OpenDialog dialog, Floor nowhere) {
    DialogRun run = dialog.run();
    if (run != null) {
      dialog.waitsOn(null);
      run.unwind(nowhere);
      dialog.isDue(deadlines.add(dialog.deadline(), dialog));
    }
    if (dialog.rival() == null) {
      dialog.forget();
    }
  }

  /** Puts scripts aside whose turn it is not. */
  public void parkAll(Predicate<OpenDialog> which, Function<OpenDialog, Floor> nowhere) {
    for (OpenDialog dialog : open.values()) {
      if (dialog.run() != null && !dialog.isBusy() && which.test(dialog)) {
        park(dialog, nowhere.apply(dialog));
      }
    }
  }

  /** Takes up a dialog that an earlier process has kept. */
  public void resume(OpenDialog dialog) {
    open.put(dialog.key(), dialog);
    // Whoever answered while nobody was there gets some time to be heard.
    Instant soonest = timers.instant().plus(options.parkAfter());
    dialog.isDue(
        deadlines.add(dialog.deadline().isBefore(soonest) ? soonest : dialog.deadline(), dialog));
  }

  /** Ends a dialog whose script is no more. */
  public void drop(OpenDialog dialog, String how, Floor nowhere, Consumer<DialogChange> kept) {
    close(dialog, how, kept);
    DialogRun run = dialog.run();
    if (run != null) {
      dialog.waitsOn(null);
      run.unwind(nowhere);
    }
  }

  /** What became of the question which dialog to go on with. */
  public sealed interface Choice {

    /** The new one; the open one is closed. */
    record Begin(Message message, Match match) implements Choice {}

    /** Something is to be said, and the open one stays. */
    record Say(TextContent content) implements Choice {}
  }

  /**
   * Reads which dialog the user wants to go on with; null when that is no question.
   *
   * @param text what they say
   */
  public @Nullable Choice choose(
      OpenDialog dialog, String text, Floor nowhere, Consumer<DialogChange> kept) {
    OpenDialog.Rival rival = dialog.rival();
    if (rival == null) {
      return null;
    }
    String answer = text.strip();
    DialogTexts words = texts(nowhere);
    if (words.isYes(answer)) {
      drop(dialog, "replaced", nowhere, kept);
      return new Choice.Begin(rival.message(), rival.match());
    }
    if (words.isNo(answer) || cancelWords.contains(Folding.folded(answer))) {
      dialog.has(null);
      return new Choice.Say(dialog.origin().addressed(dialog.question().prompt()));
    }
    return new Choice.Say(dialog.origin().addressed(words.replace()));
  }

  /** What is said when the answer did not come in time, and the script cannot say it. */
  public TextContent timedOut(OpenDialog dialog, Locale locale) {
    return dialog.origin().addressed(texts(locale).timedOut());
  }

  /** What is said when the plugin of the dialog is not there. */
  public TextContent away(OpenDialog dialog, Locale locale) {
    return dialog.origin().addressed(texts(locale).away());
  }

  private DialogTexts texts(Floor floor) {
    return texts(floor.bot().locale());
  }

  private DialogTexts texts(Locale locale) {
    return texts.computeIfAbsent(locale, DialogTexts::new);
  }

  private @Nullable OpenDialog current(DialogKey key) {
    OpenDialog dialog = open.get(key);
    if (dialog != null && dialog.isBusy()) {
      // Only a script that does not end is busy when something else comes in its lane.
      close(dialog, "condemned", change -> {});
      return null;
    }
    return dialog;
  }

  private @Nullable Object wake(OpenDialog dialog, Signal signal, Floor floor, Body body)
      throws Throwable {
    DialogRun waiting = dialog.run();
    if (waiting != null) {
      return settle(dialog, floor, () -> waiting.wake(signal, floor));
    }
    Script script = script(dialog, floor, new Script.Rejoining(dialog.question(), signal));
    DialogRun again = run(dialog, script, floor, body);
    return settle(dialog, floor, () -> again.begin(floor, true));
  }

  private Script script(OpenDialog dialog, Floor floor, Script.@Nullable Rejoining rejoining) {
    return new Script(
        new Script.Setting(
            dialog.key(), dialog.origin(), options.answerWithin(), timers, texts(floor), isCommand),
        dialog.steps(),
        rejoining);
  }

  private static DialogRun run(OpenDialog dialog, Script script, Floor floor, Body body) {
    String name = "parley-dialog-" + dialog.key().userId();
    DialogRun run =
        new DialogRun(
            name,
            it -> {
              ScriptBot bot =
                  new ScriptBot(
                      floor.bot().account(), floor.bot().userId(), floor.bot().locale(), it);
              return script.ended(body.run(bot, script));
            });
    script.runsOn(run);
    dialog.waitsOn(run);
    return run;
  }

  private @Nullable Object settle(OpenDialog dialog, Floor floor, Turn turn) throws Throwable {
    dialog.busy(true);
    Stop stop = turn.run();
    dialog.busy(false);
    if (open.get(dialog.key()) != dialog) {
      return null;
    }
    if (stop instanceof Stop.Asked(OpenQuestion question)) {
      asks(dialog, question, floor);
      return null;
    }
    close(dialog, word(stop), floor::keep);
    return switch (stop) {
      case Stop.Asked ignored -> null;
      case Stop.Ended(Object returned) when returned == Body.GONE ->
          dialog.origin().addressed(texts(floor).changed());
      case Stop.Ended(Object returned) -> returned;
      case Stop.HandedOver(String command) -> new HandOver(command);
      case Stop.Changed ignored -> dialog.origin().addressed(texts(floor).changed());
      case Stop.Failed(DialogTimeoutException ignored) ->
          dialog.origin().addressed(texts(floor).timedOut());
      case Stop.Failed(DialogCancelledException ignored) ->
          dialog.origin().addressed(texts(floor).cancelled());
      case Stop.Failed(Throwable cause) -> throw cause;
    };
  }

  /** Another handler is to go on, with this command. */
  public record HandOver(String command) {}

  @FunctionalInterface
  private interface Turn {

    Stop run();
  }

  private void asks(OpenDialog dialog, OpenQuestion question, Floor floor) {
    OpenDialog.Known known = dialog.known();
    int entries = 0;
    if (dialog.id() != 0) {
      if (known.written() == 0) {
        floor.keep(opening(dialog, question));
      }
      entries = DialogEntries.write(dialog, known, question, floor::keep);
    }
    dialog.knows(known.asking(question, entries));
    Instant parkAt = timers.instant().plus(options.parkAfter());
    dialog.isDue(
        deadlines.add(parkAt.isBefore(question.deadline()) ? parkAt : question.deadline(), dialog));
  }

  private static DialogChange opening(OpenDialog dialog, OpenQuestion question) {
    DialogKey key = dialog.key();
    return new DialogChange.Open(
        dialog.id(),
        key.account(),
        key.conversation(),
        key.userId(),
        dialog.pluginId(),
        dialog.handler(),
        question.deadline());
  }

  /** How it ended, in one word. */
  private static String word(Stop stop) {
    return switch (stop) {
      case Stop.Asked ignored -> "";
      case Stop.Ended ignored -> "finished";
      case Stop.HandedOver ignored -> "handed over";
      case Stop.Changed ignored -> "changed";
      case Stop.Failed(DialogTimeoutException ignored) -> "timed out";
      case Stop.Failed(DialogCancelledException ignored) -> "cancelled";
      case Stop.Failed ignored -> "failed";
    };
  }

  private void close(OpenDialog dialog, String how, Consumer<DialogChange> kept) {
    dialog.isDue(null);
    if (open.remove(dialog.key(), dialog) && dialog.id() != 0 && dialog.known().written() > 0) {
      kept.accept(new DialogChange.Close(dialog.id(), how));
    }
  }
}
