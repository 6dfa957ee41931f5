package dev.parley.runtime.internal.routing;

import dev.parley.api.ConversationType;
import dev.parley.api.content.Content;
import dev.parley.api.handler.OnMessage.Mentioned;
import dev.parley.api.handler.Routing;
import dev.parley.runtime.internal.argument.Argument;
import dev.parley.runtime.internal.command.CommandPrefixes;
import dev.parley.runtime.internal.command.CommandSyntax;
import dev.parley.runtime.internal.handler.HandlerMethod;
import dev.parley.runtime.internal.handler.HandlerRules;
import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.Scope;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.meter.HandlerMeters;
import dev.parley.runtime.internal.pattern.TextPattern;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes routes without handlers, and lists those that an event takes. */
final class TestRoutes {

  static final Listening LISTENING =
      new Listening(new CommandPrefixes(List.of("/", "!")), true, List.of("小助手"));

  private static final HandlerMeters METERS =
      new HandlerMeters(new SimpleMeterRegistry(), "test", "handler");

  private TestRoutes() {}

  static Route route(String name, Trigger trigger) {
    return route(name, trigger, 0, Scope.EVERYWHERE, List.of());
  }

  static Route route(
      String name, Trigger trigger, int priority, Scope scope, List<Argument> resolvers) {
    return new Route(
        new PluginGate("test"),
        new HandlerMethod(
            name,
            trigger,
            new HandlerRules(priority, Routing.After.CONTINUE, false, scope, List.of()),
            resolvers,
            MethodHandles.constant(Object.class, name)),
        METERS);
  }

  static Trigger command(String declaration, String... aliases) {
    return new Trigger.Command(CommandSyntax.parse(declaration), List.of(aliases), "", false);
  }

  static Trigger contains(String... words) {
    return filter(null, List.of(words), List.of());
  }

  static Trigger startsWith(String... heads) {
    return filter(null, List.of(), List.of(heads));
  }

  static Trigger pattern(String expression) {
    return filter(TextPattern.compile(expression), List.of(), List.of());
  }

  static Trigger filter(
      @org.jspecify.annotations.Nullable TextPattern pattern,
      List<String> contains,
      List<String> startsWith) {
    return new Trigger.Messages(
        new MessageFilter(
            Set.of(), pattern, contains, startsWith, Content.class, Set.of(), Mentioned.WHATEVER));
  }

  static Scope conversation(String id) {
    return new Scope(Set.of(), Set.<ConversationType>of(), Set.of(id));
  }

  /** The names of all that are found, in their order. */
  static List<String> names(Search search) {
    List<String> names = new ArrayList<>();
    for (Match match = search.next(); match != null; match = search.next()) {
      names.add(match.route().handler().name());
    }
    return names;
  }
}
