package dev.parley.sandbox.internal.topic.room;

import dev.parley.sandbox.internal.room.Member;
import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.topic.QueryTopic;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.ChatroomProtos.ChrmMember;
import dev.parley.wire.proto.ChatroomProtos.QueryChatRoomInfoInput;
import dev.parley.wire.proto.ChatroomProtos.QueryChatRoomInfoOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells how many members a room has, and names some of them. Who asks need not be one.
 *
 * @param most how many are named at most
 */
public record DescribeRoom(RoomGate gate, int most) implements QueryTopic {

  /** The order in which clients want those who came last first; all else means the contrary. */
  private static final int LATEST_FIRST = 2;

  @Override
  public Topic topic() {
    return Topic.QUERY_CHRM_I;
  }

  @Override
  public QueryChatRoomInfoOutput answer(Request request) {
    QueryChatRoomInfoInput asked = request.body(QueryChatRoomInfoInput.parser());
    Room room = gate.room(request);
    List<Member> members = new ArrayList<>(room.members());
    QueryChatRoomInfoOutput.Builder answer =
        QueryChatRoomInfoOutput.newBuilder().setUserTotalNums(members.size());
    (asked.getOrder() == LATEST_FIRST ? members.reversed() : members)
        .stream()
            .limit(Math.clamp(asked.getCount(), 0, most))
            .map(it -> ChrmMember.newBuilder().setId(it.userId()).setTime(it.since()))
            .forEach(answer::addUserInfos);
    return answer.build();
  }
}
