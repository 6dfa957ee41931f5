package dev.parley.engine.storm;

import com.google.protobuf.ByteString;
import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.SendOutcome;
import dev.parley.sandbox.Sandbox;
import dev.parley.wire.MalformedException;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.ChatroomProtos.ChrmInput;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A user who only sends, by nothing of our engine: frames over the JDK's WebSocket. It connects
 * when it has something to say, and says once what it has to say.
 */
final class RawSender implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 250;

  private final Sandbox sandbox;
  private final String userId;
  private final String room;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable Line line;
  private int lastId;

  /**
   * @param room where it says something too
   */
  RawSender(Sandbox sandbox, String userId, String room) {
    this.sandbox = sandbox;
    this.userId = userId;
    this.room = room;
    this.token = sandbox.tokenFor(userId);
  }

  CompletableFuture<SendOutcome> sends(Conversation to, String text) {
    Line open = line();
    if (open == null) {
      return CompletableFuture.completedFuture(new SendOutcome.Refused(0, "not connected"));
    }
    UpStreamMessage body =
        UpStreamMessage.newBuilder()
            .setSessionId(3)
            .setClassname("RC:TxtMsg")
            .setContent(ByteString.copyFromUtf8("{\"content\":\"" + text + "\"}"))
            .build();
    int id = ++lastId;
    return open.publish(
        id, new ClientFrame.Publish(topic(to), to.targetId(), id, body.toByteString()));
  }

  private static String topic(Conversation to) {
    return switch (to.type()) {
      case ConversationType.GROUP -> Topic.PG_MSG_P.topic();
      case ConversationType.CHATROOM -> Topic.CHAT_MSG.topic();
      default -> Topic.PP_MSG_P.topic();
    };
  }

  private @Nullable Line line() {
    if (line == null || line.isOver()) {
      line = dial();
    }
    return line;
  }

  private @Nullable Line dial() {
    URI address =
        URI.create(
            "ws://127.0.0.1:%d/websocket?appId=%s&token=%s&deviceId=raw-%s&apiVer=raw"
                .formatted(sandbox.port(), sandbox.appKey(), token, userId));
    Line made = new Line();
    try {
      WebSocket socket = http.newWebSocketBuilder().buildAsync(address, made).join();
      made.socket = socket;
      if (!made.welcome.get(1, TimeUnit.SECONDS)) {
        socket.abort();
        return null;
      }
    } catch (Exception refused) {
      return null;
    }
    ChrmInput here = ChrmInput.newBuilder().setNothing(1).build();
    made.send(
        new ClientFrame.Query(Topic.JOIN_CHRM_R.topic(), room, ++lastId, here.toByteString()));
    return made;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** One connection. */
  private static final class Line implements WebSocket.Listener {

    final CompletableFuture<Boolean> welcome = new CompletableFuture<>();
    private final Map<Integer, CompletableFuture<SendOutcome>> waiting = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    @Nullable WebSocket socket;
    private volatile boolean over;

    boolean isOver() {
      return over;
    }

    CompletableFuture<SendOutcome> publish(int id, ClientFrame frame) {
      CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
      waiting.put(id, outcome);
      send(frame);
      if (over) {
        end();
      }
      return outcome.completeOnTimeout(
          new SendOutcome.Unknown("no answer"), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void send(ClientFrame frame) {
      try {
        if (socket != null) {
          socket.sendBinary(ByteBuffer.wrap(FrameCodec.write(frame)), true).join();
        }
      } catch (CompletionException broken) {
        end();
      }
    }

    private void end() {
      over = true;
      welcome.complete(false);
      waiting.values().forEach(it -> it.complete(new SendOutcome.Unknown("connection lost")));
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      partial.writeBytes(bytes);
      if (last) {
        byte[] packet = partial.toByteArray();
        partial.reset();
        read(packet);
      }
      from.request(1);
      return null;
    }

    private void read(byte[] packet) {
      try {
        switch (FrameCodec.readServer(packet, ProtocolVersion.V3)) {
          case ServerFrame.ConnAck word -> welcome.complete(word.isAccepted());
          case ServerFrame.PubAck ack -> acknowledged(ack);
          case ServerFrame.Disconnect goodbye -> end();
          default -> {}
        }
      } catch (MalformedException e) {
        throw new AssertionError(e);
      }
    }

    private void acknowledged(ServerFrame.PubAck ack) {
      CompletableFuture<SendOutcome> outcome = waiting.remove(ack.messageId());
      if (outcome != null) {
        outcome.complete(
            ack.status() == 0
                ? new SendOutcome.Accepted(ack.messageUid(), Instant.ofEpochMilli(ack.timestamp()))
                : new SendOutcome.Refused(ack.status(), "refused"));
      }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      end();
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      end();
    }
  }
}
