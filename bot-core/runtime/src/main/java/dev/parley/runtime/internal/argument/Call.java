package dev.parley.runtime.internal.argument;

import dev.parley.api.Bot;
import dev.parley.api.Message;

/**
 * One message on its way into one handler.
 *
 * @param bot the account that received it, as this handler sees it
 * @param captures what the handler's command or pattern cut out of the text
 */
public record Call(Message message, Bot bot, Captures captures) {}
