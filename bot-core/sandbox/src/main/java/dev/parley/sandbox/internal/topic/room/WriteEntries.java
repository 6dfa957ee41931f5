package dev.parley.sandbox.internal.topic.room;

import dev.parley.sandbox.internal.room.Room;
import dev.parley.sandbox.internal.topic.QueryTopic;
import dev.parley.sandbox.internal.topic.Refused;
import dev.parley.sandbox.internal.topic.Request;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVEntity;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVSOutput;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVSOutputEntity;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVSVersionEntity;
import dev.parley.wire.proto.ChatroomProtos.SetChrmKVS;
import dev.parley.wire.status.StatusCode;

/**
 * Sets or removes several entries of a room, each for itself: the answer says which versions those
 * have that were changed, and why the others were not.
 *
 * @param topic {@link Topic#SET_KVS} or {@link Topic#DEL_KVS}
 */
public record WriteEntries(Topic topic, EntryWriting writing) implements QueryTopic {

  @Override
  public ChrmKVSOutput answer(Request request) {
    SetChrmKVS asked = request.body(SetChrmKVS.parser());
    Room room = writing.open(request, asked.getEntryCount());
    ChrmKVSOutput.Builder answer = ChrmKVSOutput.newBuilder();
    for (ChrmKVEntity entry : asked.getEntryList()) {
      writing
          .write(request, room, entry)
          .ifPresentOrElse(
              failure -> answer.addErrorKeys(error(entry.getKey(), failure)),
              () -> answer.addKeysVersion(version(entry.getKey(), room.entries().version())));
    }
    if (answer.getKeysVersionCount() > 0) {
      writing.tell(request, room, asked.getBNotify(), asked.getNotification());
    }
    if (answer.getErrorKeysCount() > 0) {
      throw new Refused(StatusCode.ENTRIES_PARTLY_FAILED, answer.build().toByteString());
    }
    return answer.build();
  }

  private static ChrmKVSOutputEntity error(String key, StatusCode failure) {
    return ChrmKVSOutputEntity.newBuilder().setKey(key).setErrorCode(failure.code()).build();
  }

  private static ChrmKVSVersionEntity version(String key, long version) {
    return ChrmKVSVersionEntity.newBuilder().setKey(key).setVersion(version).build();
  }
}
