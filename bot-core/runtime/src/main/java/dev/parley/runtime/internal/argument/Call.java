package dev.parley.runtime.internal.argument;

import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.dialog.Dialog;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way into one handler.
 *
 * @param bot the account that received it, as this handler sees it
 * @param captures what the handler's command or pattern cut out of the text
 * @param dialog that it begins, for a handler that is a script; else null
 */
public record Call(BotEvent event, Bot bot, Captures captures, @Nullable Dialog dialog) {

  public Call(BotEvent event, Bot bot, Captures captures) {
    this(event, bot, captures, null);
  }

  /**
   * The event of a handler of messages; resolvers that ask for it say so by their {@link
   * Argument.Kind#event}.
   */
  Message message() {
    return (Message) event;
  }
}
