package dev.parley.sandbox.internal.serverapi.room;

import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.serverapi.ApiEndpoint;
import dev.parley.sandbox.internal.serverapi.ApiForm;
import dev.parley.wire.serverapi.Endpoint;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is dropped first and what never when a room gets more than it takes. The types are those of
 * all rooms, the users those of one. The bounds are those of the vendor's Java SDK.
 *
 * @param nameChars how long the name of a message type may be
 */
record PriorityCalls(Rooms rooms, int nameChars) {

  private static final int MOST_TYPES = 5;

  List<ApiEndpoint> calls() {
    return List.of(
        new Call(Endpoint.ADD_CHATROOM_WHITELIST, this::keepUsers),
        new Call(Endpoint.REMOVE_CHATROOM_WHITELIST, this::letUsersGo),
        new Call(Endpoint.QUERY_CHATROOM_WHITELIST, this::keptUsers),
        new Call(
            Endpoint.ADD_MESSAGE_WHITELIST,
            (form, answer) ->
                types("objectnames", form).forEach(rooms.standing().keptTypes()::add)),
        new Call(
            Endpoint.DELETE_MESSAGE_WHITELIST,
            (form, answer) ->
                types("objectnames", form).forEach(rooms.standing().keptTypes()::remove)),
        new Call(
            Endpoint.QUERY_MESSAGE_WHITELIST,
            (form, answer) -> list("objectNames", rooms.standing().keptTypes(), answer)),
        new Call(
            Endpoint.ADD_MESSAGE_PRIORITY,
            (form, answer) -> types("objectName", form).forEach(rooms.standing().lowTypes()::add)),
        new Call(
            Endpoint.REMOVE_MESSAGE_PRIORITY,
            (form, answer) ->
                types("objectName", form).forEach(rooms.standing().lowTypes()::remove)),
        new Call(
            Endpoint.QUERY_MESSAGE_PRIORITY,
            (form, answer) -> list("objectNames", rooms.standing().lowTypes(), answer)));
  }

  private void keepUsers(ApiForm form, ObjectNode answer) {
    RoomForm call = new RoomForm(rooms, form);
    Set<String> kept = call.room().keptUsers();
    kept.addAll(call.users());
  }

  private void letUsersGo(ApiForm form, ObjectNode answer) {
    RoomForm call = new RoomForm(rooms, form);
    Set<String> kept = call.room().keptUsers();
    call.users().forEach(kept::remove);
  }

  private void keptUsers(ApiForm form, ObjectNode answer) {
    list("members", new RoomForm(rooms, form).room().keptUsers(), answer);
  }

  private List<String> types(String name, ApiForm form) {
    List<String> types = form.texts(name, nameChars);
    ApiForm.requireMost(name, types, MOST_TYPES);
    return types;
  }

  private static void list(String name, Collection<String> values, ObjectNode answer) {
    ArrayNode listed = answer.putArray(name);
    values.forEach(listed::add);
  }
}
