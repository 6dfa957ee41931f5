package dev.parley.engine.internal.receive;

import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.transport.Cursor;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Feature;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.message.Received;
import dev.parley.wire.message.Receiver;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives the messages of an account, but for those of rooms, which have boxes of their own. */
public final class Inbox implements Feature, Reception.Box {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /** {@code NotifyMsg.type} that calls for a pull of this box. */
  private static final int NEW_MESSAGES = 1;

  private final String account;
  private final Mailbox box;

  /**
   * @param sent what the account sent over its own connections
   * @param from where the receiver left off
   */
  public Inbox(
      String account,
      Loop loop,
      EngineOptions options,
      MessageCodec codec,
      Notices notices,
      RecentUids sent,
      Delivery delivery,
      Cursor from) {
    this.account = account;
    EngineOptions.Receiving receiving = options.receiving();
    Sieve sieve = new Sieve(notices, receiving, sent, delivery.repeated(), (event, userId) -> {});
    this.box =
        new Mailbox(
            account + ": messages",
            loop,
            receiving,
            sieve,
            delivery,
            new MessagePull(account, options, codec, sieve, sent, delivery, placeOf(from)));
  }

  @Override
  public void connected(Link link) {
    box.open(link);
  }

  @Override
  public void disconnected() {
    box.close();
  }

  @Override
  public boolean message(Link link, ServerFrame.Publish push, Received received, Message message) {
    if (!isKeptHere(message)) {
      return false;
    }
    box.take(link, push, received, message);
    return true;
  }

  @Override
  public boolean news(NotifyMsg notice) {
    if (notice.getType() != NEW_MESSAGES) {
      return false;
    }
    box.want(notice.getTime());
    return true;
  }

  @Override
  public void missed() {
    box.pullNow();
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

  static Receiver receiver(String account, Link link) {
    return new Receiver(account, link.welcome().userId(), link.welcome().at().toEpochMilli());
  }
}
