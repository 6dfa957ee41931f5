package dev.parley.runtime.internal.routing;

import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.runtime.internal.command.CommandCall;
import dev.parley.runtime.internal.command.CommandPrefixes;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How messages are read before any handler looks at them.
 *
 * @param prefixes what stands before a command's name
 * @param barePrivate whether it may be left out in private chats
 * @param botNames what people call the bot by; the longest is tried first
 */
public record Listening(CommandPrefixes prefixes, boolean barePrivate, List<String> botNames) {

  public Listening {
    botNames =
        botNames.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** Reads a message. */
  Spoken read(Message message, String botUserId) {
    Spoken.Called called = Spoken.Called.by(message, botUserId);
    String text =
        called == Spoken.Called.BY_NAME
            ? new CallAtHead(botNames).removed(message)
            : message.text();
    return new Spoken(message, called, text, command(message, text));
  }

  private @Nullable CommandCall command(Message message, String text) {
    if (text.isEmpty()) {
      return null;
    }
    CommandCall call = prefixes.parse(text);
    return call == null && barePrivate && message.conversation().type() == ConversationType.PRIVATE
        ? CommandPrefixes.parseBare(text)
        : call;
  }
}
