package dev.parley.runtime.internal.routing;

import dev.parley.api.Message;
import dev.parley.api.content.Mention;
import dev.parley.runtime.internal.command.CommandName;

/**
 * A message as handlers look at it, read once however many there are.
 *
 * @param text its text, without the call of the bot at its head; empty for every other content
 * @param command where the first word of a command stands in the text; negative when it is not
 *     written as one
 * @param isBare whether the command is written without a prefix, so perhaps not meant as one
 */
record Spoken(Message message, Called called, String text, int command, boolean isBare) {

  boolean isCommand() {
    return command >= 0;
  }

  /**
   * Where the name of a command ends in the text, which is one; {@link CommandName#NOT_HERE} when
   * another one is called.
   *
   * @param name folded, its words parted by one space
   */
  int behind(String name) {
    return CommandName.end(name, text, command);
  }

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
