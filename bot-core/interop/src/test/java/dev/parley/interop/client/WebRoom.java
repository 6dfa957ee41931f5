package dev.parley.interop.client;

import dev.parley.api.Conversation;
import dev.parley.api.transport.Chatrooms.Order;
import dev.parley.api.transport.Entries.WriteOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A chatroom in the vendor's web client. */
public final class WebRoom {

  /** How many messages a client asks for on entering when it wants none. */
  public static final int NO_HISTORY = -1;

  private final WebClient client;
  private final String id;

  WebRoom(WebClient client, String id) {
    this.client = client;
    this.id = id;
  }

  /** The room as a conversation. */
  public Conversation conversation() {
    return Conversation.chatroom(id);
  }

  /**
   * Enters the room, which is created where needed.
   *
   * @param count how many of the messages before are wanted; 0 leaves it to the client
   */
  public Answer join(int count) {
    return ask("joinRoom", Map.of("count", count));
  }

  /** Enters the room if there is one. */
  public Answer joinExisting(int count) {
    return ask("joinExistingRoom", Map.of("count", count));
  }

  public Answer leave() {
    return ask("leaveRoom", Map.of());
  }

  public Answer say(String text) {
    return client.sendText(conversation(), text);
  }

  /** Asks for the size of the room and some members. */
  public Answer info(int count, Order order) {
    return ask("roomInfo", Map.of("count", count, "order", order == Order.EARLIEST_FIRST ? 1 : 2));
  }

  /**
   * The newest messages before a time (in milliseconds; 0 is now), as the client gives them: for
   * rooms, unlike for other conversations, the newest first.
   */
  public List<Received> history(int count, long before) {
    return Received.list(ask("roomHistory", Map.of("count", count, "before", before)));
  }

  public Answer set(String key, String value, WriteOptions options) {
    Map<String, Object> arguments = writing(options);
    arguments.put("key", key);
    arguments.put("value", value);
    return ask("setEntry", arguments);
  }

  public Answer remove(String key, WriteOptions options) {
    Map<String, Object> arguments = writing(options);
    arguments.put("key", key);
    return ask("removeEntry", arguments);
  }

  /** Sets several entries in one call. */
  public Answer setAll(Map<String, String> entries, boolean force) {
    var list =
        entries.entrySet().stream()
            .map(entry -> Map.of("key", entry.getKey(), "value", entry.getValue()))
            .toList();
    return ask("setEntries", Map.of("entries", list, "isForce", force));
  }

  /** Removes several own entries in one call. */
  public Answer removeAll(Set<String> keys) {
    return ask("removeEntries", Map.of("keys", keys));
  }

  /** All entries that the client knows of; none when it is not in the room. */
  public Map<String, String> entries() {
    return ask("entries", Map.of())
        .data()
        .propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
  }

  /** What was said, as {@link WebClient#received}. */
  public List<Received> heard() {
    return client.received(conversation());
  }

  /** Waits for this many messages in the room, and gives all. */
  public List<Received> awaitHeard(int count) {
    return client.awaitReceived(conversation(), count);
  }

  /** The changes of entries that the client told its app, its own too, in their order. */
  public List<EntrySeen> changes() {
    return news("updatedEntries")
        .flatMap(JsonNode::valueStream)
        .filter(entry -> entry.path("chatroomId").asString().equals(id))
        .map(EntrySeen::of)
        .toList();
  }

  /** Waits for this many changes of entries, and gives all. */
  public List<EntrySeen> awaitChanges(int count) {
    client.await("sees " + count + " changes in " + id, () -> changes().size() >= count);
    return changes();
  }

  /** Waits until all entries that the client knows of are these. */
  public void awaitEntries(Map<String, String> expected) {
    client.await("knows the entries " + expected, () -> entries().equals(expected));
  }

  /** Waits until the client has told that the room is gone. */
  public void awaitDestroyed() {
    client.await("knows that " + id + " is gone", () -> isNamedBy("chatroomDestroyed"));
  }

  /** Waits until the client has told that it is in the room again. */
  public JsonNode awaitRejoined() {
    client.await("is in " + id + " again", () -> rejoined().findAny().isPresent());
    return rejoined().findFirst().orElseThrow();
  }

  /** Who came (1) and went (0), in the order in which the client told it. */
  public List<Map.Entry<String, Integer>> movements() {
    return news("userChange")
        .filter(change -> change.path("chatroomId").asString().equals(id))
        .flatMap(change -> change.path("users").propertyStream())
        .map(user -> Map.entry(user.getKey(), user.getValue().asInt()))
        .toList();
  }

  /** Waits for this many to come or go, and gives all. */
  public List<Map.Entry<String, Integer>> awaitMovements(int count) {
    client.await("sees " + count + " come or go", () -> movements().size() >= count);
    return movements();
  }

  private Stream<JsonNode> rejoined() {
    return news("rejoinedRoom").filter(room -> room.path("chatroomId").asString().equals(id));
  }

  private boolean isNamedBy(String kind) {
    return news(kind).anyMatch(room -> room.asString().equals(id));
  }

  private Stream<JsonNode> news(String kind) {
    return client.told("room").map(event -> event.path("news").get(kind)).filter(Objects::nonNull);
  }

  private static Map<String, Object> writing(WriteOptions options) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("force", options.force());
    arguments.put("isAutoDelete", options.removeOnLeave());
    if (options.notice() != null) {
      arguments.put("extra", options.notice());
    }
    return arguments;
  }

  private Answer ask(String command, Map<String, Object> arguments) {
    Map<String, Object> all = new LinkedHashMap<>(arguments);
    all.put("room", id);
    return client.ask(command, all);
  }
}
