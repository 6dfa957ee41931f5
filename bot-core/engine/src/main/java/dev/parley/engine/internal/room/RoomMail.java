package dev.parley.engine.internal.room;

import dev.parley.api.Message;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.receive.Delivery;
import dev.parley.engine.internal.receive.Puller;
import dev.parley.engine.internal.receive.PushedMessages;
import dev.parley.engine.internal.receive.Sieve;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.Received;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said in one room, pulled or pushed. Unlike in the box of an account, a service may leave
 * out of a pull what it has pushed over the same connection. So what is pushed while older messages
 * may still be on the way is held here until the pull is answered, and goes up among those that it
 * brings, in the order of their times.
 */
final class RoomMail {

  private static final Logger LOG = LoggerFactory.getLogger(RoomMail.class);

  private final String name;
  private final EngineOptions.Receiving options;
  private final PushedMessages pushed;
  private final Puller puller;
  private final List<Held> held = new ArrayList<>(0);
  private int heldBytes;
  private boolean isOpen;

  /** A message that was pushed too early. */
  record Held(Link link, ServerFrame.Publish push, Received received) {

    void acknowledge() {
      link.acknowledge(push);
    }
  }

  RoomMail(String name, RoomContext context, Sieve sieve, RoomPull pull) {
    this.name = name;
    this.options = context.options().receiving();
    Delivery delivery = context.delivery();
    this.puller = new Puller(name, context.loop(), options, pull);
    this.pushed = new PushedMessages(options, sieve, delivery, puller::pullNow);
    pull.holds(this::release);
  }

  /** The account is in the room. */
  void open(Link link) {
    isOpen = true;
    puller.start(link);
  }

  /** The connection is gone, or the room. What is held comes by the next pull, if any. */
  void close() {
    isOpen = false;
    puller.stop();
    release();
  }

  void want(long version) {
    if (isOpen) {
      puller.want(version);
    }
  }

  void pullNow() {
    if (isOpen) {
      puller.pullNow();
    }
  }

  /** Takes a pushed message, and acknowledges it when that is due. */
  void take(Link link, ServerFrame.Publish push, Received received, Message message) {
    if (received.isStatus()) {
      pushed.status(link, push, received, message);
    } else if (!isOpen || !puller.isSettled()) {
      hold(new Held(link, push, received));
    } else if (!pushed.give(link, push, received, message)) {
      link.acknowledge(push);
      puller.want(received.time());
    }
  }

  private void hold(Held early) {
    int bytes = early.push().payload().size();
    if (held.size() >= options.waitingMessages()
        || (long) heldBytes + bytes > options.waitingBytes()) {
      LOG.warn("{}: too much is pushed before a pull is answered; one message is left", name);
      early.acknowledge();
      puller.want(early.received().time());
      return;
    }
    held.add(early);
    heldBytes += bytes;
  }

  private List<Held> release() {
    List<Held> released = List.copyOf(held);
    held.clear();
    heldBytes = 0;
    return released;
  }
}
