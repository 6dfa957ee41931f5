package dev.parley.sandbox.internal.topic.room;

import dev.parley.api.Conversation;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.state.History;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.topic.AnswerPacking;
import dev.parley.sandbox.internal.topic.QueryTopic;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.proto.MessageProtos.HistoryMsgInput;
import dev.parley.wire.proto.MessageProtos.HistoryMsgOuput;

/** Reads the history of a room, for its members. */
public record RoomHistory(RoomGate gate, SandboxState state, AnswerPacking packing)
    implements QueryTopic {

  /** The order in which clients want what is newer than a time; all else means older. */
  private static final int ASCENDING = 1;

  @Override
  public Topic topic() {
    return Topic.QRY_CH_MSG;
  }

  @Override
  public HistoryMsgOuput answer(Request request) {
    HistoryMsgInput asked = request.body(HistoryMsgInput.parser());
    Room room = gate.room(request);
    String userId = gate.member(room, request).userId();
    Conversation conversation = Conversation.chatroom(room.id());
    int count = Math.min(asked.getCount(), state.limits().rooms().historyMessages());
    long time = asked.getTime();
    History history = state.history();
    History.Page page =
        asked.getOrder() == ASCENDING
            ? history.after(userId, conversation, time, room.createdAt(), count)
            : history.before(
                userId, conversation, time == 0 ? Long.MAX_VALUE : time, room.createdAt(), count);
    HistoryMsgOuput.Builder answer =
        HistoryMsgOuput.newBuilder()
            .setSyncTime(page.messages().isEmpty() ? time : page.messages().getLast().time())
            .setHasMsg(page.hasMore() ? 1 : 0);
    page.messages().forEach(message -> answer.addList(message.seenBy(userId)));
    return packing.pack(AnswerType.HISTORY, answer.build(), asked.getCompressioEnabled());
  }
}
