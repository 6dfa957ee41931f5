package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Conversation;
import dev.parley.api.time.Timers;
import dev.parley.runtime.RuntimeOptions;

/**
 * Shows the other side of a private chat that the bot is typing, from a while after a handler has
 * begun until it ends. It goes to the transport and nowhere else: it answers nothing, waits in no
 * line, and is not kept.
 */
final class TypingSign implements Runnable {

  private final Timers timers;
  private final RuntimeOptions.Typing options;
  private final AccountBot bot;
  private final Conversation to;
  private final Turn turn;
  private Timers.Timer next;
  private boolean over;

  /** Begins to wait. */
  TypingSign(
      Timers timers, RuntimeOptions.Typing options, AccountBot bot, Conversation to, Turn turn) {
    this.timers = timers;
    this.options = options;
    this.bot = bot;
    this.to = to;
    this.turn = turn;
    synchronized (this) {
      next = timers.schedule(options.after(), this);
    }
  }

  @Override
  public synchronized void run() {
    if (over || turn.isCondemned()) {
      return;
    }
    bot.types(to);
    next = timers.schedule(options.every(), this);
  }

  /** The handler has ended; from now on nothing is shown any more. */
  synchronized void end() {
    over = true;
    next.cancel();
  }
}
