package dev.parley.engine.internal.receive;

import com.google.protobuf.ByteString;
import dev.parley.api.Message;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.loop.Completion;
import dev.parley.wire.MalformedException;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.message.MessagePage;
import dev.parley.wire.message.PageForm;
import dev.parley.wire.message.PageReader;
import dev.parley.wire.message.Received;
import dev.parley.wire.proto.MessageProtos.SyncRequestMsg;
import dev.parley.wire.status.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pull of an account's messages. It keeps the place in the box, which moves when the receiver
 * has the messages before it, and sorts out what the receiver has had already and what the account
 * itself sent.
 */
final class MessagePull implements PullSource {

  private static final Logger LOG = LoggerFactory.getLogger(MessagePull.class);

  private final String account;
  private final EngineOptions.Receiving options;
  private final RecentUids seen;
  private final RecentUids sent;
  private final Delivery delivery;
  private final PageReader reader;
  private Place place;
  private boolean plain;
  private int regressions;

  MessagePull(
      String account,
      EngineOptions options,
      MessageCodec codec,
      RecentUids seen,
      RecentUids sent,
      Delivery delivery,
      Place place) {
    this.account = account;
    this.options = options.receiving();
    this.seen = seen;
    this.sent = sent;
    this.delivery = delivery;
    this.place = place;
    this.reader = new PageReader(codec, options.wire());
  }

  @Override
  public CompletableFuture<Answer> ask(Link link) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Completion.follow(
        link.query(Topic.PULL_MSG, link.welcome().userId(), request()),
        (ack, failure) -> {
          try {
            if (ack != null) {
              answer.complete(take(link, read(link, ack)));
            } else if (failure != null) {
              answer.completeExceptionally(failure);
            }
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  private ByteString request() {
    return SyncRequestMsg.newBuilder()
        .setSyncTime(place.inbox())
        .setIspolling(false)
        .setIsPullSend(options.pullOwnMessages())
        .setSendBoxSyncTime(place.outbox())
        .setBroadcastSyncTime(place.broadcast())
        .setCompressioEnabled(!plain)
        .build()
        .toByteString();
  }

  private MessagePage read(Link link, ServerFrame.QueryAck ack) {
    if (ack.status() != StatusCode.ACCEPTED.code()) {
      throw new MalformedException("the service answered " + ack.status());
    }
    try {
      return reader.read(PageForm.PULLED, ack.payload(), Inbox.receiver(account, link));
    } catch (MalformedException e) {
      // Perhaps only its compressed form is unusable, or becomes too large.
      plain = !plain;
      throw e;
    }
  }

  private Answer take(Link link, MessagePage page) {
    checkProgress(page);
    if (page.unreadable() > 0) {
      LOG.warn("{}: {} messages cannot be read and are skipped", account, page.unreadable());
    }
    List<Message> events = new ArrayList<>(page.messages().size());
    long outbox = place.outbox();
    for (Received received : page.messages()) {
      Message message = received.message();
      if (message == null || !Inbox.isKeptHere(message)) {
        continue;
      }
      if (Inbox.isOwn(received, message, link.welcome().userId(), sent)) {
        outbox = Math.max(outbox, received.time());
      } else if (seen.add(received.uid(), received.time())) {
        events.add(message);
      }
    }
    Place next =
        new Place(page.syncTime(), outbox, Math.max(place.broadcast(), page.broadcastSyncTime()));
    seen.pulled(next.inbox());
    sent.pulled(next.inbox());
    // A service that has more but does not move on would be asked for ever.
    boolean more = page.hasMore() && !next.equals(place);
    return new Answer(
        next.version(), more, delivery.pulled(events, next.cursor()).thenRun(() -> place = next));
  }

  /**
   * A version before ours is taken for a mistake at first. A service that insists on it has been
   * set back: what it takes from now on would never reach us if we insisted too.
   */
  private void checkProgress(MessagePage page) {
    if (page.syncTime() >= place.inbox()) {
      regressions = 0;
      return;
    }
    regressions++;
    if (regressions < options.insistence()) {
      throw new MalformedException(
          "the service is at " + page.syncTime() + ", before our " + place.inbox());
    }
    regressions = 0;
    LOG.warn(
        "{}: the service insists on {}, before our {}: following it",
        account,
        page.syncTime(),
        place.inbox());
  }
}
