package dev.parley.sandbox.internal.topic;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.History;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.wire.Topic;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.proto.MessageProtos.HistoryMsgInput;
import dev.parley.wire.proto.MessageProtos.HistoryMsgOuput;
import dev.parley.wire.status.StatusCode;

/**
 * Reads the history of a private chat or a group. A member of a group sees what was said since they
 * joined.
 */
public record HistoryQuery(ConversationType type, SandboxState state, AnswerPacking packing)
    implements QueryTopic {

  /** The order in which clients want what is newer than a time; all else means older. */
  private static final int ASCENDING = 1;

  @Override
  public Topic topic() {
    return Topic.history(type);
  }

  @Override
  public HistoryMsgOuput answer(Request request) {
    HistoryMsgInput asked = request.body(HistoryMsgInput.parser());
    if (asked.getTargetId().isEmpty()) {
      throw new Refused(StatusCode.BAD_PARAMETER);
    }
    String userId = request.user().id();
    Conversation conversation = new Conversation(type, asked.getTargetId(), "");
    long notBefore = type == ConversationType.GROUP ? joined(asked.getTargetId(), userId) : 0;
    long time = asked.getTime();
    History history = state.history();
    History.Page page =
        asked.getOrder() == ASCENDING
            ? history.after(userId, conversation, time, notBefore, asked.getCount())
            : history.before(
                userId,
                conversation,
                time == 0 ? Long.MAX_VALUE : time,
                notBefore,
                asked.getCount());
    HistoryMsgOuput.Builder answer =
        HistoryMsgOuput.newBuilder()
            .setSyncTime(page.messages().isEmpty() ? time : page.messages().getLast().time())
            .setHasMsg(page.hasMore() ? 1 : 0);
    for (ChatMessage message : page.messages()) {
      answer.addList(message.seenBy(userId));
    }
    return packing.pack(AnswerType.HISTORY, answer.build(), asked.getCompressioEnabled());
  }

  private long joined(String groupId, String userId) {
    return state
        .groups()
        .find(groupId)
        .filter(group -> group.has(userId))
        .map(group -> group.memberSince(userId))
        .orElseThrow(() -> new Refused(StatusCode.NOT_IN_GROUP));
  }
}
