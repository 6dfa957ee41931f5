package dev.parley.engine.internal.room;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.RoomChange;
import dev.parley.api.time.Timers;
import dev.parley.api.transport.Chatrooms;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.engine.internal.loop.Retries;
import dev.parley.engine.internal.receive.Puller;
import dev.parley.engine.internal.receive.Sieve;
import dev.parley.wire.MalformedException;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.Received;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.ChatroomProtos.ChrmInput;
import dev.parley.wire.proto.ChatroomProtos.ChrmOutput;
import dev.parley.wire.status.StatusCode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chatroom that the account is in, or was in when the connection was lost and goes back to. It
 * keeps how far it was read, so that after a lost connection only what is new is told.
 */
final class Room {

  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  /** What a client says when it enters or leaves. */
  static final ChrmInput HERE = ChrmInput.newBuilder().setNothing(1).build();

  private final String id;
  private final RoomContext context;
  private final BiConsumer<Room, RoomChange.Kind> whenOut;
  private final RoomMail messages;
  private final KnownEntries known;
  private final Puller entries;
  private final Retries retries;
  private Chatrooms.JoinOptions options = Chatrooms.JoinOptions.none();
  private @Nullable Link link;
  private boolean isOpen;
  private Timers.@Nullable Timer retry;

  /**
   * @param whenOut is told when the service says that the account is no longer in the room
   */
  Room(String id, RoomContext context, BiConsumer<Room, RoomChange.Kind> whenOut) {
    this.id = id;
    this.context = context;
    this.whenOut = whenOut;
    EngineOptions.Receiving receiving = context.options().receiving();
    Sieve sieve =
        new Sieve(
            context.notices(), receiving, context.sent(), context.delivery().repeated(), this::see);
    String name = context.account() + ": room " + id;
    this.messages = new RoomMail(id, name, context, sieve, this::out);
    this.known = new KnownEntries(context.account(), id, context.options().rooms().entries());
    this.entries =
        new Puller(
            name + ", entries",
            context.loop(),
            receiving,
            new EntriesPull(id, context, known, this::out));
    this.retries = new Retries(receiving.pullRetry());
  }

  String id() {
    return id;
  }

  KnownEntries known() {
    return known;
  }

  /** The service says that the account is in the room. */
  void entered(Link over, Chatrooms.JoinOptions how, ChrmOutput answer) {
    options = how;
    link = over;
    retries.reset();
    cancelRetry();
    Instant joined = Instant.ofEpochMilli(answer.getJoinTime());
    Instant connected = over.welcome().at();
    context.tell(id, RoomChange.Kind.JOINED, joined.isAfter(connected) ? joined : connected);
    messages.entered(over, how, answer.getJoinTime());
    known.entered(answer.getJoinTime());
    if (isOpen) {
      pullEntries();
    } else {
      isOpen = true;
      if (over.welcome().features().entries()) {
        entries.start(over);
      }
    }
  }

  /** Connected again: goes back, and reads on only when it is in. */
  void connected(Link over) {
    link = over;
    goBack(over);
  }

  void disconnected() {
    link = null;
    isOpen = false;
    cancelRetry();
    messages.close();
    entries.stop();
  }

  /** There are messages up to this version. */
  void wantMessages(long version) {
    messages.want(version);
  }

  /** The entries have reached this version. */
  void wantEntries(long version) {
    if (isOpen) {
      entries.want(version);
    }
  }

  /** A message of this room was pushed. */
  void take(Link over, ServerFrame.Publish push, Received received, Message message) {
    messages.take(over, push, received, message);
  }

  /** Something was pushed that cannot be read. */
  void missed() {
    messages.pullNow();
  }

  private void pullEntries() {
    Link over = link;
    if (over != null && over.welcome().features().entries()) {
      entries.pullNow();
    }
  }

  private void goBack(Link over) {
    Completion.follow(
        over.query(Topic.JOIN_CHRM_R, id, HERE.toByteString()),
        (answer, failure) -> {
          if (link != over || isOpen) {
            return;
          }
          if (answer == null) {
            goBackLater(over, String.valueOf(failure));
          } else {
            answered(over, answer);
          }
        });
  }

  private void answered(Link over, ServerFrame.QueryAck answer) {
    StatusCode status = StatusCode.of(answer.status());
    if (status == StatusCode.ACCEPTED) {
      try {
        entered(over, options, ProtoReader.parse(ChrmOutput.parser(), answer.payload()));
      } catch (MalformedException e) {
        goBackLater(over, e.getMessage());
      }
    } else if (status.retryable() || status == StatusCode.UNDOCUMENTED) {
      goBackLater(over, "the service answered " + answer.status());
    } else {
      out(status);
    }
  }

  private void goBackLater(Link over, @Nullable String why) {
    Duration delay = retries.next();
    LOG.warn(
        "{}: not back in room {}, tried again in {} ms: {}",
        context.account(),
        id,
        delay.toMillis(),
        why);
    retry = context.loop().after(delay, () -> goBack(over));
  }

  private void out(StatusCode why) {
    LOG.info("{}: out of room {}: {}", context.account(), id, why.sentence());
    whenOut.accept(
        this,
        why == StatusCode.NO_SUCH_CHATROOM ? RoomChange.Kind.DESTROYED : RoomChange.Kind.LEFT);
  }

  /** Who is put out is told so in the room; what stands behind it says that the room is left. */
  private void see(BotEvent event, String userId) {
    if (event instanceof RoomChange change
        && change.kind() == RoomChange.Kind.BANNED
        && change.userIds().contains(userId)) {
      context.loop().execute(() -> out(StatusCode.KICKED_FROM_CHATROOM));
    }
  }

  private void cancelRetry() {
    if (retry != null) {
      retry.cancel();
      retry = null;
    }
  }
}
