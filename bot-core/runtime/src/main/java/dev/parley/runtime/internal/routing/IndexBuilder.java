package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.EntryChange;
import dev.parley.api.Message;
import dev.parley.api.RoomChange;
import dev.parley.runtime.internal.handler.KeyGlob;
import dev.parley.runtime.internal.handler.MessageFilter.Known;
import dev.parley.runtime.internal.handler.Scope;
import dev.parley.runtime.internal.handler.Trigger;
import dev.parley.runtime.internal.lookup.GlobTrie;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts routes into the stages of an index. */
final class IndexBuilder {

  private final RankLists.Builder lists;
  private final List<Route> ordered;
  private final Known[] known;
  private final MessageStages messages;
  private final Buckets<String> byGlob = new Buckets<>();
  private final Buckets<RoomChange.Kind> byRoomKind = new Buckets<>();
  private final Buckets<ConnectionChange.Kind> byConnectionKind = new Buckets<>();
  private final Buckets<Class<?>> byEvent = new Buckets<>();

  IndexBuilder(List<Route> ordered, RankLists.Builder lists) {
    this.lists = lists;
    this.ordered = ordered;
    known = new Known[ordered.size()];
    Arrays.fill(known, Known.NOTHING);
    messages = new MessageStages(known);
    for (int rank = 0; rank < known.length; rank++) {
      add(rank, ordered.get(rank));
    }
  }

  /** What a route need not ask any more when its turn comes, by rank. */
  Known[] known() {
    return known;
  }

  /**
   * The matches of those of which nothing need be asked when their turn comes: what they were found
   * by is all that they want. Others have null.
   */
  @Nullable Match[] sure() {
    @Nullable Match[] sure = new @Nullable Match[known.length];
    for (int rank = 0; rank < sure.length; rank++) {
      Route route = ordered.get(rank);
      sure[rank] = isSure(route, known[rank]) ? new Match.Whole(route) : null;
    }
    return sure;
  }

  private static boolean isSure(Route route, Known known) {
    if (!route.handler().rules().scope().equals(Scope.EVERYWHERE)
        || !route.handler().resolvers().isEmpty()) {
      return false;
    }
    return switch (route.handler().trigger()) {
      case Trigger.Mentioned ignored -> true;
      case Trigger.Every ignored -> true;
      case Trigger.Messages messages -> messages.filter().isAllSaidBy(known);
      default -> false;
    };
  }

  /** Those whose pattern is run for every text. */
  List<Route> forEveryText() {
    return messages.forEveryText();
  }

  /** The stages for every kind of event that a route listens to. */
  Map<Class<? extends BotEvent>, Stage[]> stages() {
    Stage plain = new TableStage<Class<?>>(byEvent, search -> search.event().getClass(), lists);
    Map<Class<? extends BotEvent>, Stage[]> stages = new HashMap<>();
    leaves(BotEvent.class).forEach(kind -> stages.put(kind, sorted(Stream.of(plain))));
    stages.put(Message.class, sorted(Stream.concat(messages.build(lists), Stream.of(plain))));
    stages.put(EntryChange.class, sorted(Stream.of(new KeyStage(byGlob, lists), plain)));
    stages.put(
        RoomChange.class,
        sorted(
            Stream.of(
                new TableStage<>(byRoomKind, search -> ((RoomChange) search.event()).kind(), lists),
                plain)));
    stages.put(
        ConnectionChange.class,
        sorted(
            Stream.of(
                new TableStage<>(
                    byConnectionKind, search -> ((ConnectionChange) search.event()).kind(), lists),
                plain)));
    return Map.copyOf(stages);
  }

  private static Stage[] sorted(Stream<Stage> stages) {
    return stages
        .filter(stage -> stage.lowest() != RankLists.END)
        .sorted(Comparator.comparingInt(Stage::lowest))
        .toArray(Stage[]::new);
  }

  private void add(int rank, Route route) {
    switch (route.handler().trigger()) {
      case Trigger.Command command -> messages.command(rank, route, command);
      case Trigger.Mentioned mentioned -> messages.mentioned(rank, route, mentioned);
      case Trigger.Messages filtered -> messages.filtered(rank, route, filtered.filter());
      case Trigger.Entries entries -> {
        for (KeyGlob key : entries.keys()) {
          byGlob.add(GlobTrie.normal(key.glob()), rank, route);
        }
      }
      case Trigger.Rooms rooms ->
          all(rooms.kinds(), RoomChange.Kind.values())
              .forEach(kind -> byRoomKind.add(kind, rank, route));
      case Trigger.Connections connections ->
          all(connections.kinds(), ConnectionChange.Kind.values())
              .forEach(kind -> byConnectionKind.add(kind, rank, route));
      case Trigger.Every every -> byEvent.add(every.event(), rank, route);
      case Trigger.Rest rest ->
          leaves(BotEvent.class)
              .filter(
                  leaf ->
                      rest.kinds().isEmpty()
                          || rest.kinds().stream().anyMatch(kind -> kind.isAssignableFrom(leaf)))
              .forEach(leaf -> byEvent.add(leaf, rank, route));
    }
  }

  private static <K> Stream<K> all(Set<K> named, K[] every) {
    return named.isEmpty() ? Stream.of(every) : named.stream();
  }

  /** The records below a sealed interface. */
  static <T> Stream<Class<? extends T>> leaves(Class<T> sealed) {
    return leavesBelow(sealed).map(leaf -> leaf.asSubclass(sealed));
  }

  private static Stream<Class<?>> leavesBelow(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(IndexBuilder::leavesBelow)
        : Stream.of(type);
  }
}
