package dev.parley.engine.internal.link;

import com.google.protobuf.ByteString;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.status.StatusCode;
import java.util.concurrent.CompletableFuture;

/**
 * One connection that is logged in: matches answers to requests, keeps the heartbeat, and passes on
 * what the server publishes. It ends once, for one reason; what waits then fails.
 */
public final class Link implements Socket.Receiver {

  /** Who is told what happens on the connection. */
  public interface Listener {

    /** The server published something that is not the repeat of another device's. */
    void pushed(Link link, ServerFrame.Publish push);

    /** The connection is over. Called once, never after {@link Link#close}. */
    void ended(Link link, Ending ending);
  }

  private final Socket socket;
  private final Welcome welcome;
  private final Listener listener;
  private final InFlight inFlight;
  private final Heartbeat heartbeat;
  private final Repeats repeats;
  private boolean over;

  public Link(Loop loop, EngineOptions options, Socket socket, Welcome welcome, Listener listener) {
    this.socket = socket;
    this.welcome = welcome;
    this.listener = listener;
    this.inFlight = new InFlight(loop, options.sending(), welcome.lastMessageId());
    this.repeats = new Repeats(loop, options.receiving().repeatTimeout());
    this.heartbeat =
        new Heartbeat(
            loop,
            options.heartbeat(),
            () -> socket.send(new ClientFrame.PingReq()),
            () ->
                end(
                    Ending.lost(
                        StatusCode.PING_FAILED,
                        options.heartbeat().misses() + " pings in a row were not answered.")));
  }

  /** Listens to the socket from now on, and begins to ping. */
  public void start() {
    socket.tell(this);
    heartbeat.start();
  }

  /** What the service said when it took the connection. */
  public Welcome welcome() {
    return welcome;
  }

  /**
   * Publishes something that is acknowledged.
   *
   * @return completes with the acknowledgement, whatever its status, or with {@link Unanswered}
   */
  public CompletableFuture<ServerFrame.PubAck> publish(
      String topic, String targetId, ByteString payload) {
    CompletableFuture<ServerFrame.PubAck> answer = new CompletableFuture<>();
    if (mayRequest(payload, answer)) {
      int id = inFlight.add(ServerFrame.PubAck.class, payload.size(), repeats::contains, answer);
      socket.send(new ClientFrame.Publish(topic, targetId, id, payload));
    }
    return answer;
  }

  /**
   * Publishes a status message: it is not acknowledged and may be lost.
   *
   * @return whether it could be handed to the socket
   */
  public boolean publishStatus(String topic, String targetId, ByteString payload) {
    CompletableFuture<ServerFrame.PubAck> nobodyWaits = new CompletableFuture<>();
    if (!mayRequest(payload, nobodyWaits)) {
      return false;
    }
    int id = inFlight.nextId(repeats::contains);
    socket.send(new ClientFrame.Publish(topic, targetId, id, payload));
    return true;
  }

  /**
   * Asks the service.
   *
   * @return completes with the answer, whatever its status, or with {@link Unanswered}
   */
  public CompletableFuture<ServerFrame.QueryAck> query(
      Topic topic, String targetId, ByteString payload) {
    CompletableFuture<ServerFrame.QueryAck> answer = new CompletableFuture<>();
    if (mayRequest(payload, answer)) {
      int id = inFlight.add(ServerFrame.QueryAck.class, payload.size(), repeats::contains, answer);
      socket.send(new ClientFrame.Query(topic.topic(), targetId, id, payload));
    }
    return answer;
  }

  /** Acknowledges a push, where its kind is acknowledged and the connection still is. */
  public void acknowledge(ServerFrame.Publish push) {
    if (!over && push.wantsAck()) {
      socket.send(new ClientFrame.PubAck(push.messageId()));
    }
  }

  /** Ends the connection without telling the listener; what waits fails. */
  public void close() {
    if (!over) {
      over = true;
      release("The account was closed.");
    }
  }

  @Override
  public void received(ServerFrame frame) {
    if (over) {
      return;
    }
    switch (frame) {
      case ServerFrame.Publish push -> pushed(push);
      case ServerFrame.PubAck ack -> acknowledged(ack);
      case ServerFrame.QueryAck answer -> answered(answer);
      case ServerFrame.PingResp pong -> heartbeat.answered();
      case ServerFrame.Disconnect goodbye -> end(Ending.said(goodbye.code(), goodbye.status()));
      case ServerFrame.ConnAck late -> {}
      case ServerFrame.Unknown other -> {}
    }
  }

  @Override
  public void closed(String reason) {
    end(Ending.lost(StatusCode.SOCKET_DISCONNECTED, reason));
  }

  private void pushed(ServerFrame.Publish push) {
    if (push.dup()) {
      repeats.add(push.messageId(), push.topic());
    } else {
      listener.pushed(this, push);
    }
  }

  private void acknowledged(ServerFrame.PubAck ack) {
    if (repeats.contains(ack.messageId())) {
      repeats.remove(ack.messageId());
    } else {
      inFlight.answered(ack.messageId(), ack);
    }
  }

  private void answered(ServerFrame.QueryAck answer) {
    if (answer.wantsConfirmation() && inFlight.isWaiting(answer.messageId())) {
      socket.send(new ClientFrame.QueryCon(answer.messageId()));
    }
    inFlight.answered(answer.messageId(), answer);
  }

  private boolean mayRequest(ByteString payload, CompletableFuture<?> answer) {
    if (over) {
      answer.completeExceptionally(
          Unanswered.kept(StatusCode.SOCKET_DISCONNECTED, "Not connected."));
      return false;
    }
    if (inFlight.isFull(payload.size())) {
      answer.completeExceptionally(
          Unanswered.kept(StatusCode.SEND_FAILED, "Too many requests wait for an answer."));
      return false;
    }
    return true;
  }

  private void end(Ending ending) {
    if (!over) {
      over = true;
      listener.ended(this, ending);
      release(ending.reason());
    }
  }

  private void release(String reason) {
    heartbeat.stop();
    socket.close();
    inFlight.fail(StatusCode.SOCKET_DISCONNECTED, reason);
  }
}
