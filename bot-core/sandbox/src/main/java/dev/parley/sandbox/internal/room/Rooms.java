package dev.parley.sandbox.internal.room;

import dev.parley.sandbox.RoomOptions;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.ServerClock;
import dev.parley.sandbox.internal.state.User;
import dev.parley.sandbox.limit.SandboxLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** All chatrooms, and who is in which. */
public final class Rooms {

  /** How many dropped messages tests can look back at. */
  private static final int DROPPED_MESSAGES = 100_000;

  private final RoomOptions options;
  private final SandboxLimits limits;
  private final ServerClock clock;
  private final Map<String, Room> byId = new HashMap<>();
  private final Map<String, Set<Room>> byUser = new HashMap<>();
  private final ArrayDeque<ChatMessage> dropped = new ArrayDeque<>();
  private final Set<String> keptAlive = new LinkedHashSet<>();
  private final Penalties everywhere = new Penalties();
  private final Standing standing;
  private Consumer<Room> onCreate = room -> {};

  public Rooms(RoomOptions options, SandboxLimits limits, ServerClock clock) {
    this.options = options;
    this.limits = limits;
    this.clock = clock;
    standing = new Standing(options.priorities());
  }

  /** Tells the listener, in place of the one before, of every room that is made from now on. */
  public void onCreate(Consumer<Room> listener) {
    onCreate = listener;
  }

  public RoomOptions options() {
    return options;
  }

  public Optional<Room> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The room with this id, new if need be; empty when there is no room for one more. */
  public Optional<Room> obtain(String id) {
    Room known = byId.get(id);
    if (known == null && byId.size() < limits.rooms().rooms()) {
      known = new Room(id, limits, clock);
      byId.put(id, known);
      onCreate.accept(known);
    }
    return Optional.ofNullable(known);
  }

  /** All of them. */
  public Collection<Room> all() {
    return List.copyOf(byId.values());
  }

  /** Whether rooms with these ids may all be. */
  public boolean hasRoomFor(Collection<String> ids) {
    long more = ids.stream().distinct().filter(id -> !byId.containsKey(id)).count();
    return byId.size() + more <= limits.rooms().rooms();
  }

  /** What is dropped first and what never. */
  public Standing standing() {
    return standing;
  }

  /** Who may not speak in any room. */
  public Penalties everywhere() {
    return everywhere;
  }

  /**
   * Keeps a room though nothing happens in it.
   *
   * @return false when there are too many such rooms
   */
  public boolean keepAlive(Room room) {
    if (keptAlive.size() < limits.rooms().keptAlive()) {
      keptAlive.add(room.id());
    }
    return keptAlive.contains(room.id());
  }

  /**
   * Keeps a room no longer than others; its time begins now.
   *
   * @return false when it was not kept
   */
  public boolean letGo(String id) {
    find(id).ifPresent(Room::touch);
    return keptAlive.remove(id);
  }

  /** The ids of the rooms that are kept. */
  public Collection<String> keptAlive() {
    return List.copyOf(keptAlive);
  }

  /** Whether there is room for one more member. */
  public boolean hasRoom(Room room) {
    return room.members().size() < limits.rooms().members();
  }

  /** The rooms that this user is in. */
  public Collection<Room> of(String userId) {
    return List.copyOf(byUser.getOrDefault(userId, Set.of()));
  }

  /** A connection of this user is in the room from now on. */
  public Member enter(Room room, String userId, Link link) {
    byUser.computeIfAbsent(userId, id -> new LinkedHashSet<>()).add(room);
    return room.enter(userId, link);
  }

  /**
   * A connection of this user leaves the room; the user does when it was the last one.
   *
   * @return whether the user has left
   */
  public boolean leave(Room room, Member member, Link link) {
    room.rise(member, link);
    if (member.isAway()) {
      drop(room, member);
    }
    return member.isAway();
  }

  /** A user is not in the room any more. */
  public void drop(Room room, Member member) {
    room.drop(member);
    Set<Room> rooms = byUser.get(member.userId());
    if (rooms != null) {
      rooms.remove(room);
      if (rooms.isEmpty()) {
        byUser.remove(member.userId());
      }
    }
  }

  /** The room is gone, with all that is in it. */
  public void destroy(Room room) {
    new ArrayList<>(room.members()).forEach(member -> drop(room, member));
    byId.remove(room.id());
    keptAlive.remove(room.id());
  }

  /**
   * Whether a room takes this message; it remembers those that it does not.
   *
   * @return false when it is to be dropped
   */
  public boolean takes(Room room, ChatMessage message) {
    boolean taken = room.takes(standing.of(room, message));
    if (!taken) {
      dropped.addLast(message);
      if (dropped.size() > DROPPED_MESSAGES) {
        dropped.removeFirst();
      }
    }
    return taken;
  }

  /** The messages dropped last, the oldest first. */
  public List<ChatMessage> dropped() {
    return List.copyOf(dropped);
  }

  /** A connection is gone; who was in a room by it alone is away. */
  public void lost(User user, Link link) {
    for (Room room : of(user.id())) {
      room.member(user.id()).ifPresent(member -> room.rise(member, link));
    }
  }
}
