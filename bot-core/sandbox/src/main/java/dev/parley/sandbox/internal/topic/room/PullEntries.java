package dev.parley.sandbox.internal.topic.room;

import dev.parley.sandbox.internal.room.Entries;
import dev.parley.sandbox.internal.topic.AnswerPacking;
import dev.parley.sandbox.internal.topic.QueryTopic;
import dev.parley.sandbox.internal.topic.Refused;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVOutput;
import dev.parley.wire.proto.ChatroomProtos.QueryChrmKV;
import dev.parley.wire.status.StatusCode;

/**
 * Hands out a room's entries: all of them to who has none, and then what has changed. Who asks need
 * not be a member.
 */
public record PullEntries(RoomGate gate, AnswerPacking packing) implements QueryTopic {

  @Override
  public Topic topic() {
    return Topic.PULL_KV;
  }

  @Override
  public ChrmKVOutput answer(Request request) {
    QueryChrmKV asked = request.body(QueryChrmKV.parser());
    if (!gate.rooms().options().entries()) {
      throw new Refused(StatusCode.ENTRIES_OFF);
    }
    Entries.Changes changes = gate.room(request).entries().since(asked.getTimestamp());
    ChrmKVOutput.Builder answer =
        ChrmKVOutput.newBuilder().setBFullUpdate(changes.full()).setSyncTime(changes.upTo());
    changes.entries().forEach(entry -> answer.addEntries(entry.entity()));
    return packing.pack(AnswerType.CHATROOM_ENTRIES, answer.build(), asked.getCompressioEnabled());
  }
}
