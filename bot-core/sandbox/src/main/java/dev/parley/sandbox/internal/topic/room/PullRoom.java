package dev.parley.sandbox.internal.topic.room;

import dev.parley.sandbox.internal.delivery.RoomCourier;
import dev.parley.sandbox.internal.room.Member;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.topic.AnswerPacking;
import dev.parley.sandbox.internal.topic.QueryTopic;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.proto.ChatroomProtos.ChrmPullMsg;
import dev.parley.wire.proto.MessageProtos.ChrmDownStreamMessages;

/**
 * Hands out a room's messages: to who has none yet the newest, as many as asked for, and then what
 * is newer. The answer has no room for "there is more": a client that has to pull again is told so
 * by a notice.
 */
public record PullRoom(RoomGate gate, RoomCourier courier, AnswerPacking packing)
    implements QueryTopic {

  @Override
  public Topic topic() {
    return Topic.CHRM_PULL;
  }

  @Override
  public ChrmDownStreamMessages answer(Request request) {
    ChrmPullMsg asked = request.body(ChrmPullMsg.parser());
    Room room = gate.room(request);
    Member member = gate.member(room, request);
    boolean pushed = courier.pushesMessages();
    Room.Page page =
        asked.getSyncTime() <= 0
            ? room.history(member, request.link(), asked.getCount(), pushed)
            : room.since(member, request.link(), asked.getSyncTime(), pushed);
    if (page.hasMore()) {
      courier.pullAgain(room, request.link(), room.newest());
    }
    ChrmDownStreamMessages.Builder answer =
        ChrmDownStreamMessages.newBuilder().setSyncTime(page.upTo());
    page.messages().forEach(message -> answer.addList(message.seenBy(member.userId())));
    return packing.pack(AnswerType.CHATROOM_MESSAGES, answer.build(), asked.getCompressioEnabled());
  }
}
