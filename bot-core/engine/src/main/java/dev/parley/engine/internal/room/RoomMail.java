package dev.parley.engine.internal.room;

import dev.parley.api.Message;
import dev.parley.api.transport.Chatrooms;
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
 * brings, in the order of their times. When there is no room for it either, all of it is left, and
 * all that follows, until the account has entered the room anew.
 */
final class RoomMail implements RoomPull.Early {

  private static final Logger LOG = LoggerFactory.getLogger(RoomMail.class);

  private final String name;
  private final EngineOptions.Receiving options;
  private final PushedMessages pushed;
  private final RoomPull pull;
  private final Puller puller;
  private final List<Held> held = new ArrayList<>(0);
  private int heldBytes;
  private boolean isOpen;
  private boolean isIncomplete;

  /** A message that was pushed too early. */
  record Held(Link link, ServerFrame.Publish push, Received received) {

    void acknowledge() {
      link.acknowledge(push);
    }
  }

  /**
   * @param id of the room
   * @param name for the log: account and room
   * @param gone is told when the service says that the account is not in the room
   */
  RoomMail(String id, String name, RoomContext context, Sieve sieve, RoomSource.Gone gone) {
    this.name = name;
    this.options = context.options().receiving();
    Delivery delivery = context.delivery();
    this.pull = new RoomPull(id, context, sieve, this, gone);
    this.puller = new Puller(name, context.loop(), options, pull);
    this.pushed = new PushedMessages(options, sieve, delivery, puller::pullNow);
  }

  /** The account is in the room, from this time of the service on. */
  void entered(Link link, Chatrooms.JoinOptions how, long at) {
    pull.entered(link, how, at);
    if (isOpen) {
      puller.pullNow();
    } else {
      isOpen = true;
      puller.start(link);
    }
  }

  /** The connection is gone, or the room. What is held comes by the next pull, if any. */
  void close() {
    isOpen = false;
    isIncomplete = false;
    puller.stop();
    clear();
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
    } else if (isIncomplete) {
      link.acknowledge(push);
    } else if (!isOpen || !puller.isSettled()) {
      hold(new Held(link, push, received));
    } else if (!pushed.give(link, push, received, message)) {
      leave(new Held(link, push, received));
    }
  }

  private void hold(Held early) {
    int bytes = early.push().payload().size();
    if (held.size() >= options.waitingMessages()
        || (long) heldBytes + bytes > options.waitingBytes()) {
      leave(early);
    } else {
      held.add(early);
      heldBytes += bytes;
    }
  }

  /** There is no room for it: it and all that is held comes by a pull. */
  private void leave(Held early) {
    LOG.info("{}: more is pushed than the receiver takes; it is pulled instead", name);
    isIncomplete = true;
    early.acknowledge();
    held.forEach(Held::acknowledge);
    clear();
    pullNow();
  }

  @Override
  public boolean isIncomplete() {
    return isIncomplete;
  }

  @Override
  public void beginAnew() {
    isIncomplete = false;
  }

  /** Where one more pull follows, what is newer than this one brings waits for it. */
  @Override
  public List<Held> release(long version) {
    boolean isLast = !puller.wantsMoreThan(version);
    List<Held> released = new ArrayList<>();
    for (Held early : List.copyOf(held)) {
      if (isLast || early.received().time() <= version) {
        held.remove(early);
        heldBytes -= early.push().payload().size();
        released.add(early);
      }
    }
    return released;
  }

  private void clear() {
    held.clear();
    heldBytes = 0;
  }
}
