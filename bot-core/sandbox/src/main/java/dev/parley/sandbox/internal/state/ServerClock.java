package dev.parley.sandbox.internal.state;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The server's time in milliseconds. Everything that clients order by (messages, versions, the time
 * of a login) is stamped here, and no two stamps are equal: where more than one thing happens in a
 * millisecond, the stamps run ahead of the clock until it has caught up.
 */
public final class ServerClock {

  private final InstantSource source;
  private long last;
  private long skew;

  public ServerClock(InstantSource source) {
    this.source = source;
  }

  /** Goes wrong by so many milliseconds from now on; no stamp is earlier for it than the last. */
  public void skew(long millis) {
    skew = millis;
  }

  /** The time on the wall, for rates and ages. */
  public Instant instant() {
    return source.instant();
  }

  /** The time that clients are told: never before a stamp that was given out. */
  public long now() {
    return Math.max(last, source.millis() + skew);
  }

  /** A time later than all before. */
  public long stamp() {
    last = Math.max(last + 1, source.millis() + skew);
    return last;
  }
}
