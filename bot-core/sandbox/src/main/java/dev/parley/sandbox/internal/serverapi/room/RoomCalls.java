package dev.parley.sandbox.internal.serverapi.room;

import dev.parley.sandbox.internal.delivery.RoomEnd;
import dev.parley.sandbox.internal.delivery.RoomLife;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.room.Rooms;
import dev.parley.sandbox.internal.serverapi.ApiEndpoint;
import dev.parley.sandbox.internal.serverapi.ApiForm;
import dev.parley.sandbox.internal.serverapi.ApiRefused;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.wire.serverapi.ApiCode;
import dev.parley.wire.serverapi.Endpoint;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rooms come and go. */
record RoomCalls(SandboxState state, Rooms rooms, RoomLife life) {

  /** A field of its own for each room: its id in the name, what people call it as the value. */
  private static final Pattern NAMED = Pattern.compile("chatroom\\[(.*)]");

  List<ApiEndpoint> calls() {
    return List.of(
        new Call(Endpoint.CREATE_CHATROOM, this::create),
        new Call(Endpoint.DESTROY_CHATROOM, this::destroy),
        new Call(Endpoint.GET_CHATROOM, this::describe),
        new Call(Endpoint.ADD_KEEP_ALIVE, this::keepAlive),
        new Call(Endpoint.REMOVE_KEEP_ALIVE, this::letGo),
        new Call(Endpoint.QUERY_KEEP_ALIVE, this::keptAlive));
  }

  private void create(ApiForm form, ObjectNode answer) {
    List<String> ids =
        form.form().fields().keySet().stream()
            .map(NAMED::matcher)
            .filter(Matcher::matches)
            .map(matcher -> form.checkedId("chatroom", matcher.group(1)))
            .toList();
    if (ids.isEmpty()) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, "chatroom[id] is required.");
    }
    if (!rooms.hasRoomFor(ids)) {
      throw new ApiRefused(ApiCode.BAD_PARAMETER, "There would be too many chatrooms.");
    }
    ids.forEach(rooms::obtain);
  }

  private void destroy(ApiForm form, ObjectNode answer) {
    new RoomForm(rooms, form)
        .rooms("chatroomId")
        .forEach(room -> life.destroy(room, RoomEnd.DESTROYED));
  }

  private void describe(ApiForm form, ObjectNode answer) {
    Room room = new RoomForm(rooms, form).room();
    answer
        .put("chatroomId", room.id())
        .put("createTime", room.createdAt())
        .put("memberCount", room.members().size())
        .put("ban", room.penalties().isAllMuted(state.clock().instant()));
  }

  private void keepAlive(ApiForm form, ObjectNode answer) {
    if (!rooms.keepAlive(new RoomForm(rooms, form).room())) {
      throw new ApiRefused(
          ApiCode.TOO_MANY_KEPT_ALIVE,
          "There are " + state.limits().rooms().keptAlive() + " kept alive already.");
    }
  }

  private void letGo(ApiForm form, ObjectNode answer) {
    String id = form.id("chatroomId");
    if (!rooms.letGo(id)) {
      throw new ApiRefused(ApiCode.NOT_KEPT_ALIVE, "\"" + id + "\" is not kept alive.");
    }
  }

  private void keptAlive(ApiForm form, ObjectNode answer) {
    ArrayNode ids = answer.putArray("chatroomIds");
    rooms.keptAlive().forEach(ids::add);
  }
}
