package dev.parley.sandbox.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import dev.parley.sandbox.Sandbox;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.frame.ServerFrame;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A client over a real socket. It sends what it is told, acknowledges nothing by itself, and keeps
 * what it gets until somebody asks for it.
 */
public final class RawClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http;
  private final ProtocolVersion version;
  private final List<ServerFrame> inbox = new ArrayList<>();
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  private final WebSocket socket;
  private int lastId;
  private @Nullable Integer closeStatus;

  private RawClient(URI address, ProtocolVersion version) {
    this.version = version;
    http = HttpClient.newHttpClient();
    socket = http.newWebSocketBuilder().buildAsync(address, new Ears()).join();
  }

  /** A device of this user, logged in. */
  public static RawClient login(Sandbox sandbox, String userId) {
    return login(sandbox, userId, "device-" + userId);
  }

  /** This device of this user, logged in. */
  public static RawClient login(Sandbox sandbox, String userId, String deviceId) {
    RawClient client =
        open(
            sandbox,
            "appId=" + sandbox.appKey(),
            "token=" + sandbox.tokenFor(userId),
            "sdkVer=0",
            "deviceId=" + deviceId,
            "apiVer=raw");
    ServerFrame.ConnAck welcome = client.next(ServerFrame.ConnAck.class);
    if (!welcome.isAccepted()) {
      throw new AssertionError(userId + " was refused: " + welcome);
    }
    return client;
  }

  /** A connection that says this about itself. */
  public static RawClient open(Sandbox sandbox, String... query) {
    List<String> encoded = new ArrayList<>();
    for (String pair : query) {
      String[] parts = pair.split("=", 2);
      encoded.add(parts[0] + '=' + URLEncoder.encode(parts[1], StandardCharsets.UTF_8));
    }
    String all = String.join("&", encoded);
    ProtocolVersion version =
        all.contains("protocolVer=4") ? ProtocolVersion.V4 : ProtocolVersion.V3;
    return new RawClient(
        URI.create("ws://127.0.0.1:" + sandbox.port() + "/websocket?" + all), version);
  }

  /** Publishes and waits for the acknowledgement. */
  public ServerFrame.PubAck publish(String topic, String target, MessageLite body) {
    return publish(topic, target, body.toByteString());
  }

  public ServerFrame.PubAck publish(String topic, String target, ByteString body) {
    int id = nextId();
    send(new ClientFrame.Publish(topic, target, id, body));
    return next(ServerFrame.PubAck.class, ack -> ack.messageId() == id);
  }

  /** Asks and waits for the answer. */
  public ServerFrame.QueryAck query(String topic, String target, MessageLite body) {
    return query(topic, target, body.toByteString());
  }

  public ServerFrame.QueryAck query(String topic, String target, ByteString body) {
    int id = nextId();
    send(new ClientFrame.Query(topic, target, id, body));
    return next(ServerFrame.QueryAck.class, ack -> ack.messageId() == id);
  }

  public int nextId() {
    return ++lastId;
  }

  public void send(ClientFrame frame) {
    sendBytes(FrameCodec.write(frame));
  }

  public void sendBytes(byte[] packet) {
    sendPart(packet, true);
  }

  /** Sends a part of a packet, as one WebSocket frame of at most 16 KiB each. */
  public void sendPart(byte[] part, boolean last) {
    socket.sendBinary(ByteBuffer.wrap(part), last).join();
  }

  public void sendText(String text) {
    socket.sendText(text, true).join();
  }

  /** The next packet of this kind; those of other kinds are kept. */
  public <F extends ServerFrame> F next(Class<F> kind) {
    return next(kind, frame -> true);
  }

  /** The next packet of this kind that is wanted; all others are kept. */
  public <F extends ServerFrame> F next(Class<F> kind, Predicate<F> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    synchronized (inbox) {
      while (true) {
        Optional<F> found =
            inbox.stream().filter(kind::isInstance).map(kind::cast).filter(wanted).findFirst();
        if (found.isPresent()) {
          inbox.remove(found.get());
          return found.get();
        }
        waitUntil(deadline, "no " + kind.getSimpleName() + " came, but " + inbox);
      }
    }
  }

  /** What came and was not asked for yet. */
  public List<ServerFrame> rest() {
    synchronized (inbox) {
      return List.copyOf(inbox);
    }
  }

  /** Everything that the server sent before it answers a ping now, but for what was asked for. */
  public List<ServerFrame> restUntilNow() {
    send(new ClientFrame.PingReq());
    next(ServerFrame.PingResp.class);
    return rest();
  }

  /** The WebSocket status with which the server closed. */
  public int closeStatus() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    synchronized (inbox) {
      while (closeStatus == null) {
        waitUntil(deadline, "the server did not close");
      }
      return closeStatus;
    }
  }

  private void waitUntil(long deadline, String complaint) {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new AssertionError(complaint);
    }
    try {
      inbox.wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(complaint, e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }

  private final class Ears implements WebSocket.Listener {

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      partial.writeBytes(bytes);
      if (last) {
        ServerFrame frame = FrameCodec.readServer(partial.toByteArray(), version);
        partial.reset();
        synchronized (inbox) {
          inbox.add(frame);
          inbox.notifyAll();
        }
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      closed(status);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed(-1);
    }

    private void closed(int status) {
      synchronized (inbox) {
        closeStatus = status;
        inbox.notifyAll();
      }
    }
  }
}
