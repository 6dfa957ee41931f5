package dev.parley.engine.internal.room;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.ImException;
import dev.parley.api.content.ContentMeta;
import dev.parley.api.content.EntryNoticeContent;
import dev.parley.api.transport.Entries;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.ask.Requests;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.room.KnownEntries.Entry;
import dev.parley.wire.Topic;
import dev.parley.wire.message.FlagBits;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVEntity;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVSOutput;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVSOutputEntity;
import dev.parley.wire.proto.ChatroomProtos.SetChrmKV;
import dev.parley.wire.proto.ChatroomProtos.SetChrmKVS;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import dev.parley.wire.status.StatusCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Reads the known entries of rooms, and writes entries at the service. */
public final class RoomEntries implements Entries {

  private final RoomContext context;
  private final Rooms rooms;
  private final Requests requests;
  private final EntryRules rules;

  public RoomEntries(RoomContext context, Rooms rooms, Requests requests) {
    this.context = context;
    this.rooms = rooms;
    this.requests = requests;
    EngineOptions.Rooms limits = context.options().rooms();
    this.rules = new EntryRules(limits.keyLength(), limits.valueLength());
  }

  @Override
  public Optional<String> get(String roomId, String key) {
    KnownEntries known = rooms.entries(roomId);
    Entry entry = known == null ? null : known.find(key);
    return Optional.ofNullable(entry).map(Entry::value);
  }

  @Override
  public Map<String, String> all(String roomId) {
    KnownEntries known = rooms.entries(roomId);
    return known == null ? Map.of() : known.values();
  }

  @Override
  public CompletionStage<Void> set(String roomId, String key, String value, WriteOptions options) {
    return write(new Write(roomId, false, Map.of(key, value), options, known(roomId, Set.of(key))));
  }

  @Override
  public CompletionStage<Void> remove(String roomId, String key, WriteOptions options) {
    return write(new Write(roomId, true, Map.of(key, ""), options, known(roomId, Set.of(key))));
  }

  @Override
  public CompletionStage<Map<String, Integer>> setAll(
      String roomId, Map<String, String> entries, WriteOptions options) {
    return writeAll(
        new Write(roomId, false, Map.copyOf(entries), options, known(roomId, entries.keySet())));
  }

  @Override
  public CompletionStage<Map<String, Integer>> removeAll(
      String roomId, Set<String> keys, WriteOptions options) {
    Map<String, String> entries = keys.stream().collect(Collectors.toMap(key -> key, key -> ""));
    return writeAll(new Write(roomId, true, entries, options, known(roomId, keys)));
  }

  private CompletionStage<Void> write(Write write) {
    ImException broken = rules.check(write.entries(), write.removes());
    if (broken != null) {
      return CompletableFuture.failedFuture(broken);
    }
    String key = write.entries().keySet().iterator().next();
    String what = write.what();
    CompletableFuture<Void> written =
        requests.tell(
            what,
            write.removes() ? Topic.DEL_KV : Topic.SET_KV,
            write.roomId(),
            userId -> single(write, key, userId),
            (link, answer) -> {
              Requests.requireAccepted(what, answer);
              learn(write, key, link.welcome().userId(), 0);
            });
    doubt(written, write);
    return written;
  }

  private CompletionStage<Map<String, Integer>> writeAll(Write write) {
    ImException broken = rules.check(write.entries(), write.removes());
    if (broken != null) {
      return CompletableFuture.failedFuture(broken);
    }
    if (write.entries().isEmpty()) {
      return CompletableFuture.completedFuture(Map.of());
    }
    String what = write.what();
    CompletableFuture<Map<String, Integer>> written =
        requests.ask(
            what,
            write.removes() ? Topic.DEL_KVS : Topic.SET_KVS,
            write.roomId(),
            userId -> several(write, userId),
            (link, answer) -> {
              if (StatusCode.of(answer.status()) != StatusCode.ENTRIES_PARTLY_FAILED) {
                Requests.requireAccepted(what, answer);
              }
              ChrmKVSOutput result = ProtoReader.parse(ChrmKVSOutput.parser(), answer.payload());
              Map<String, Integer> failed =
                  result.getErrorKeysList().stream()
                      .collect(
                          Collectors.toUnmodifiableMap(
                              ChrmKVSOutputEntity::getKey,
                              ChrmKVSOutputEntity::getErrorCode,
                              (one, other) -> one));
              Map<String, Long> versions = new HashMap<>();
              result.getKeysVersionList().forEach(it -> versions.put(it.getKey(), it.getVersion()));
              for (String key : write.entries().keySet()) {
                if (!failed.containsKey(key)) {
                  learn(write, key, link.welcome().userId(), versions.getOrDefault(key, 0L));
                }
              }
              return failed;
            });
    doubt(written, write);
    return written;
  }

  private SetChrmKV single(Write write, String key, String userId) {
    SetChrmKV.Builder body =
        SetChrmKV.newBuilder()
            .setEntry(entity(write, key, userId))
            .setType(ConversationType.CHATROOM.number());
    String notice = write.options().notice();
    if (notice != null) {
      body.setBNotify(true).setNotification(notification(write, key, notice));
    }
    return body.build();
  }

  /** There are no notices about several entries. */
  private SetChrmKVS several(Write write, String userId) {
    SetChrmKVS.Builder body = SetChrmKVS.newBuilder().setType(ConversationType.CHATROOM.number());
    write.entries().keySet().forEach(key -> body.addEntry(entity(write, key, userId)));
    return body.build();
  }

  private ChrmKVEntity entity(Write write, String key, String userId) {
    Entry before = write.before().get(key);
    long version = before == null ? 0 : before.version();
    return ChrmKVEntity.newBuilder()
        .setKey(key)
        .setValue(write.value(key))
        .setUid(userId)
        .setVersion(version > 0 ? version : context.loop().now().toEpochMilli())
        .setStatus(write.status())
        .build();
  }

  private UpStreamMessage notification(Write write, String key, String notice) {
    var content =
        new EntryNoticeContent(
            key, write.value(key), write.removes(), new ContentMeta(null, null, notice));
    return context
        .codec()
        .upStream(new OutgoingMessage(Conversation.chatroom(write.roomId()), content), 0);
  }

  /** The service took it: it need not be pulled to be known. */
  private void learn(Write write, String key, String userId, long version) {
    KnownEntries known = rooms.entries(write.roomId());
    if (known != null) {
      Entry before = write.before().get(key);
      long at = version > 0 ? version : before == null ? 0 : before.version();
      known.wrote(key, before, write.removes() ? null : new Entry(write.value(key), userId, at));
    }
  }

  /** An own removal whose answer was lost must not come back as somebody else's. */
  private void doubt(CompletableFuture<?> written, Write write) {
    if (write.removes()) {
      Completion.follow(
          written,
          (done, failure) -> {
            KnownEntries known = rooms.entries(write.roomId());
            if (failure instanceof ImException.ConnectionFailed && known != null) {
              write.entries().keySet().forEach(known::mayHaveRemoved);
            }
          });
    }
  }

  private Map<String, Entry> known(String roomId, Set<String> keys) {
    Map<String, Entry> found = new HashMap<>();
    KnownEntries known = rooms.entries(roomId);
    if (known != null) {
      for (String key : keys) {
        Entry entry = known.find(key);
        if (entry != null) {
          found.put(key, entry);
        }
      }
    }
    return found;
  }

  /**
   * A call to write.
   *
   * @param before what was known of these entries then
   */
  private record Write(
      String roomId,
      boolean removes,
      Map<String, String> entries,
      WriteOptions options,
      Map<String, Entry> before) {

    String what() {
      return (removes ? "Removing " : "Setting ") + entries.size() + " entries of room " + roomId;
    }

    String value(String key) {
      return entries.getOrDefault(key, "");
    }

    int status() {
      return (options.force() ? FlagBits.ENTRY_FORCED : 0)
          | (options.removeOnLeave() && !removes ? FlagBits.ENTRY_REMOVED_ON_LEAVE : 0)
          | (removes ? FlagBits.ENTRY_REMOVED : 0);
    }
  }
}
