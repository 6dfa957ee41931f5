package dev.parley.runtime.internal.dialog;

import dev.parley.api.Conversation;
import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.dialog.AnswerReader;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DialogCancelledException;
import dev.parley.api.dialog.DialogTimeoutException;
import dev.parley.api.dialog.Exchange;
import dev.parley.api.dialog.WrongAnswerException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * The dialog as its script sees it. The steps that are known are given again; behind them, where a
 * question is open, the script is given what has come, and is live from there on.
 */
final class Script implements Dialog {

  private static final int MOST_MISSES = 5;

  /**
   * What a script has to do with.
   *
   * @param origin how it began
   * @param patience how long a question waits
   * @param isCommand whether it could be handed over to
   */
  record Setting(
      DialogKey key,
      Origin origin,
      Duration patience,
      InstantSource clock,
      DialogTexts texts,
      Predicate<String> isCommand) {}

  /**
   * Where a script that runs again goes live.
   *
   * @param signal what has come
   */
  record Rejoining(OpenQuestion question, Signal signal) {}

  private final Setting setting;
  private final List<Step> steps;
  private final Readers readers;
  private @Nullable Rejoining rejoining;
  private @Nullable DialogRun run;
  private @Nullable RandomGenerator random;
  private Duration patience;
  private int next;

  /**
   * @param steps those that are known; it adds to them
   * @param rejoining null for a new dialog
   */
  Script(Setting setting, List<Step> steps, @Nullable Rejoining rejoining) {
    this.setting = setting;
    this.steps = steps;
    this.rejoining = rejoining;
    readers = new Readers(setting.texts());
    patience = setting.patience();
  }

  /** The thread that it runs on. */
  void runsOn(DialogRun it) {
    run = it;
  }

  @Override
  public String userId() {
    return setting.key().userId();
  }

  @Override
  public Conversation conversation() {
    return setting.key().conversation();
  }

  @Override
  public String ask(String question) {
    return ask("text", question, question, text -> text);
  }

  @Override
  public <T> T ask(String question, AnswerReader<T> reader) {
    return ask("read", question, question, reader);
  }

  @Override
  public int askInt(String question, int min, int max) {
    return ask("int", question, question, readers.whole(min, max));
  }

  @Override
  public String choose(String question, List<String> choices) {
    AnswerReader<String> reader = readers.choice(choices);
    return ask("choose " + choices, question, setting.texts().choices(question, choices), reader);
  }

  @Override
  public boolean confirm(String question) {
    return ask("confirm", question, setting.texts().confirm(question), readers.yesOrNo());
  }

  @Override
  public void say(String text) {
    say(new TextContent(text));
  }

  @Override
  public void say(Content content) {
    run().floor().bot().send(conversation(), content);
  }

  @Override
  public void answerWithin(Duration time) {
    if (!time.isPositive()) {
      throw new IllegalArgumentException("answerWithin(" + time + "): must be positive");
    }
    patience = time;
  }

  @Override
  // What was put in comes out, null as well.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <T> T once(String name, Supplier<T> value) {
    Step known = known(Step.mark("once", name));
    if (known != null) {
      return (T) Recorded.valueOf(known.value());
    }
    T fresh = value.get();
    record(new Step(Step.mark("once", name), "", Recorded.value(name, fresh)));
    return fresh;
  }

  @Override
  public Instant now() {
    return once("now", setting.clock()::instant);
  }

  @Override
  public RandomGenerator random() {
    if (random == null) {
      long seed = once("random", () -> RandomGenerator.getDefault().nextLong());
      random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
    return random;
  }

  @Override
  public List<Exchange> transcript() {
    List<Exchange> exchanges = new ArrayList<>();
    for (Step step : steps.subList(0, next)) {
      String answer = step.prompt().isEmpty() ? null : Recorded.answered(step.value());
      if (answer != null) {
        exchanges.add(new Exchange(step.prompt(), answer));
      }
    }
    return List.copyOf(exchanges);
  }

  @Override
  public void handOver(String command) {
    if (!setting.isCommand().test(command)) {
      throw new IllegalArgumentException("handOver(\"" + command + "\"): there is no such command");
    }
    // Where it runs again it never came to this: a dialog that hands over ends.
    throw rejoining == null
        ? run().leave(new Stop.HandedOver(command))
        : run().leave(new Stop.Changed());
  }

  /** What the script returned, in the end; on its thread. */
  @Nullable Object ended(@Nullable Object returned) {
    if (rejoining != null) {
      throw run().leave(new Stop.Changed());
    }
    return returned;
  }

  private <T> T ask(String kind, String question, String shown, AnswerReader<T> reader) {
    int mark = Step.mark(kind, question);
    Step known = known(mark);
    if (known != null) {
      return again(known, reader);
    }
    OpenQuestion open;
    Signal signal;
    if (rejoining != null) {
      open = rejoining.question();
      signal = rejoining.signal();
      rejoining = null;
      run().speakUp();
    } else {
      open = new OpenQuestion(mark, shown, setting.clock().instant().plus(patience), 0);
      put(shown);
      signal = run().pause(open);
    }
    return answer(open, question, signal, reader);
  }

  private <T> T answer(OpenQuestion asked, String question, Signal signal, AnswerReader<T> reader) {
    OpenQuestion open = asked;
    while (true) {
      switch (signal) {
        case Signal.TimedOut ignored -> throw timedOut(open, question);
        case Signal.Cancelled ignored -> throw cancelled(open, question);
        case Signal.Answer(String text) -> {
          try {
            T value = reader.read(text);
            record(new Step(open.mark(), question, Recorded.answer(text)));
            return value;
          } catch (WrongAnswerException wrong) {
            open = open.missed();
            if (open.misses() == MOST_MISSES) {
              throw cancelled(open, question);
            }
            put(wrong.sentence());
            signal = run().pause(open);
          }
        }
      }
    }
  }

  private RuntimeException timedOut(OpenQuestion open, String question) {
    record(new Step(open.mark(), question, Recorded.TIMED_OUT));
    return new DialogTimeoutException(question);
  }

  private RuntimeException cancelled(OpenQuestion open, String question) {
    record(new Step(open.mark(), question, Recorded.CANCELLED));
    return new DialogCancelledException(question);
  }

  /** Gives a known answer again. */
  private <T> T again(Step known, AnswerReader<T> reader) {
    String answer = Recorded.answered(known.value());
    if (answer == null) {
      throw known.value().equals(Recorded.TIMED_OUT)
          ? new DialogTimeoutException(known.prompt())
          : new DialogCancelledException(known.prompt());
    }
    try {
      return reader.read(answer);
    } catch (WrongAnswerException e) {
      throw run().leave(new Stop.Changed());
    }
  }

  /**
   * The step that the script is at, when it is known; null when it is a new one, or the open
   * question.
   */
  private @Nullable Step known(int mark) {
    run().floor();
    if (next < steps.size()) {
      Step step = steps.get(next);
      if (step.mark() != mark) {
        throw run().leave(new Stop.Changed());
      }
      next++;
      return step;
    }
    if (rejoining != null && rejoining.question().mark() != mark) {
      throw run().leave(new Stop.Changed());
    }
    return null;
  }

  private void record(Step step) {
    if (steps.size() == Step.MOST) {
      throw new IllegalStateException(
          "a dialog keeps at most " + Step.MOST + " answers and values; this one wants more");
    }
    steps.add(step);
    next++;
  }

  /** Says it to the user, by name where others are. */
  private void put(String text) {
    say(setting.origin().addressed(text));
  }

  private DialogRun run() {
    if (run == null) {
      throw new IllegalStateException("the script does not run yet");
    }
    return run;
  }
}
