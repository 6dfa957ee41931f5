package dev.parley.sandbox.internal.socket;

import com.google.protobuf.ByteString;
import dev.parley.sandbox.OnlineClient;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.SendMeter;
import dev.parley.sandbox.internal.state.ServerClock;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ServerFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.HashSet;
import java.util.Set;

/**
 * One client that is logged in: numbers what it is sent and remembers what it has to acknowledge.
 */
final class ClientLink implements Link {

  private static final int QOS_AT_MOST_ONCE = 0;
  private static final int QOS_AT_LEAST_ONCE = 1;

  /** Pushes are numbered from 1 up to here, then from 1 again. */
  private static final int LAST_PUSH_ID = 0x7fff;

  /**
   * Echoes are numbered above the pushes. The acknowledgement of an echo looks like that of a
   * message of the client's own, whose ids start at 1: so these stay as far away as they can.
   */
  private static final int FIRST_ECHO_ID = 0x8000;

  private static final int LAST_ECHO_ID = 0xffff;

  private final OnlineClient client;
  private final FrameChannel channel;
  private final SendMeter meter;
  private final ServerClock clock;
  private final Set<Integer> unacked = new HashSet<>();
  private int pushId;
  private int echoId = FIRST_ECHO_ID - 1;

  ClientLink(OnlineClient client, FrameChannel channel, SendMeter meter, ServerClock clock) {
    this.client = client;
    this.channel = channel;
    this.meter = meter;
    this.clock = clock;
  }

  @Override
  public OnlineClient client() {
    return client;
  }

  @Override
  public SendMeter meter() {
    return meter;
  }

  @Override
  public int unacked() {
    return unacked.size();
  }

  /** The client has acknowledged the push with this id. */
  void acked(int messageId) {
    unacked.remove(messageId);
  }

  @Override
  public void push(Topic topic, ByteString payload) {
    publish(topic, payload, QOS_AT_LEAST_ONCE);
    unacked.add(pushId);
  }

  @Override
  public void announce(Topic topic, ByteString payload) {
    publish(topic, payload, QOS_AT_MOST_ONCE);
  }

  private void publish(Topic topic, ByteString payload, int qos) {
    pushId = pushId == LAST_PUSH_ID ? 1 : pushId + 1;
    channel.send(
        new ServerFrame.Publish(
            clock.now() / 1000, topic.topic(), client.userId(), pushId, qos, false, payload));
  }

  @Override
  public void echo(Topic topic, String targetId, ByteString payload, long time, String uid) {
    echoId = echoId == LAST_ECHO_ID ? FIRST_ECHO_ID : echoId + 1;
    channel.send(
        new ServerFrame.Publish(
            time / 1000,
            topic.topic(),
            topic.target() == Topic.Target.OWN_ID ? client.userId() : targetId,
            echoId,
            QOS_AT_LEAST_ONCE,
            true,
            payload));
    if (topic.kind() != Topic.Kind.STATUS) {
      channel.send(new ServerFrame.PubAck(echoId, time, 0, uid));
    }
  }

  @Override
  public void disconnect(int status) {
    channel.send(new ServerFrame.Disconnect(status));
    channel.end(WebSocketCloseStatus.NORMAL_CLOSURE);
  }

  @Override
  public void cut() {
    channel.cut();
  }
}
