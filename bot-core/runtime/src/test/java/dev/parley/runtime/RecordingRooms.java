package dev.parley.runtime;

import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.Entries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The rooms of a {@link RecordingTransport}: what was asked, in order, and what is known. */
final class RecordingRooms implements Chatrooms, Entries {

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Set<String> joined = ConcurrentHashMap.newKeySet();
  private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();
  private volatile Function<String, CompletionStage<Void>> answer = call -> DONE;

  /** Everything that was asked, messages included, in its order. */
  List<String> calls() {
    return calls;
  }

  /** From now on what is asked ends like this. */
  void answersWith(Function<String, CompletionStage<Void>> other) {
    answer = other;
  }

  @Override
  public CompletionStage<RoomInfo> join(String roomId, JoinOptions options) {
    return ask("join " + roomId + " with " + options.history())
        .thenApply(
            done -> {
              joined.add(roomId);
              return new RoomInfo(roomId, 1, List.of());
            });
  }

  @Override
  public CompletionStage<Void> leave(String roomId) {
    return ask("leave " + roomId).thenRun(() -> joined.remove(roomId));
  }

  @Override
  public CompletionStage<RoomInfo> info(String roomId, int count, Order order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<String> joined() {
    return joined;
  }

  @Override
  public Optional<String> get(String roomId, String key) {
    return Optional.ofNullable(all(roomId).get(key));
  }

  @Override
  public Map<String, String> all(String roomId) {
    return Map.copyOf(known.getOrDefault(roomId, Map.of()));
  }

  @Override
  public CompletionStage<Void> set(String roomId, String key, String value, WriteOptions options) {
    return ask("set " + key + "=" + value + (options.force() ? " by force" : ""))
        .thenRun(() -> of(roomId).put(key, value));
  }

  @Override
  public CompletionStage<Void> remove(String roomId, String key, WriteOptions options) {
    return ask("remove " + key + (options.force() ? " by force" : ""))
        .thenRun(() -> of(roomId).remove(key));
  }

  @Override
  public CompletionStage<Map<String, Integer>> setAll(
      String roomId, Map<String, String> entries, WriteOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<Map<String, Integer>> removeAll(
      String roomId, Set<String> keys, WriteOptions options) {
    throw new UnsupportedOperationException();
  }

  private Map<String, String> of(String roomId) {
    return known.computeIfAbsent(roomId, id -> new ConcurrentHashMap<>());
  }

  private CompletionStage<Void> ask(String call) {
    calls.add(call);
    return answer.apply(call);
  }
}
