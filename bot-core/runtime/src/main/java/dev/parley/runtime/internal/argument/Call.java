package dev.parley.runtime.internal.argument;

import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import dev.parley.api.Message;

/**
 * One event on its way into one handler.
 *
 * @param bot the account that received it, as this handler sees it
 * @param captures what the handler's command or pattern cut out of the text
 */
public record Call(BotEvent event, Bot bot, Captures captures) {

  /**
   * The event of a handler of messages; resolvers that ask for it say so by their {@link
   * Argument.Kind#event}.
   */
  Message message() {
    return (Message) event;
  }
}
