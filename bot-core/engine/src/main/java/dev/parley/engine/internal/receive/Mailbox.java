package dev.parley.engine.internal.receive;

import dev.parley.api.Message;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.Received;

/**
 * The box at the service from which an account's messages are pulled, and of which they are also
 * pushed. Where the service wants it so, a pushed message is handed up as it came; else, and
 * whenever a pull is under way or the receiver is too slow, it only says that there is something to
 * pull. So a pushed message never overtakes those that wait in the box, and nothing has to be held
 * back in memory for it.
 */
final class Mailbox {

  private final PushedMessages pushed;
  private final Puller puller;

  /**
   * @param name for the log: account and what is pulled
   * @param sieve the same that the pull uses
   */
  Mailbox(
      String name,
      Loop loop,
      EngineOptions.Receiving options,
      Sieve sieve,
      Delivery delivery,
      PullSource pull) {
    this.puller = new Puller(name, loop, options, pull);
    this.pushed = new PushedMessages(options, sieve, delivery, puller::pullNow);
  }

  /** Connected, and the box may be read. */
  void open(Link link) {
    puller.start(link);
  }

  /** The connection is gone. */
  void close() {
    puller.stop();
  }

  /** The box has reached this version. */
  void want(long version) {
    puller.want(version);
  }

  /** Pulls now, or once more behind what is under way. */
  void pullNow() {
    puller.pullNow();
  }

  /** Takes a pushed message, and acknowledges it when that is due. */
  void take(Link link, ServerFrame.Publish push, Received received, Message message) {
    if (received.isStatus()) {
      pushed.status(link, push, received, message);
      return;
    }
    boolean isDirect = link.welcome().features().directDelivery() && puller.isUpToDate();
    if (!isDirect || !pushed.give(link, push, received, message)) {
      // It stays in the box: the pull will bring it.
      link.acknowledge(push);
      puller.want(received.time());
    }
  }
}
