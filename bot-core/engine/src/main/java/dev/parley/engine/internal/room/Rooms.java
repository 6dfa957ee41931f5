package dev.parley.engine.internal.room;

import dev.parley.api.ConversationType;
import dev.parley.api.ImException;
import dev.parley.api.Message;
import dev.parley.api.RoomChange;
import dev.parley.api.transport.Chatrooms;
import dev.parley.engine.internal.ask.Requests;
import dev.parley.engine.internal.link.Feature;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.receive.Reception;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.Received;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.ChatroomProtos.ChrmMember;
import dev.parley.wire.proto.ChatroomProtos.ChrmOutput;
import dev.parley.wire.proto.ChatroomProtos.QueryChatRoomInfoInput;
import dev.parley.wire.proto.ChatroomProtos.QueryChatRoomInfoOutput;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import dev.parley.wire.status.StatusCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The chatrooms of an account. A room costs something only from when it was entered until it was
 * left. After a lost connection the account goes back into all of them; what the service pushes
 * about others is dropped.
 */
public final class Rooms implements Feature, Reception.Box, Chatrooms {

  /** {@code NotifyMsg.type} of {@code s_ntf}: somebody said something in a room. */
  private static final int NEW_MESSAGES = 2;

  /** {@code NotifyMsg.type} of {@code s_cmd}: entries of a room changed. */
  private static final int NEW_ENTRIES = 2;

  /** {@code NotifyMsg.type} of {@code s_cmd}: a room is gone. */
  private static final int DESTROYED = 4;

  /** {@code NotifyMsg.destroyType} of a room in which nothing happened for long. */
  private static final int EXPIRED = 3;

  /** {@code QueryChatRoomInfoInput.order}. */
  private static final int EARLIEST_FIRST = 1;

  private static final int LATEST_FIRST = 2;

  private final RoomContext context;
  private final Requests requests;
  private final Map<String, Room> rooms = new ConcurrentHashMap<>();

  public Rooms(RoomContext context, Requests requests) {
    this.context = context;
    this.requests = requests;
  }

  @Override
  public CompletionStage<RoomInfo> join(String roomId, JoinOptions options) {
    String what = "Entering room " + roomId;
    return requests.ask(
        what,
        options.create() ? Topic.JOIN_CHRM : Topic.JOIN_CHRM_R,
        roomId,
        Room.HERE,
        (link, answer) -> {
          if (RoomSource.isOut(StatusCode.of(answer.status()))) {
            drop(roomId, RoomChange.Kind.LEFT, context.loop().now());
          }
          Requests.requireAccepted(what, answer);
          ChrmOutput joined = ProtoReader.parse(ChrmOutput.parser(), answer.payload());
          rooms
              .computeIfAbsent(roomId, id -> new Room(id, context, this::out))
              .entered(link, options, joined);
          return new RoomInfo(roomId, joined.getMemberCount(), List.of());
        });
  }

  @Override
  public CompletionStage<Void> leave(String roomId) {
    String what = "Leaving room " + roomId;
    context.loop().execute(() -> drop(roomId, RoomChange.Kind.LEFT, context.loop().now()));
    return requests.tell(
        what,
        Topic.EXIT_CHRM,
        roomId,
        userId -> Room.HERE,
        (link, answer) -> {
          // A call to enter may have been under way.
          drop(roomId, RoomChange.Kind.LEFT, context.loop().now());
          if (!RoomSource.isOut(StatusCode.of(answer.status()))) {
            Requests.requireAccepted(what, answer);
          }
        });
  }

  @Override
  public CompletionStage<RoomInfo> info(String roomId, int count, Order order) {
    String what = "Asking about room " + roomId;
    int most = context.options().rooms().members();
    if (count < 0 || count > most) {
      return CompletableFuture.failedFuture(
          new ImException.InvalidInput(
              "count of members is " + count + ": a room tells 0 to " + most,
              StatusCode.BAD_PARAMETER.code()));
    }
    return requests.ask(
        what,
        Topic.QUERY_CHRM_I,
        roomId,
        QueryChatRoomInfoInput.newBuilder()
            .setCount(count)
            .setOrder(order == Order.EARLIEST_FIRST ? EARLIEST_FIRST : LATEST_FIRST)
            .build(),
        (link, answer) -> {
          Requests.requireAccepted(what, answer);
          QueryChatRoomInfoOutput info =
              ProtoReader.parse(QueryChatRoomInfoOutput.parser(), answer.payload());
          return new RoomInfo(
              roomId,
              info.getUserTotalNums(),
              info.getUserInfosList().stream().map(Rooms::member).toList());
        });
  }

  @Override
  public Set<String> joined() {
    return Set.copyOf(rooms.keySet());
  }

  /** What is known of a room's entries; null when the account is not in it. */
  @Nullable KnownEntries entries(String roomId) {
    Room room = rooms.get(roomId);
    return room == null ? null : room.known();
  }

  @Override
  public void connected(Link link) {
    rooms.values().forEach(room -> room.connected(link));
  }

  @Override
  public void disconnected() {
    rooms.values().forEach(Room::disconnected);
  }

  @Override
  public boolean message(Link link, ServerFrame.Publish push, Received received, Message message) {
    if (message.conversation().type() != ConversationType.CHATROOM) {
      return false;
    }
    Room room = rooms.get(message.conversation().targetId());
    if (room == null) {
      link.acknowledge(push);
    } else {
      room.take(link, push, received, message);
    }
    return true;
  }

  @Override
  public boolean news(NotifyMsg notice) {
    Room room = notice.getType() == NEW_MESSAGES ? rooms.get(notice.getChrmId()) : null;
    if (room == null) {
      return false;
    }
    room.wantMessages(notice.getTime());
    return true;
  }

  @Override
  public boolean change(NotifyMsg notice) {
    Room room = rooms.get(notice.getChrmId());
    if (room == null) {
      return false;
    }
    switch (notice.getType()) {
      case NEW_ENTRIES -> room.wantEntries(notice.getTime());
      case DESTROYED ->
          drop(
              room.id(),
              notice.getDestroyType() == EXPIRED
                  ? RoomChange.Kind.EXPIRED
                  : RoomChange.Kind.DESTROYED,
              Instant.ofEpochMilli(notice.getTime()));
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void missed() {
    rooms.values().forEach(Room::missed);
  }

  private void out(Room room, RoomChange.Kind how) {
    if (rooms.get(room.id()) == room) {
      drop(room.id(), how, context.loop().now());
    }
  }

  private void drop(String roomId, RoomChange.Kind how, Instant at) {
    Room room = rooms.remove(roomId);
    if (room != null) {
      room.disconnected();
      context.tell(roomId, how, at);
    }
  }

  private static RoomMember member(ChrmMember member) {
    return new RoomMember(member.getId(), Instant.ofEpochMilli(member.getTime()));
  }
}
