package dev.parley.sandbox.internal.topic.room;

import dev.parley.api.Conversation;
import dev.parley.sandbox.internal.delivery.RoomCourier;
import dev.parley.sandbox.internal.room.Entries;
import dev.parley.sandbox.internal.room.Entry;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.topic.Refused;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVEntity;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import dev.parley.wire.status.StatusCode;
import java.util.Optional;

/** What setting and removing entries have in common, one or many at a time. */
public record EntryWriting(RoomGate gate, SandboxState state, RoomCourier courier) {

  /**
   * The room in which the asking user may now change so many entries.
   *
   * @throws Refused 23426 when rooms have no entries, 23412 when none is to be changed, 23410 when
   *     there is no such room, 23406 when the user is not in it, 23425 when there were too many
   *     changes lately
   */
  Room open(Request request, int changes) {
    if (!gate.rooms().options().entries()) {
      throw new Refused(StatusCode.ENTRIES_OFF);
    }
    if (changes == 0) {
      throw new Refused(StatusCode.CHATROOM_PARAMETER);
    }
    Room room = gate.room(request);
    gate.member(room, request);
    if (!room.entries().mayChange(changes)) {
      throw new Refused(StatusCode.ENTRIES_TOO_OFTEN);
    }
    return room;
  }

  /** Makes one change; why not, when it may not be made. */
  Optional<StatusCode> write(Request request, Room room, ChrmKVEntity entry) {
    Entries entries = room.entries();
    String userId = request.user().id();
    boolean force = (entry.getStatus() & Entry.FORCE) != 0;
    boolean removes = request.topic() == Topic.DEL_KV || request.topic() == Topic.DEL_KVS;
    return removes
        ? entries.remove(userId, entry.getKey(), force)
        : entries.set(
            userId,
            entry.getKey(),
            entry.getValue(),
            force,
            (entry.getStatus() & Entry.AUTO_DELETE) != 0);
  }

  /** Tells the members, also by a message if that is wanted. */
  void tell(Request request, Room room, boolean notifies, UpStreamMessage notification) {
    courier.tellEntries(room);
    if (notifies && !notification.getClassname().isEmpty()) {
      courier.deliverMade(
          room,
          state.make(Conversation.chatroom(room.id()), request.user().id(), notification),
          request.link());
    }
  }
}
