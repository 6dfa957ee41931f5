package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.content.Mention;
import dev.parley.api.plugin.CommandCatalog;
import dev.parley.runtime.internal.argument.Captures;
import dev.parley.runtime.internal.command.CommandCall;
import dev.parley.runtime.internal.command.CommandPrefixes;
import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All routes of the plugins that are switched on. The first that wants a message gets it, in this
 * order: its command; the mentions; the message handlers that look at the text; those that do not.
 * Among equals, and for every other event, it is the order of the routes: by the start of their
 * plugins, then as declared.
 */
public final class RouteTable implements Routes {

  private final CommandPrefixes prefixes;
  private final Map<String, Route> commands = new HashMap<>();
  private final List<MentionRoute> mentions = new ArrayList<>();
  private final List<MessageRoute> texts = new ArrayList<>();
  private final List<MessageRoute> others = new ArrayList<>();
  private final Map<Class<? extends BotEvent>, List<HappeningRoute>> happenings = new HashMap<>();
  private final List<CommandCatalog.Command> catalog;

  /**
   * @throws IllegalStateException with a sentence, when two handlers have the same command
   */
  public RouteTable(CommandPrefixes prefixes, List<Route> routes) {
    this.prefixes = prefixes;
    Map<String, CommandCatalog.Command> listed = new TreeMap<>();
    for (Route route : routes) {
      switch (route.handler().trigger()) {
        case Trigger.Command command -> {
          addCommand(command.syntax().name(), route);
          listed.put(command.syntax().name(), listing(command, route));
        }
        case Trigger.Mentioned mentioned -> mentions.add(new MentionRoute(mentioned.all(), route));
        case Trigger.Messages(MessageFilter filter) ->
            (filter.looksAtText() ? texts : others).add(new MessageRoute(filter, route));
        case Trigger.Happening happening ->
            happenings
                .computeIfAbsent(happening.event(), each -> new ArrayList<>())
                .add(new HappeningRoute(happening, route));
      }
    }
    catalog = List.copyOf(listed.values());
  }

  /** The commands, by name. */
  public List<CommandCatalog.Command> catalog() {
    return catalog;
  }

  @Override
  public @Nullable Match route(BotEvent event, String botUserId) {
    return event instanceof Message message ? route(message, botUserId) : happening(event);
  }

  private @Nullable Match route(Message message, String botUserId) {
    Called called = Called.by(message, botUserId);
    String text = called == Called.BY_NAME ? CallAtHead.removed(message.text()) : message.text();
    Match match = text.isEmpty() ? null : command(message, text);
    if (match == null && called != Called.NOT) {
      match = mention(message, called);
    }
    if (match == null && !text.isEmpty()) {
      match = first(texts, message, text);
    }
    return match == null ? first(others, message, text) : match;
  }

  private @Nullable Match command(Message message, String text) {
    CommandCall call = prefixes.parse(text);
    if (call == null) {
      return null;
    }
    Route route = commands.get(call.name());
    return route != null
            && route.handler().trigger() instanceof Trigger.Command command
            && route.handler().accepts(message)
        ? new Match(route, () -> command.syntax().bind(call.arguments()))
        : null;
  }

  private @Nullable Match mention(Message message, Called called) {
    for (MentionRoute mention : mentions) {
      if ((called == Called.BY_NAME || mention.all) && mention.route.handler().accepts(message)) {
        return Match.plain(mention.route);
      }
    }
    return null;
  }

  private static @Nullable Match first(List<MessageRoute> routes, Message message, String text) {
    for (MessageRoute each : routes) {
      Captures captures = each.filter.test(message, text);
      if (captures != null && each.route.handler().accepts(message)) {
        return new Match(each.route, () -> captures);
      }
    }
    return null;
  }

  private @Nullable Match happening(BotEvent event) {
    for (HappeningRoute each : happenings.getOrDefault(event.getClass(), List.of())) {
      if (each.happening.wants(event) && each.route.handler().accepts(event)) {
        return Match.plain(each.route);
      }
    }
    return null;
  }

  private void addCommand(String name, Route route) {
    Route other = commands.putIfAbsent(name, route);
    if (other != null) {
      throw new IllegalStateException(
          "the command \""
              + name
              + "\" is handled twice, by "
              + other.handler()
              + " of plugin "
              + other.plugin().pluginId()
              + " and by "
              + route.handler()
              + " of plugin "
              + route.plugin().pluginId());
    }
  }

  private static CommandCatalog.Command listing(Trigger.Command command, Route route) {
    return new CommandCatalog.Command(
        command.syntax().usage(), command.description(), route.plugin().pluginId());
  }

  /** How a message calls the bot. */
  private enum Called {
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

  private record MentionRoute(boolean all, Route route) {}

  private record MessageRoute(MessageFilter filter, Route route) {}

  private record HappeningRoute(Trigger.Happening happening, Route route) {}
}
