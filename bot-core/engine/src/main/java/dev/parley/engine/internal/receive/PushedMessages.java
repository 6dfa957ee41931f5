package dev.parley.engine.internal.receive;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.Link;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.Received;

/**
 * Hands up what was pushed, and acknowledges it when the receiver has it. The place in the box
 * moves by pulls only; so from time to time it asks for one, while all that comes again by it is
 * still remembered.
 */
public final class PushedMessages {

  private final int pushesPerPull;
  private final Sieve sieve;
  private final Delivery delivery;
  private final Runnable pull;
  private int sincePull;

  /**
   * @param pull asks for a pull
   */
  public PushedMessages(
      EngineOptions.Receiving options, Sieve sieve, Delivery delivery, Runnable pull) {
    this.pushesPerPull = options.seenMessages() / 2;
    this.sieve = sieve;
    this.delivery = delivery;
    this.pull = pull;
  }

  /** Status messages are never stored: handed up now, or not at all. */
  public void status(Link link, ServerFrame.Publish push, Received received, Message message) {
    link.acknowledge(push);
    int bytes = push.payload().size();
    if (!sieve.isOwn(received, message, link.welcome().userId()) && delivery.hasRoom(bytes)) {
      delivery.pushed(message, bytes, () -> {});
    }
  }

  /**
   * Hands a message up, unless it must not go up.
   *
   * @return false when too many wait already; then nothing was done
   */
  public boolean give(Link link, ServerFrame.Publish push, Received received, Message message) {
    int bytes = push.payload().size();
    if (!delivery.hasRoom(bytes)) {
      return false;
    }
    BotEvent event = sieve.pass(received, message, link.welcome().userId());
    if (event == null) {
      link.acknowledge(push);
      return true;
    }
    delivery.pushed(event, bytes, () -> link.acknowledge(push));
    sincePull++;
    if (sincePull >= pushesPerPull) {
      sincePull = 0;
      pull.run();
    }
    return true;
  }
}
