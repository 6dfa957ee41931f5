package dev.parley.engine.internal.room;

import com.google.protobuf.ByteString;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.receive.PullSource;
import dev.parley.wire.MalformedException;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.status.StatusCode;
import java.util.concurrent.CompletableFuture;

/**
 * What the pulls of a room have in common: they are asked for at the room, may be compressed, and
 * an answer may say that the account is not in the room.
 *
 * <p>A pull moves on as soon as its events wait to be handed up, since they wait there for as long
 * as it takes. After a restart of the process a room is entered and read anew.
 */
abstract class RoomSource implements PullSource {

  /** Is told that the account is not in the room. */
  interface Gone {
    void gone(StatusCode why);
  }

  private final String roomId;
  private final RoomContext context;
  private final Topic topic;
  private final Gone gone;
  private boolean plain;

  RoomSource(String roomId, RoomContext context, Topic topic, Gone gone) {
    this.roomId = roomId;
    this.context = context;
    this.topic = topic;
    this.gone = gone;
  }

  abstract ByteString request();

  /**
   * Takes an answer.
   *
   * @throws MalformedException when it cannot be used; then nothing has moved
   */
  abstract Answer read(Link link, ByteString payload);

  final RoomContext context() {
    return context;
  }

  final String roomId() {
    return roomId;
  }

  /** For logs. */
  final String name() {
    return context.account() + ": " + topic.topic() + " of room " + roomId;
  }

  /** Whether the answer may be compressed. */
  final boolean compressed() {
    return !plain;
  }

  @Override
  public CompletableFuture<Answer> ask(Link link) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Completion.follow(
        link.query(topic, roomId, request()),
        (ack, failure) -> {
          try {
            if (ack != null) {
              answer.complete(take(link, ack));
            } else if (failure != null) {
              answer.completeExceptionally(failure);
            }
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  /**
   * Checks that the service said yes, and tells when it said that the account is not in the room.
   *
   * @throws MalformedException when it did not
   */
  final void requireAccepted(ServerFrame.QueryAck ack) {
    StatusCode status = StatusCode.of(ack.status());
    if (isOut(status)) {
      gone.gone(status);
    }
    if (status != StatusCode.ACCEPTED) {
      throw new MalformedException("the service answered " + ack.status());
    }
  }

  private Answer take(Link link, ServerFrame.QueryAck ack) {
    requireAccepted(ack);
    try {
      return read(link, ack.payload());
    } catch (MalformedException e) {
      // Perhaps only its compressed form is unusable, or becomes too large.
      plain = !plain;
      throw e;
    }
  }

  /** Whether the code says that the account is not in the room, and has no business there. */
  static boolean isOut(StatusCode status) {
    return status == StatusCode.NOT_IN_CHATROOM
        || status == StatusCode.KICKED_FROM_CHATROOM
        || status == StatusCode.NO_SUCH_CHATROOM;
  }
}
