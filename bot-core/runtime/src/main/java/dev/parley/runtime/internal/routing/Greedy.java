package dev.parley.runtime.internal.routing;

import dev.parley.runtime.internal.handler.MessageFilter;
import dev.parley.runtime.internal.handler.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Routes that keep all that they listen to, by what they listen to, so that of ten thousand only
 * those few are compared with another route which may keep it from everything. A route covers
 * another one only when for each thing that it asks for (a conversation, a user, a word) the other
 * one asks for the same; so it stands under one of each, and is looked for under those of the other
 * one, or under none.
 */
final class Greedy {

  /** Stands for a route that does not ask for such a thing. */
  private static final String ANY = "";

  private final Map<Key, List<Ranked>> byKey = new HashMap<>();

  /**
   * A route and its place in the order in which they are asked.
   *
   * @param rank lower for those that are asked before
   */
  record Ranked(int rank, Route route) {}

  private record Key(Object what, String conversation, String user) {}

  private record Word(String text) {}

  private record Head(String text) {}

  void add(Ranked ranked) {
    Trigger trigger = ranked.route.handler().trigger();
    for (Object what : wanted(trigger).toList()) {
      for (String conversation : orAny(conversations(ranked.route))) {
        for (String user : orAny(users(trigger))) {
          byKey
              .computeIfAbsent(new Key(what, conversation, user), ignored -> new ArrayList<>())
              .add(ranked);
        }
      }
    }
  }

  /** Those that may cover the route; all that do are among them. */
  Stream<Ranked> perhapsOver(Route route) {
    Trigger trigger = route.handler().trigger();
    return coveredBy(trigger)
        .flatMap(
            what ->
                one(conversations(route))
                    .flatMap(
                        conversation ->
                            one(users(trigger)).map(user -> new Key(what, conversation, user))))
        .flatMap(key -> byKey.getOrDefault(key, List.of()).stream());
  }

  /** What a greedy route stands under. */
  private static Stream<?> wanted(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Messages messages -> wanted(messages.filter());
      case Trigger.Every every -> Stream.of(every.event());
      case Trigger.Rest ignored -> Stream.of(Trigger.Rest.class);
      case Trigger.Mentioned ignored -> Stream.of(Trigger.Mentioned.class);
      case Trigger.Entries entries -> Stream.of(entries);
      case Trigger.Rooms rooms -> Stream.of(rooms);
      case Trigger.Connections connections -> Stream.of(connections);
      // A command covers nothing.
      case Trigger.Command ignored -> Stream.of();
    };
  }

  private static Stream<?> wanted(MessageFilter filter) {
    if (filter.pattern() != null) {
      return Stream.of(filter.pattern());
    }
    if (!filter.contains().isEmpty()) {
      return filter.contains().stream().map(Word::new);
    }
    return filter.startsWith().isEmpty()
        ? Stream.of(Trigger.Messages.class)
        : filter.startsWith().stream().map(Head::new);
  }

  /** What a greedy route may stand under that covers such a one. */
  private static Stream<?> coveredBy(Trigger trigger) {
    Stream<?> special =
        switch (trigger) {
          case Trigger.Messages(MessageFilter filter) ->
              Stream.of(
                      Stream.ofNullable(filter.pattern()),
                      filter.contains().stream().limit(1).map(Word::new),
                      filter.startsWith().stream().limit(1).map(Head::new))
                  .flatMap(each -> each);
          case Trigger.Rest ignored -> Stream.of(Trigger.Rest.class);
          case Trigger.Mentioned ignored -> Stream.of(Trigger.Mentioned.class);
          case Trigger.Command ignored -> Stream.of();
          case Trigger.Happening happening -> Stream.of(happening);
        };
    return Stream.concat(Stream.of(Trigger.Messages.class, trigger.event()), special);
  }

  private static Set<String> conversations(Route route) {
    return route.handler().rules().scope().conversations();
  }

  private static Set<String> users(Trigger trigger) {
    return trigger instanceof Trigger.Messages messages ? messages.filter().from() : Set.of();
  }

  private static Set<String> orAny(Set<String> named) {
    return named.isEmpty() ? Set.of(ANY) : named;
  }

  /** Who covers a route that names some covers each of them: one will do to find it. */
  private static Stream<String> one(Set<String> named) {
    return Stream.concat(Stream.of(ANY), named.stream().limit(1));
  }
}
