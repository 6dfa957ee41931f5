package dev.parley.runtime.internal.dispatch;

import dev.parley.api.handler.HandlerTimeLimitException;
import dev.parley.api.plugin.Texts;
import dev.parley.runtime.internal.argument.ArgumentMismatch;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the runtime itself says to people, in one language. */
public final class Phrases {

  private final Texts texts;

  /**
   * @param locale English is spoken where there are no texts in its language
   */
  public Phrases(Locale locale) {
    texts = Texts.beside(Phrases.class, locale);
  }

  /** One line: the commands that were perhaps meant. */
  String suggestion(List<String> commands) {
    return texts.text("suggestion", String.join(" ", commands));
  }

  /** One line: there is no answer, because of this. */
  String apology(Throwable cause) {
    return texts.text(cause instanceof HandlerTimeLimitException ? "tooLong" : "apology");
  }

  /** One line: how long to wait, in whole seconds that suffice. */
  String resting(Duration left) {
    return texts.text("resting", left.plusMillis(999).toSeconds());
  }

  /** One line: what was wrong with the arguments, and how the command is written. */
  String usage(ArgumentMismatch mismatch, String usage) {
    return texts.text("usage", texts.text(mismatch.textKey(), mismatch.details().toArray()), usage);
  }
}
