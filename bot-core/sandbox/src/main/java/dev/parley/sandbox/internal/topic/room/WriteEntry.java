package dev.parley.sandbox.internal.topic.room;

import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.topic.QueryTopic;
import dev.parley.sandbox.internal.topic.Refused;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.ChatroomProtos.ChrmOutput;
import dev.parley.wire.proto.ChatroomProtos.SetChrmKV;
import dev.parley.wire.status.StatusCode;
import java.util.Optional;

/**
 * Sets or removes one entry of a room.
 *
 * @param topic {@link Topic#SET_KV} or {@link Topic#DEL_KV}
 */
public record WriteEntry(Topic topic, EntryWriting writing) implements QueryTopic {

  @Override
  public ChrmOutput answer(Request request) {
    SetChrmKV asked = request.body(SetChrmKV.parser());
    Room room = writing.open(request, 1);
    Optional<StatusCode> failure = writing.write(request, room, asked.getEntry());
    if (failure.isPresent()) {
      throw new Refused(failure.get());
    }
    writing.tell(request, room, asked.getBNotify(), asked.getNotification());
    return ChrmOutput.newBuilder().setNothing(1).build();
  }
}
