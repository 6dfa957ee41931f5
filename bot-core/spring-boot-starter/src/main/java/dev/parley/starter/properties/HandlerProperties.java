package dev.parley.starter.properties;

import dev.parley.runtime.RuntimeOptions;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a handler may take, {@code parley.handlers}.
 *
 * @param timeLimit how long a handler may run before it is interrupted; nothing of what it asked
 *     for is sent then. Longer than nothing
 * @param grace how long a handler that was interrupted may take to end; then its lane is taken from
 *     it, and the conversation goes on. Longer than nothing
 * @param condemnedPerPlugin when that many handlers of a plugin run on like this at the same time,
 *     the plugin is switched off: 1 to 1000
 * @param apology whether who waits for an answer is told in one line that the handler has failed:
 *     in private chats, and who wrote a command or called the bot by name
 */
public record HandlerProperties(
    @DefaultValue("1m") Duration timeLimit,
    @DefaultValue("5s") Duration grace,
    @DefaultValue("3") int condemnedPerPlugin,
    @DefaultValue("false") boolean apology) {

  private static final int MOST_CONDEMNED = 1_000;

  void check() {
    Bounds.positive("parley.handlers.time-limit", timeLimit);
    Bounds.positive("parley.handlers.grace", grace);
    Bounds.within("parley.handlers.condemned-per-plugin", condemnedPerPlugin, 1, MOST_CONDEMNED);
  }

  RuntimeOptions.Handlers options() {
    return new RuntimeOptions.Handlers(timeLimit, grace, condemnedPerPlugin, apology);
  }
}
