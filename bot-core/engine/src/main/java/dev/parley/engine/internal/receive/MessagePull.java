package dev.parley.engine.internal.receive;

import com.google.protobuf.ByteString;
import dev.parley.api.BotEvent;
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
  private final Sieve sieve;
  private final RecentUids sent;
  private final Delivery delivery;
  private final PageReader reader;
  private final Progress progress;
  private Place place;
  private boolean plain;

  MessagePull(
      String account,
      EngineOptions options,
      MessageCodec codec,
      Sieve sieve,
      RecentUids sent,
      Delivery delivery,
      Place place) {
    this.account = account;
    this.options = options.receiving();
    this.sieve = sieve;
    this.sent = sent;
    this.delivery = delivery;
    this.place = place;
    this.reader = new PageReader(codec, options.wire());
    this.progress = new Progress(account, options.receiving().insistence());
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
    progress.check(place.inbox(), page.syncTime());
    if (page.unreadable() > 0) {
      LOG.warn("{}: {} messages cannot be read and are skipped", account, page.unreadable());
    }
    String userId = link.welcome().userId();
    List<BotEvent> events = new ArrayList<>(page.messages().size());
    long outbox = place.outbox();
    for (Received received : page.messages()) {
      Message message = received.message();
      if (message == null || !Inbox.isKeptHere(message)) {
        continue;
      }
      if (sieve.isOwn(received, message, userId)) {
        outbox = Math.max(outbox, received.time());
        continue;
      }
      BotEvent event = sieve.pass(received, message, userId);
      if (event != null) {
        events.add(event);
      }
    }
    Place next =
        new Place(page.syncTime(), outbox, Math.max(place.broadcast(), page.broadcastSyncTime()));
    sieve.pulled(next.inbox());
    sent.pulled(next.inbox());
    // A service that has more but does not move on would be asked for ever.
    boolean more = page.hasMore() && !next.equals(place);
    return new Answer(
        next.version(), more, delivery.pulled(events, next.cursor()).thenRun(() -> place = next));
  }
}
