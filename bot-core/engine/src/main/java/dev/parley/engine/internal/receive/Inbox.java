package dev.parley.engine.internal.receive;

import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.EventSink;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Feature;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.MalformedException;
import dev.parley.wire.Topic;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.message.Received;
import dev.parley.wire.message.Receiver;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives the messages of an account. The service keeps them in a box from which they are pulled,
 * and also pushes them. Where the service wants it so, a pushed message is handed up as it came;
 * else, and whenever a pull is under way or the receiver is too slow, it only says that there is
 * something to pull. So a pushed message never overtakes those that wait in the box, and nothing
 * has to be held back in memory for it.
 *
 * <p>A pushed message that was handed up is acknowledged when the receiver has it.
 */
public final class Inbox implements Feature {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /** {@code NotifyMsg.type} that calls for a pull of this box. */
  private static final int NEW_MESSAGES = 1;

  private final String account;
  private final int pushesPerPull;
  private final MessageCodec codec;
  private final RecentUids seen;
  private final RecentUids sent;
  private final Delivery delivery;
  private final Puller puller;
  private int pushedSincePull;

  /**
   * @param sent what the account sent over its own connections
   * @param from where the receiver left off
   */
  public Inbox(
      String account,
      Loop loop,
      EngineOptions options,
      MessageCodec codec,
      RecentUids sent,
      Cursor from,
      EventSink sink) {
    this.account = account;
    EngineOptions.Receiving receiving = options.receiving();
    this.pushesPerPull = receiving.seenMessages() / 2;
    this.codec = codec;
    this.seen = new RecentUids(receiving.seenMessages(), receiving.seenTime());
    this.sent = sent;
    this.delivery = new Delivery(account, loop, receiving, sink, from);
    this.puller =
        new Puller(
            account + ": messages",
            loop,
            receiving,
            new MessagePull(account, options, codec, seen, sent, delivery, placeOf(from)));
  }

  @Override
  public void connected(Link link) {
    puller.start(link);
  }

  @Override
  public void disconnected() {
    puller.stop();
  }

  @Override
  public void closed() {
    delivery.close();
  }

  @Override
  public boolean pushed(Link link, ServerFrame.Publish push) {
    try {
      if (push.topic().equals(Topic.S_MSG.topic())) {
        return message(link, push);
      }
      return push.topic().equals(Topic.S_NTF.topic()) && notice(link, push);
    } catch (MalformedException e) {
      LOG.warn("{}: a push ({}) cannot be read: {}", account, push.topic(), e.getMessage());
      link.acknowledge(push);
      puller.pullNow();
      return true;
    }
  }

  private boolean notice(Link link, ServerFrame.Publish push) {
    NotifyMsg notice = ProtoReader.parse(NotifyMsg.parser(), push.payload());
    if (notice.getType() != NEW_MESSAGES) {
      return false;
    }
    link.acknowledge(push);
    puller.want(notice.getTime());
    return true;
  }

  private boolean message(Link link, ServerFrame.Publish push) {
    Received received = codec.read(push.payload(), receiver(account, link));
    Message event = received.message();
    if (event == null || !isKeptHere(event)) {
      return false;
    }
    if (received.isStatus()) {
      link.acknowledge(push);
      status(link, received, event, push.payload().size());
    } else if (link.welcome().features().directDelivery() && puller.isUpToDate()) {
      direct(link, push, received, event);
    } else {
      leave(link, push, received);
    }
    return true;
  }

  /** Status messages are never stored: handed up now, or not at all. */
  private void status(Link link, Received received, Message event, int bytes) {
    if (!isOwn(received, event, link.welcome().userId(), sent) && delivery.hasRoom(bytes)) {
      delivery.pushed(event, bytes, () -> {});
    }
  }

  private void direct(Link link, ServerFrame.Publish push, Received received, Message event) {
    int bytes = push.payload().size();
    if (!delivery.hasRoom(bytes)) {
      leave(link, push, received);
    } else if (isOwn(received, event, link.welcome().userId(), sent)
        || !seen.add(received.uid(), received.time())) {
      link.acknowledge(push);
    } else {
      delivery.pushed(event, bytes, () -> link.acknowledge(push));
      pushedSincePull++;
      if (pushedSincePull >= pushesPerPull) {
        // The place moves by pulls only: move it while all that comes again is still remembered.
        pushedSincePull = 0;
        puller.pullNow();
      }
    }
  }

  /** Leaves the message in the box: the pull will bring it. */
  private void leave(Link link, ServerFrame.Publish push, Received received) {
    link.acknowledge(push);
    puller.want(received.time());
  }

  private Place placeOf(Cursor from) {
    return Place.of(from)
        .orElseGet(
            () -> {
              LOG.warn("{}: the place {} means nothing here; starting anew", account, from);
              return Place.START;
            });
  }

  /** Rooms and ultra groups have boxes of their own. */
  static boolean isKeptHere(Message message) {
    ConversationType type = message.conversation().type();
    return type != ConversationType.CHATROOM && type != ConversationType.ULTRA_GROUP;
  }

  /** Whether the account itself said it, from whatever device: then it is no input. */
  static boolean isOwn(Received received, Message message, String userId, RecentUids sent) {
    return received.isOwn() || message.senderId().equals(userId) || sent.contains(received.uid());
  }

  static Receiver receiver(String account, Link link) {
    return new Receiver(account, link.welcome().userId(), link.welcome().at().toEpochMilli());
  }
}
