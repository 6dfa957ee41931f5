package dev.parley.engine.internal.room;

import com.google.protobuf.ByteString;
import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.transport.Chatrooms;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.receive.Progress;
import dev.parley.engine.internal.receive.Sieve;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.MessagePage;
import dev.parley.wire.message.PageForm;
import dev.parley.wire.message.PageReader;
import dev.parley.wire.message.Received;
import dev.parley.wire.message.Receiver;
import dev.parley.wire.proto.ChatroomProtos.ChrmPullMsg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pull of what is said in a room. An answer always holds everything that there is; the service
 * keeps only the newest messages of a room, so that what was said long ago, while the account was
 * away, is lost.
 */
final class RoomPull extends RoomSource {

  private static final Logger LOG = LoggerFactory.getLogger(RoomPull.class);

  private final Sieve sieve;
  private final PageReader reader;
  private final Progress progress;
  private final Early early;
  private int count;
  private long enteredAt;
  private long version;

  /** What was pushed before the answer of a pull came. */
  interface Early {

    /**
     * Gives what belongs before or behind the messages of an answer.
     *
     * @param version up to which the answer brings everything
     */
    List<RoomMail.Held> release(long version);

    /** Whether something that was pushed was left, and the service may think that we have it. */
    boolean isIncomplete();

    /** The service knows of nothing that it has pushed until now. */
    void beginAnew();
  }

  RoomPull(String roomId, RoomContext context, Sieve sieve, Early early, Gone gone) {
    super(roomId, context, Topic.CHRM_PULL, gone);
    this.sieve = sieve;
    this.early = early;
    this.reader = new PageReader(context.codec(), context.options().wire());
    this.progress = new Progress(name(), context.options().receiving().insistence());
  }

  /**
   * The account is in the room. Where it wants nothing of what was said before, it asks for what is
   * newer than its coming: asked for no messages, a service would give none, though something was
   * said between the two questions. A time before the connection is that of another device.
   *
   * @param at when it came, by the service's clock in milliseconds; 0 where not said
   */
  void entered(Link link, Chatrooms.JoinOptions options, long at) {
    count = options.history();
    if (enteredAt == 0) {
      enteredAt = at;
    }
    if (version == 0 && count == 0 && at > link.welcome().at().toEpochMilli()) {
      version = at;
    }
  }

  /**
   * Asks for what is newer. What a service has pushed over a connection it may leave out of a pull
   * over the same one. So where something pushed was left for want of room, the account enters the
   * room anew first: what was pushed before that is pulled like everything else.
   */
  @Override
  public CompletableFuture<Answer> ask(Link link) {
    return early.isIncomplete()
        ? reenter(link).thenCompose(entered -> super.ask(link))
        : super.ask(link);
  }

  private CompletableFuture<ServerFrame.QueryAck> reenter(Link link) {
    return link.query(Topic.JOIN_CHRM_R, roomId(), Room.HERE.toByteString())
        .thenApply(
            answer -> {
              requireAccepted(answer);
              early.beginAnew();
              return answer;
            });
  }

  @Override
  ByteString request() {
    return ChrmPullMsg.newBuilder()
        .setSyncTime(version)
        .setCount(count)
        .setCompressioEnabled(compressed())
        .build()
        .toByteString();
  }

  @Override
  Answer read(Link link, ByteString payload) {
    if (early.isIncomplete()) {
      throw new IllegalStateException("too much was pushed before the answer came");
    }
    // What was said before the account came is no news.
    long border = Math.max(link.welcome().at().toEpochMilli(), enteredAt + 1);
    String userId = link.welcome().userId();
    MessagePage page =
        reader.read(PageForm.CHATROOM, payload, new Receiver(context().account(), userId, border));
    progress.check(version, page.syncTime());
    if (page.unreadable() > 0) {
      LOG.warn("{}: {} messages cannot be read and are skipped", name(), page.unreadable());
    }
    List<BotEvent> events = new ArrayList<>(page.messages().size());
    List<RoomMail.Held> held = early.release(page.syncTime());
    for (Received received : together(page.messages(), held)) {
      Message message = received.message();
      if (message == null || isUnwanted(received)) {
        continue;
      }
      BotEvent event = sieve.pass(received, message, userId);
      if (event != null) {
        events.add(event);
      }
    }
    version = page.syncTime();
    sieve.pulled(version);
    CompletableFuture<Void> taken =
        context().delivery().give(events).thenRun(() -> held.forEach(RoomMail.Held::acknowledge));
    return new Answer(version, false, taken);
  }

  private static List<Received> together(List<Received> pulled, List<RoomMail.Held> held) {
    if (held.isEmpty()) {
      return pulled;
    }
    List<Received> all = new ArrayList<>(pulled);
    held.forEach(it -> all.add(it.received()));
    all.sort(Comparator.comparingLong(Received::time));
    return all;
  }

  /** Asked for nothing of what was said before, some services give their usual number. */
  private boolean isUnwanted(Received received) {
    return version == 0 && count == 0 && received.time() <= enteredAt;
  }
}
