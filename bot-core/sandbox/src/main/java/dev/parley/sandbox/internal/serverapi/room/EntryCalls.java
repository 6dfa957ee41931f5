package dev.parley.sandbox.internal.serverapi.room;

import dev.parley.api.Conversation;
import dev.parley.sandbox.internal.delivery.RoomCourier;
import dev.parley.sandbox.internal.http.Json;
import dev.parley.sandbox.internal.room.Entries;
import dev.parley.sandbox.internal.room.Entry;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.serverapi.ApiEndpoint;
import dev.parley.sandbox.internal.serverapi.ApiForm;
import dev.parley.sandbox.internal.serverapi.ApiRefused;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.limit.EntryLimits;
import dev.parley.wire.serverapi.ApiCode;
import dev.parley.wire.serverapi.Endpoint;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entries of a room. An app server writes in the name of a user, who need not be a member, and
 * also over what another user set. What it writes does not count as changes of the room's members.
 */
record EntryCalls(SandboxState state, Rooms rooms, RoomCourier courier) {

  /** How many keys one call asks for; the service documents as many. */
  private static final int MOST_ASKED = 100;

  List<ApiEndpoint> calls() {
    return List.of(
        new Call(Endpoint.SET_CHATROOM_ENTRY, this::set),
        new Call(Endpoint.SET_CHATROOM_ENTRIES, this::setAll),
        new Call(Endpoint.REMOVE_CHATROOM_ENTRY, this::remove),
        new Call(Endpoint.QUERY_CHATROOM_ENTRIES, this::query));
  }

  private void set(ApiForm form, ObjectNode answer) {
    Room room = room(form);
    String userId = form.id("userId");
    Map<String, String> entry =
        Map.of(key(form), form.text("value", state.limits().entries().valueChars()));
    Notification notification = Notification.of(form, state.limits().sending());
    write(room, userId, entry, form.flag("autoDelete"));
    courier.tellEntries(room);
    tell(room, userId, notification);
  }

  private void setAll(ApiForm form, ObjectNode answer) {
    Room room = room(form);
    write(room, form.id("entryOwnerId"), entries(form), form.flag("autoDelete"));
    courier.tellEntries(room);
  }

  private void remove(ApiForm form, ObjectNode answer) {
    Room room = room(form);
    String userId = form.id("userId");
    String key = key(form);
    Notification notification = Notification.of(form, state.limits().sending());
    room.entries()
        .remove(userId, key, true)
        .ifPresent(
            code -> {
              throw new ApiRefused(ApiCode.BAD_PARAMETER, code.sentence());
            });
    courier.tellEntries(room);
    tell(room, userId, notification);
  }

  private void query(ApiForm form, ObjectNode answer) {
    Room room = room(form);
    List<String> wanted = form.form().all("keys");
    ApiForm.requireMost("keys", wanted, MOST_ASKED);
    ArrayNode keys = answer.putArray("keys");
    for (Entry entry : room.entries().since(0).entries()) {
      if (wanted.isEmpty() || wanted.contains(entry.key())) {
        keys.addObject()
            .put("key", entry.key())
            .put("value", entry.value())
            .put("userId", entry.userId())
            .put("autoDelete", entry.autoDelete() ? "1" : "0")
            .put("lastSetTime", RoomForm.time(Instant.ofEpochMilli(entry.version())));
      }
    }
  }

  private Room room(ApiForm form) {
    if (!rooms.options().entries()) {
      throw new ApiRefused(ApiCode.NOT_ENABLED, "Rooms have no entries in this sandbox.");
    }
    return new RoomForm(rooms, form).room();
  }

  private String key(ApiForm form) {
    return form.text("key", state.limits().entries().keyChars());
  }

  /** The JSON object of several keys and their values. */
  private Map<String, String> entries(ApiForm form) {
    EntryLimits limits = state.limits().entries();
    Map<String, String> entries = new LinkedHashMap<>();
    try {
      JsonNode info = Json.read(form.form().first("entryInfo"));
      info.properties().forEach(it -> entries.put(it.getKey(), it.getValue().asString("")));
    } catch (JacksonException e) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, "entryInfo is not JSON.");
    }
    if (entries.isEmpty()) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, "entryInfo must be an object with entries.");
    }
    entries.forEach(
        (key, value) -> {
          ApiForm.requireShort("a key", key, limits.keyChars());
          ApiForm.requireShort("a value", value, limits.valueChars());
        });
    return entries;
  }

  /** Writes all of it or nothing. */
  private void write(Room room, String userId, Map<String, String> changes, boolean autoDelete) {
    Entries entries = room.entries();
    if (!changes.entrySet().stream()
        .allMatch(it -> entries.isKey(it.getKey()) && entries.isValue(it.getValue()))) {
      throw new ApiRefused(
          ApiCode.BAD_PARAMETER, "A key has A-Z a-z 0-9 + = - _ only, and a value is not empty.");
    }
    Map<String, String> known = entries.all();
    long more = changes.keySet().stream().filter(key -> !known.containsKey(key)).count();
    if (known.size() + more > state.limits().entries().entries()) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, "There would be too many entries.");
    }
    changes.forEach((key, value) -> entries.set(userId, key, value, true, autoDelete));
  }

  private void tell(Room room, String userId, Notification notification) {
    if (!notification.objectName().isEmpty()) {
      courier.deliverForeign(
          room, state.make(Conversation.chatroom(room.id()), userId, notification.body(0)), true);
    }
  }
}
