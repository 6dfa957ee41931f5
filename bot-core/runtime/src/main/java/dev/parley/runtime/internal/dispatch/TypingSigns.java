package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.time.Timers;
import dev.parley.runtime.RuntimeOptions;
import dev.parley.runtime.internal.routing.Route;
import org.jspecify.annotations.Nullable;

/**
 * Knows for which runs people are to see that the bot is typing.
 *
 * @param timers wake nobody for runs that end soon
 */
public record TypingSigns(Timers timers, RuntimeOptions.Typing options) {

  /** The sign for a run that begins now; null when there is to be none. */
  @Nullable TypingSign begin(BotEvent event, Route route, Recipient recipient, Turn turn) {
    boolean wanted =
        switch (route.handler().rules().typing()) {
          case YES -> true;
          case NO -> false;
          case AS_CONFIGURED -> options.everywhere();
        };
    return wanted
            && event instanceof Message message
            && message.conversation().type() == ConversationType.PRIVATE
        ? new TypingSign(timers, options, recipient.bot(), message.conversation(), turn)
        : null;
  }
}
