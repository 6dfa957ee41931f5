package dev.parley.runtime.internal.routing;

import dev.parley.api.BotEvent;
import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.runtime.internal.handler.Scope;
import dev.parley.runtime.internal.handler.Trigger;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Routes that listen for the same thing, by where they listen. A route stands under what narrows it
 * most: its conversations, else the users that it listens to, else its accounts, else its kinds of
 * conversation. So of ten thousand routes for one word, each in another group, one is looked at.
 * What else it asks for is asked when its turn comes.
 */
final class Bucket {

  private final int lowest;
  private final int everywhere;
  private final @Nullable Map<String, Integer> byConversation;
  private final @Nullable Map<String, Integer> byUser;
  private final @Nullable Map<String, Integer> byAccount;
  private final @Nullable Map<ConversationType, Integer> byType;

  private Bucket(Builder builder, RankLists.Builder lists) {
    lowest = builder.lowest;
    everywhere = lists.add(builder.everywhere.build().toArray());
    byConversation = placed(builder.byConversation, lists);
    byUser = placed(builder.byUser, lists);
    byAccount = placed(builder.byAccount, lists);
    byType = placed(builder.byType, lists);
  }

  /** The lowest rank of all. */
  int lowest() {
    return lowest;
  }

  /** Puts the routes that may listen to the event into the queue. */
  void open(BotEvent event, RankQueue queue) {
    queue.add(everywhere);
    if (byConversation != null) {
      add(byConversation.get(event.conversation().targetId()), queue);
    }
    if (byUser != null && event instanceof Message message) {
      add(byUser.get(message.senderId()), queue);
    }
    if (byAccount != null) {
      add(byAccount.get(event.account()), queue);
    }
    if (byType != null) {
      add(byType.get(event.conversation().type()), queue);
    }
  }

  private static void add(@Nullable Integer list, RankQueue queue) {
    if (list != null) {
      queue.add(list);
    }
  }

  private static <K> @Nullable Map<K, Integer> placed(
      Map<K, IntStream.Builder> ranks, RankLists.Builder lists) {
    return ranks.isEmpty()
        ? null
        : ranks.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, each -> lists.add(each.getValue().build().toArray())));
  }

  /** Takes the routes in, in the order of their ranks. */
  static final class Builder {

    private int lowest = RankLists.END;
    private int last = -1;
    private final IntStream.Builder everywhere = IntStream.builder();
    private final Map<String, IntStream.Builder> byConversation = new HashMap<>(0);
    private final Map<String, IntStream.Builder> byUser = new HashMap<>(0);
    private final Map<String, IntStream.Builder> byAccount = new HashMap<>(0);
    private final Map<ConversationType, IntStream.Builder> byType = new HashMap<>(0);

    void add(int rank, Route route) {
      if (rank == last) {
        return;
      }
      last = rank;
      lowest = Math.min(lowest, rank);
      Scope scope = route.handler().rules().scope();
      Set<String> users = Set.of();
      Set<ConversationType> types = scope.in();
      if (route.handler().trigger() instanceof Trigger.Messages messages) {
        users = messages.filter().from();
        types = types.isEmpty() ? messages.filter().in() : types;
      }
      if (!scope.conversations().isEmpty()) {
        add(rank, scope.conversations(), byConversation);
      } else if (!users.isEmpty()) {
        add(rank, users, byUser);
      } else if (!scope.accounts().isEmpty()) {
        add(rank, scope.accounts(), byAccount);
      } else if (!types.isEmpty()) {
        add(rank, types, byType);
      } else {
        everywhere.add(rank);
      }
    }

    private static <K> void add(int rank, Set<K> keys, Map<K, IntStream.Builder> to) {
      for (K key : keys) {
        to.computeIfAbsent(key, (Function<K, IntStream.Builder>) each -> IntStream.builder())
            .add(rank);
      }
    }

    Bucket build(RankLists.Builder lists) {
      return new Bucket(this, lists);
    }
  }
}
