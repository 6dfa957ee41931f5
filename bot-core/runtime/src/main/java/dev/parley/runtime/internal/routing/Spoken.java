package dev.parley.runtime.internal.routing;

import dev.parley.api.Message;
import dev.parley.api.content.Mention;
import dev.parley.runtime.internal.command.CommandCall;
import org.jspecify.annotations.Nullable;

/**
 * A message as handlers look at it, read once however many there are.
 *
 * @param text its text, without the call of the bot at its head; empty for every other content
 * @param command the command that the text is written as; null when it is none
 */
record Spoken(Message message, Called called, String text, @Nullable CommandCall command) {

  /** How a message calls the bot. */
  enum Called {
    NOT,
    BY_NAME,
    AS_ONE_OF_ALL;

    static Called by(Message message, String botUserId) {
      Mention mention = message.content().meta().mention();
      if (mention == null) {
        return NOT;
      }
      if (mention.userIds().contains(botUserId)) {
        return BY_NAME;
      }
      return mention.isAll() ? AS_ONE_OF_ALL : NOT;
    }
  }
}
