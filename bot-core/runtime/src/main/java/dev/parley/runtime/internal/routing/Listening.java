package dev.parley.runtime.internal.routing;

import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.runtime.internal.command.CommandPrefixes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How messages are read before any handler looks at them.
 *
 * @param prefixes what stands before a command's name
 * @param barePrivate whether it may be left out in private chats
 * @param botNames what people call the bot by
 * @param accountNames what people call the bot of one account by as well, by the account's name
 */
public record Listening(
    CommandPrefixes prefixes,
    boolean barePrivate,
    List<String> botNames,
    Map<String, List<String>> accountNames) {

  public Listening {
    List<String> everywhere = List.copyOf(botNames);
    botNames = longestFirst(everywhere, List.of());
    accountNames =
        accountNames.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, own -> longestFirst(everywhere, own.getValue())));
  }

  /** For all accounts the same. */
  public Listening(CommandPrefixes prefixes, boolean barePrivate, List<String> botNames) {
    this(prefixes, barePrivate, botNames, Map.of());
  }

  /** A longer name may begin with a shorter one. */
  private static List<String> longestFirst(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** Reads a message. */
  Spoken read(Message message, String botUserId) {
    Spoken.Called called = Spoken.Called.by(message, botUserId);
    String text =
        called == Spoken.Called.BY_NAME
            ? new CallAtHead(accountNames.getOrDefault(message.account(), botNames))
                .removed(message)
            : message.text();
    int command = prefixes.command(text);
    boolean isBare = command < 0 && mayBeBare(message);
    return new Spoken(
        message, called, text, isBare ? CommandPrefixes.bareCommand(text) : command, isBare);
  }

  private boolean mayBeBare(Message message) {
    return barePrivate && message.conversation().type() == ConversationType.PRIVATE;
  }
}
