package dev.parley.example.server.playground;

import dev.parley.api.BotEvent;
import dev.parley.api.ConversationType;
import dev.parley.api.EntryChange;
import dev.parley.api.MemberChange;
import dev.parley.api.RoomChange;
import dev.parley.api.time.Timers;
import dev.parley.api.transport.Chatrooms;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.Entries;
import dev.parley.api.transport.Entries.WriteOptions;
import dev.parley.api.transport.Transport;
import dev.parley.example.server.playground.RoomView.Stay;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The chatrooms that a visitor is or was in. The client knows the entries; who set them is learned
 * from the changes as they are told. Whatever changes how a room looks is told once. Safe for many
 * threads.
 */
final class RoomVisits {

  /** Own entries of an earlier stay come without an event: the room is looked at again after it. */
  private static final Duration OWN_ENTRIES_ARE_KNOWN = Duration.ofMillis(500);

  private final String me;
  private final Chatrooms chatrooms;
  private final Entries entries;
  private final PlaygroundProperties limits;
  private final Timers timers;
  private final Consumer<RoomView> told;

  /** The room that was entered first comes first. */
  private final Map<String, Visit> visits = new LinkedHashMap<>();

  /**
   * @param told is told how a room looks now; it must not come back here
   */
  RoomVisits(
      String me,
      Transport transport,
      PlaygroundProperties limits,
      Timers timers,
      Consumer<RoomView> told) {
    this.me = me;
    this.limits = limits;
    this.timers = timers;
    this.told = told;
    chatrooms = transport.find(Chatrooms.class).orElseThrow();
    entries = transport.find(Entries.class).orElseThrow();
  }

  /** What is known of one room. */
  private static final class Visit {
    Stay stay = Stay.OUT;
    int memberCount = -1;
    final Map<String, String> setters = new HashMap<>();
    @Nullable RoomView told;
  }

  /**
   * Enters a room, which is created where needed.
   *
   * @throws Problem when the visitor is in too many
   */
  CompletionStage<Void> enter(String roomId, JoinOptions options) {
    makeRoomFor(roomId);
    return chatrooms
        .join(roomId, options)
        .thenAccept(
            info -> {
              entered(roomId, info.memberCount());
              timers.schedule(OWN_ENTRIES_ARE_KNOWN, () -> look(roomId));
            });
  }

  private synchronized void makeRoomFor(String roomId) {
    if (!visits.containsKey(roomId)) {
      if (visits.size() >= limits.rooms()) {
        visits.values().removeIf(visit -> visit.stay != Stay.IN);
      }
      if (visits.size() >= limits.rooms()) {
        throw Problem.of("rooms", limits.rooms());
      }
      visits.put(roomId, new Visit());
    }
  }

  private synchronized void entered(String roomId, int memberCount) {
    Visit visit = visits.get(roomId);
    if (visit != null) {
      visit.stay = Stay.IN;
      visit.memberCount = memberCount;
      look(roomId);
    }
  }

  /** Leaves a room. */
  CompletionStage<Void> leave(String roomId) {
    return chatrooms
        .leave(roomId)
        .thenRun(
            () -> {
              synchronized (this) {
                visits.remove(roomId);
                told.accept(view(roomId));
              }
            });
  }

  /** Sets an entry. */
  CompletionStage<Void> set(String roomId, String key, String value, WriteOptions options) {
    return entries.set(roomId, key, value, options).thenRun(() -> wrote(roomId, key));
  }

  /** Removes an entry. */
  CompletionStage<Void> remove(String roomId, String key, WriteOptions options) {
    return entries.remove(roomId, key, options).thenRun(() -> wrote(roomId, key));
  }

  private synchronized void wrote(String roomId, String key) {
    Visit visit = visits.get(roomId);
    if (visit != null) {
      visit.setters.put(key, me);
      look(roomId);
    }
  }

  /** Learns from what the client was told. */
  synchronized void take(BotEvent event) {
    Visit visit = visits.get(event.conversation().targetId());
    if (visit == null || event.conversation().type() != ConversationType.CHATROOM) {
      return;
    }
    switch (event) {
      case EntryChange change -> visit.setters.put(change.entryKey(), change.userId());
      case MemberChange change when change.memberCount() >= 0 ->
          visit.memberCount = change.memberCount();
      case RoomChange change -> visit.stay = after(change, visit.stay);
      default -> {}
    }
    look(event.conversation().targetId());
  }

  private Stay after(RoomChange change, Stay before) {
    return switch (change.kind()) {
      case JOINED -> Stay.IN;
      case LEFT -> before == Stay.BANNED ? Stay.BANNED : Stay.OUT;
      case BANNED -> change.userIds().contains(me) ? Stay.BANNED : before;
      case DESTROYED -> Stay.DESTROYED;
      case EXPIRED -> Stay.EXPIRED;
      case UNBANNED, MUTED, UNMUTED -> before;
    };
  }

  private synchronized void look(String roomId) {
    Visit visit = visits.get(roomId);
    RoomView view = view(roomId);
    if (visit != null && !view.equals(visit.told)) {
      visit.told = view;
      told.accept(view);
    }
  }

  /** How a room looks now. */
  synchronized RoomView view(String roomId) {
    Visit visit = visits.get(roomId);
    if (visit == null || visit.stay != Stay.IN) {
      return new RoomView(roomId, visit == null ? Stay.OUT : visit.stay, -1, List.of());
    }
    Map<String, String> known = entries.all(roomId);
    visit.setters.keySet().retainAll(known.keySet());
    return new RoomView(
        roomId,
        Stay.IN,
        visit.memberCount,
        known.keySet().stream().sorted().map(key -> entry(key, known, visit)).toList());
  }

  private RoomView.Entry entry(String key, Map<String, String> known, Visit visit) {
    String value = ClientEvents.cut(known.getOrDefault(key, ""), limits.valueChars());
    return new RoomView.Entry(key, value, visit.setters.getOrDefault(key, ""));
  }

  /** The rooms that the visitor is in, or was put out of. */
  synchronized List<String> rooms() {
    return visits.entrySet().stream()
        .filter(visit -> visit.getValue().stay != Stay.OUT)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Tells how all these rooms look, whether that has changed or not. */
  synchronized void tellAll(Consumer<RoomView> listener) {
    rooms().forEach(roomId -> listener.accept(view(roomId)));
  }
}
