package dev.parley.sandbox.client;

import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.ChatroomProtos.ChrmInput;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVEntity;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVOutput;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVSOutput;
import dev.parley.wire.proto.ChatroomProtos.ChrmPullMsg;
import dev.parley.wire.proto.ChatroomProtos.QueryChrmKV;
import dev.parley.wire.proto.ChatroomProtos.SetChrmKV;
import dev.parley.wire.proto.ChatroomProtos.SetChrmKVS;
import dev.parley.wire.proto.MessageProtos.ChrmDownStreamMessages;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a client does in one room. */
public record RoomCalls(RawClient client, String room) {

  public static final int AUTO_DELETE = 1;
  public static final int FORCE = 2;

  /** Enters the room, which is made if need be. */
  public static RoomCalls join(RawClient client, String room) {
    RoomCalls calls = new RoomCalls(client, room);
    int status = calls.join("joinChrm");
    if (status != 0) {
      throw new AssertionError("could not join " + room + ": " + status);
    }
    return calls;
  }

  /** The status of {@code joinChrm} or {@code joinChrmR}. */
  public int join(String topic) {
    return client.query(topic, room, ChrmInput.newBuilder().setNothing(1).build()).status();
  }

  public int leave() {
    return join("exitChrm");
  }

  /** The status of a text. */
  public ServerFrame.PubAck say(String text) {
    return client.publish("chatMsg", room, Bodies.text(text));
  }

  public Pulled history(int count) {
    return pull(0, count);
  }

  public Pulled pull(long time) {
    return pull(time, 0);
  }

  public Pulled pull(long time, int count) {
    ServerFrame.QueryAck ack =
        client.query(
            "chrmPull", room, ChrmPullMsg.newBuilder().setSyncTime(time).setCount(count).build());
    if (ack.status() != 0) {
      throw new AssertionError("could not pull from " + room + ": " + ack.status());
    }
    ChrmDownStreamMessages answer = Bodies.read(ChrmDownStreamMessages.parser(), ack.payload());
    return new Pulled(
        answer.getListList().stream().map(Bodies::message).toList(), answer.getSyncTime());
  }

  public int set(String key, String value, int status) {
    return client.query("setKV", room, entry(entity(key, value, status))).status();
  }

  public int remove(String key, int status) {
    return client.query("delKV", room, entry(entity(key, "", status))).status();
  }

  /** Sets the same value under several keys. */
  public Batch setAll(String value, int status, String... keys) {
    return batch("setKVS", value, status, keys);
  }

  public Batch removeAll(int status, String... keys) {
    return batch("delKVS", "", status, keys);
  }

  private Batch batch(String topic, String value, int status, String... keys) {
    SetChrmKVS.Builder batch = SetChrmKVS.newBuilder();
    Arrays.stream(keys).forEach(key -> batch.addEntry(entity(key, value, status)));
    ServerFrame.QueryAck ack = client.query(topic, room, batch.build());
    Map<String, Integer> errors = new TreeMap<>();
    ChrmKVSOutput answer = Bodies.read(ChrmKVSOutput.parser(), ack.payload());
    answer.getErrorKeysList().forEach(it -> errors.put(it.getKey(), it.getErrorCode()));
    return new Batch(
        ack.status(), errors, answer.getKeysVersionList().stream().map(it -> it.getKey()).toList());
  }

  public ChrmKVOutput entries(long since) {
    ServerFrame.QueryAck ack =
        client.query("pullKV", room, QueryChrmKV.newBuilder().setTimestamp(since).build());
    if (ack.status() != 0) {
      throw new AssertionError("could not pull entries of " + room + ": " + ack.status());
    }
    return Bodies.read(ChrmKVOutput.parser(), ack.payload());
  }

  /** The next notice of this topic. */
  public NotifyMsg notice(String topic) {
    return Bodies.read(
        NotifyMsg.parser(),
        client.next(ServerFrame.Publish.class, it -> it.topic().equals(topic)).payload());
  }

  public static SetChrmKV entry(ChrmKVEntity entity) {
    return SetChrmKV.newBuilder().setEntry(entity).setType(4).build();
  }

  public static ChrmKVEntity entity(String key, String value, int status) {
    return ChrmKVEntity.newBuilder().setKey(key).setValue(value).setStatus(status).build();
  }

  /** What a pull brought. */
  public record Pulled(List<DownStreamMessage> messages, long upTo) {

    /** What was said, without the JSON around it. */
    public List<String> texts() {
      return Bodies.contents(messages).stream()
          .map(it -> it.replace("{\"content\":\"", "").replace("\"}", ""))
          .toList();
    }
  }

  /** What became of a batch. */
  public record Batch(int status, Map<String, Integer> errors, List<String> done) {}
}
