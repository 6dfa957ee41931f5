package dev.parley.sandbox.limit;

import java.time.Duration;

/**
 * How long rooms and their members stay. All of it is as the service documents it.
 *
 * @param away a member who has been away for this long is dropped at the next message
 * @param missed a member is dropped at the message after so many that came while they were away
 * @param idle a room is destroyed when nobody came or spoke for this long
 */
public record StayLimits(Duration away, int missed, Duration idle) {

  public static final StayLimits DEFAULTS =
      new StayLimits(Duration.ofSeconds(30), 30, Duration.ofHours(1));

  public StayLimits {
    AtLeast.positive("away", away);
    AtLeast.one("missed", missed);
    AtLeast.positive("idle", idle);
  }
}
