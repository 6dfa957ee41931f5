package dev.parley.starter.properties;

import dev.parley.runtime.DialogOptions;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dialogs wait for answers, {@code parley.dialogs}.
 *
 * @param answerWithin how long a question waits, unless its script says otherwise; longer than
 *     nothing
 * @param parkAfter how long a script waits on its thread before it is put aside until the answer
 *     comes; not negative
 * @param cancelWords answers that end a dialog
 */
public record DialogProperties(
    @DefaultValue("10m") Duration answerWithin,
    @DefaultValue("1m") Duration parkAfter,
    @DefaultValue({"cancel", "/cancel", "stop", "/stop", "取消", "/取消", "算了"})
        List<String> cancelWords) {

  void check() {
    if (!answerWithin.isPositive()) {
      throw new InvalidPropertyException(
          "parley.dialogs.answer-within", answerWithin.toString(), "must be longer than nothing");
    }
    Bounds.notNegative("parley.dialogs.park-after", parkAfter);
    Bounds.noBlank("parley.dialogs.cancel-words", cancelWords);
  }

  DialogOptions options() {
    return new DialogOptions(answerWithin, parkAfter, cancelWords);
  }
}
