package dev.parley.runtime.internal.dispatch;

import dev.parley.runtime.internal.argument.ArgumentMismatch;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the runtime itself says to people. */
public final class Texts {

  private final ResourceBundle bundle;

  /**
   * @param locale English is spoken where there are no texts in its language
   */
  public Texts(Locale locale) {
    bundle =
        ResourceBundle.getBundle(
            "dev.parley.runtime.texts",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** One line: the commands that were perhaps meant. */
  String suggestion(List<String> commands) {
    return MessageFormat.format(bundle.getString("suggestion"), String.join(" ", commands));
  }

  /** One line: how long to wait, in whole seconds that suffice. */
  String resting(Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    return MessageFormat.format(bundle.getString("resting"), Long.toString(seconds));
  }

  /** One line: what was wrong with the arguments, and how the command is written. */
  String usage(ArgumentMismatch mismatch, String usage) {
    String problem =
        MessageFormat.format(bundle.getString(mismatch.textKey()), mismatch.details().toArray());
    return MessageFormat.format(bundle.getString("usage"), problem, usage);
  }
}
