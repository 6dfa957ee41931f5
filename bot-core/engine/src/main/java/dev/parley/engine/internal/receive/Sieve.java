package dev.parley.engine.internal.receive;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.engine.EngineOptions;
import dev.parley.wire.message.Received;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds back what must not go up from one box: what the account itself said, from whatever device,
 * what came before, and what says nothing to it.
 */
public final class Sieve {

  private final Notices notices;
  private final RecentUids seen;
  private final RecentUids sent;
  private final Repeated repeated;
  private final BiConsumer<BotEvent, String> witness;

  /**
   * @param sent what the account sent over its own connections
   * @param repeated counts what came before
   * @param witness sees what goes up, with the account's user id
   */
  public Sieve(
      Notices notices,
      EngineOptions.Receiving options,
      RecentUids sent,
      Repeated repeated,
      BiConsumer<BotEvent, String> witness) {
    this.notices = notices;
    this.seen = new RecentUids(options.seenMessages(), options.seenTime());
    this.sent = sent;
    this.repeated = repeated;
    this.witness = witness;
  }

  /** Whether the account itself said it: then it is no input. */
  public boolean isOwn(Received received, Message message, String userId) {
    return received.isOwn() || message.senderId().equals(userId) || sent.contains(received.uid());
  }

  /** What goes up of it, once; null when nothing does. */
  public @Nullable BotEvent pass(Received received, Message message, String userId) {
    if (isOwn(received, message, userId)) {
      return null;
    }
    if (!seen.add(received.uid(), received.time())) {
      repeated.add();
      return null;
    }
    BotEvent event = notices.event(message, userId);
    if (event != null) {
      witness.accept(event, userId);
    }
    return event;
  }

  /** Everything up to this time was pulled. */
  public void pulled(long time) {
    seen.pulled(time);
  }
}
