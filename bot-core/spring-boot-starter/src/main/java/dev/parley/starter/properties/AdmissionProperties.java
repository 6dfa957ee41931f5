package dev.parley.starter.properties;

import dev.parley.runtime.RuntimeOptions;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which messages are let through to handlers, {@code parley.admission}.
 *
 * @param replyWindow how old a message may be, by the service's clock; an older one, which came
 *     while the bot was away, reaches only handlers that ask for offline messages. Longer than
 *     nothing
 * @param knownBots user ids of other bots, with {@code *} for any characters: of what they say only
 *     so much is handled
 * @param botTurnsPerMinute how many messages of known bots are handled in one conversation within a
 *     minute, so that two bots do not answer each other for ever: 0, none at all, to 1000
 */
public record AdmissionProperties(
    @DefaultValue("5m") Duration replyWindow,
    @DefaultValue List<String> knownBots,
    @DefaultValue("5") int botTurnsPerMinute) {

  private static final int MOST_TURNS = 1_000;

  void check() {
    Bounds.positive("parley.admission.reply-window", replyWindow);
    Bounds.noBlank("parley.admission.known-bots", knownBots);
    Bounds.within("parley.admission.bot-turns-per-minute", botTurnsPerMinute, 0, MOST_TURNS);
  }

  RuntimeOptions.Admission options() {
    return new RuntimeOptions.Admission(replyWindow, knownBots, botTurnsPerMinute);
  }
}
