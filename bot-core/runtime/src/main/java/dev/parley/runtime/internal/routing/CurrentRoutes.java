package dev.parley.runtime.internal.routing;

import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.plugin.CommandCatalog;
import dev.parley.runtime.internal.pattern.TextPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes that are in force: an index, swapped as a whole whenever a plugin is switched on or
 * off.
 */
public final class CurrentRoutes implements CommandCatalog {

  private static final Logger LOG = LoggerFactory.getLogger(CurrentRoutes.class);

  private final Listening listening;
  private volatile InForce inForce;

  public CurrentRoutes(Listening listening) {
    this.listening = listening;
    inForce = made(0, List.of());
  }

  /** The index that is in force. */
  public RouteIndex get() {
    return inForce.index;
  }

  /**
   * Puts these routes in force instead of all others.
   *
   * @throws IllegalStateException with a sentence, when they contradict each other; nothing changes
   */
  public synchronized void replace(List<Route> routes) {
    InForce before = inForce;
    InForce now = made(before.index.version() + 1, routes);
    inForce = now;
    now.index.forEveryText().stream()
        .filter(route -> !before.index.forEveryText().contains(route))
        .forEach(
            route ->
                LOG.warn(
                    "{} of plugin {} is run for every text, and looks at its first {} characters"
                        + " only: no literal must occur in {}",
                    route.handler(),
                    route.plugin().pluginId(),
                    TextPattern.SHORT_LOOK,
                    route.handler().trigger()));
  }

  /** Those whose pattern has no literal, so that it is run for every text. */
  public List<Route> patternsWithoutLiteral() {
    return inForce.index.forEveryText();
  }

  @Override
  public List<Command> commands() {
    return inForce.commands.commands();
  }

  @Override
  public List<Command> find(String written) {
    return inForce.commands.find(listening.prefixes().without(written.strip()));
  }

  @Override
  public String prefix() {
    return listening.prefixes().first();
  }

  /**
   * The commands, with their prefix, that somebody perhaps meant whose message nobody wanted. There
   * are none unless the message is written as a command and to the bot: in a private chat, or
   * calling it by name.
   */
  public List<String> suggestions(Message message, String botUserId) {
    Spoken spoken = listening.read(message, botUserId);
    boolean toTheBot =
        message.conversation().type() == ConversationType.PRIVATE
            || spoken.called() == Spoken.Called.BY_NAME;
    return !spoken.isCommand() || spoken.isBare() || !toTheBot
        ? List.of()
        : inForce.commands.near(spoken).stream().map(name -> prefix() + name).toList();
  }

  /**
   * What somebody says.
   *
   * @param text without a call of the bot at its head; empty for what is no text
   * @param isCommand whether it is written as a command, with a prefix
   */
  public record Said(String text, boolean isCommand) {}

  /** Reads what a message says. */
  public Said said(Message message, String botUserId) {
    Spoken spoken = listening.read(message, botUserId);
    return new Said(spoken.text(), spoken.isCommand() && !spoken.isBare());
  }

  /** A command as it is written: with a prefix. */
  public String written(String command) {
    return prefix() + listening.prefixes().without(command.strip());
  }

  /** The handler of that plugin and name; null when it is not there. */
  public @Nullable Route find(String pluginId, String handler) {
    return inForce.index.find(pluginId, handler);
  }

  private InForce made(long version, List<Route> routes) {
    return new InForce(new RouteIndex(version, listening, routes), new CommandBook(routes));
  }

  private record InForce(RouteIndex index, CommandBook commands) {}
}
