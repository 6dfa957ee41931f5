package dev.parley.starter.properties;

import dev.parley.runtime.RuntimeOptions;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages go out, {@code parley.sends}.
 *
 * @param waitingPerConversation how many messages of one conversation may wait to be sent before
 *     the bot stops to handle further events there: 1 to 100 000
 * @param tooFastPause how long a message waits that the service refused as too fast (20604, 23425);
 *     those behind it in its conversation wait as well. Not negative
 * @param tooFastRetries how often such a message is tried again before the refusal stands: 0 to 10
 *     000
 */
public record SendProperties(
    @DefaultValue("64") int waitingPerConversation,
    @DefaultValue("1s") Duration tooFastPause,
    @DefaultValue("30") int tooFastRetries) {

  private static final int MOST_WAITING = 100_000;
  private static final int MOST_RETRIES = 10_000;

  void check() {
    Bounds.within("parley.sends.waiting-per-conversation", waitingPerConversation, 1, MOST_WAITING);
    Bounds.notNegative("parley.sends.too-fast-pause", tooFastPause);
    Bounds.within("parley.sends.too-fast-retries", tooFastRetries, 0, MOST_RETRIES);
  }

  RuntimeOptions.Sends options() {
    return new RuntimeOptions.Sends(waitingPerConversation, tooFastPause, tooFastRetries);
  }
}
