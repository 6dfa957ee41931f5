package dev.parley.runtime.internal.routing;

import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.plugin.CommandCatalog;
import dev.parley.runtime.internal.command.CommandCall;
import java.util.List;

/** The table that is in force, swapped as a whole whenever a plugin is switched on or off. */
public final class CurrentRoutes implements CommandCatalog {

  private final Listening listening;
  private volatile InForce inForce;

  public CurrentRoutes(Listening listening) {
    this.listening = listening;
    inForce = made(0, List.of());
  }

  public Routes get() {
    return inForce.table;
  }

  /**
   * Puts these routes in force instead of all others.
   *
   * @throws IllegalStateException with a sentence, when they contradict each other; nothing changes
   */
  public synchronized void replace(List<Route> routes) {
    inForce = made(inForce.table.version() + 1, routes);
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
    CommandCall call = spoken.command();
    boolean toTheBot =
        message.conversation().type() == ConversationType.PRIVATE
            || spoken.called() == Spoken.Called.BY_NAME;
    return call == null || call.isBare() || !toTheBot
        ? List.of()
        : inForce.commands.near(call, message).stream().map(name -> prefix() + name).toList();
  }

  private InForce made(long version, List<Route> routes) {
    return new InForce(new RouteTable(version, listening, routes), new CommandBook(routes));
  }

  private record InForce(Routes table, CommandBook commands) {}
}
