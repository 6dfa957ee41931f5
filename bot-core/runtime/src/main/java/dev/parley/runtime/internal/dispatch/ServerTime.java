package dev.parley.runtime.internal.dispatch;

import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The service's clock, as far as an account knows it: ours, put right at each connection. */
public final class ServerTime {

  private final InstantSource clock;
  private volatile long aheadMillis;

  public ServerTime(InstantSource clock) {
    this.clock = clock;
  }

  /** The service says that it is this time. */
  void set(Instant now) {
    aheadMillis = now.toEpochMilli() - clock.millis();
  }

  /** Whether it is a message that is older than the window. */
  boolean isLate(BotEvent event, Duration window) {
    return event instanceof Message message
        && message.at().toEpochMilli() < clock.millis() + aheadMillis - window.toMillis();
  }
}
