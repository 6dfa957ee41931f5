package dev.parley.starter.properties;

import dev.parley.runtime.RuntimeOptions;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people see in private chats that a bot is typing, {@code parley.typing}.
 *
 * @param everywhere whether all handlers show it, and not only those with {@code @Typing}
 * @param after how long a handler has run when it is shown first; not negative
 * @param every after how long it is shown again while the handler runs; longer than nothing
 */
public record TypingProperties(
    @DefaultValue("false") boolean everywhere,
    @DefaultValue("500ms") Duration after,
    @DefaultValue("6s") Duration every) {

  void check() {
    Bounds.notNegative("parley.typing.after", after);
    Bounds.positive("parley.typing.every", every);
  }

  RuntimeOptions.Typing options() {
    return new RuntimeOptions.Typing(everywhere, after, every);
  }
}
