package dev.parley.sandbox.internal.topic;

import dev.parley.sandbox.internal.state.ConversationList;
import dev.parley.wire.Topic;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.proto.ConversationProtos.RelationInfo;
import dev.parley.wire.proto.ConversationProtos.RelationQryInput;
import dev.parley.wire.proto.ConversationProtos.RelationsOutput;
import java.util.List;

/**
 * Lists the asking user's conversations, page by page, with what of them is unread.
 *
 * @param maxCount how many a page has at most
 */
public record ListConversations(int maxCount, AnswerPacking packing) implements QueryTopic {

  /** The order in which clients want the oldest first; all else means the newest first. */
  private static final int ASCENDING = 1;

  @Override
  public Topic topic() {
    return Topic.QRY_RELATION_R;
  }

  @Override
  public RelationsOutput answer(Request request) {
    RelationQryInput asked = request.body(RelationQryInput.parser());
    long start = asked.getStartTime();
    ConversationList list = request.user().conversations();
    List<ConversationList.Entry> found =
        (asked.getOrder() == ASCENDING
                ? list.after(start)
                : list.before(start == 0 ? Long.MAX_VALUE : start))
            .stream().filter(entry -> wants(asked, entry)).toList();
    int count = Math.min(found.size(), Math.clamp(asked.getCount(), 1, maxCount));
    List<ConversationList.Entry> page = found.subList(0, count);
    RelationsOutput.Builder answer =
        RelationsOutput.newBuilder()
            .setIsFinished(count == found.size())
            .setPullTime(page.isEmpty() ? start : page.getLast().latest().time());
    page.forEach(entry -> answer.addInfo(info(entry, request.user().id())));
    return packing.pack(AnswerType.CONVERSATIONS, answer.build(), asked.getCompressioEnabled());
  }

  private static boolean wants(RelationQryInput asked, ConversationList.Entry entry) {
    return asked.getChannelTypeCount() == 0
        || asked.getChannelTypeList().contains(entry.conversation().type().number());
  }

  private static RelationInfo info(ConversationList.Entry entry, String userId) {
    return RelationInfo.newBuilder()
        .setType(entry.conversation().type().number())
        .setUserId(entry.conversation().targetId())
        .setMsg(entry.latest().seenBy(userId))
        .setVersionTime(entry.latest().time())
        .setReadMsgTime(entry.readUpTo())
        .setUnreadCount(entry.unread())
        .build();
  }
}
