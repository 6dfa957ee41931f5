package dev.parley.engine.internal.link;

import dev.parley.api.time.Timers;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.loop.Loop;
import org.jspecify.annotations.Nullable;

/**
 * Finds out that a connection is dead. A ping goes out at once, and again some time after each
 * answer; one that is not answered in time is repeated, until so many in a row were missed. Any
 * answer counts for any ping, as with the vendor's clients.
 */
final class Heartbeat {

  private final Loop loop;
  private final EngineOptions.Heartbeat options;
  private final Runnable ping;
  private final Runnable dead;
  private Timers.@Nullable Timer timer;
  private boolean waiting;
  private int missed;

  /**
   * @param ping sends a ping
   * @param dead is run once, when the connection is to be given up
   */
  Heartbeat(Loop loop, EngineOptions.Heartbeat options, Runnable ping, Runnable dead) {
    this.loop = loop;
    this.options = options;
    this.ping = ping;
    this.dead = dead;
  }

  void start() {
    waiting = true;
    timer = loop.after(options.timeout(), this::miss);
    ping.run();
  }

  void answered() {
    if (!waiting) {
      return;
    }
    stop();
    missed = 0;
    timer = loop.after(options.interval(), this::start);
  }

  void stop() {
    waiting = false;
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void miss() {
    missed++;
    if (missed < options.misses()) {
      start();
    } else {
      stop();
      dead.run();
    }
  }
}
