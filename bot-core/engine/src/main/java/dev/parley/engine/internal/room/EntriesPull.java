package dev.parley.engine.internal.room;

import com.google.protobuf.ByteString;
import dev.parley.api.EntryChange;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.receive.Progress;
import dev.parley.wire.Topic;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVOutput;
import dev.parley.wire.proto.ChatroomProtos.QueryChrmKV;
import java.util.List;

/** The pull of a room's entries: either what changed since the last time, or all there are. */
final class EntriesPull extends RoomSource {

  private final KnownEntries known;
  private final ProtoReader reader;
  private final Progress progress;
  private long version;

  EntriesPull(String roomId, RoomContext context, KnownEntries known, Gone gone) {
    super(roomId, context, Topic.PULL_KV, gone);
    this.known = known;
    this.reader = new ProtoReader(context.options().wire());
    this.progress = new Progress(name(), context.options().receiving().insistence());
  }

  @Override
  ByteString request() {
    return QueryChrmKV.newBuilder()
        .setTimestamp(version)
        .setCompressioEnabled(compressed())
        .build()
        .toByteString();
  }

  @Override
  Answer read(Link link, ByteString payload) {
    ChrmKVOutput answer = reader.read(AnswerType.CHATROOM_ENTRIES, payload);
    if (answer.hasSyncTime()) {
      progress.check(version, answer.getSyncTime());
      version = answer.getSyncTime();
    }
    List<EntryChange> changes = known.learn(answer, link.welcome().userId());
    return new Answer(version, false, context().delivery().give(changes));
  }
}
