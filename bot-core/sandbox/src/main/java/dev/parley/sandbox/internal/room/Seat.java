package dev.parley.sandbox.internal.room;

import dev.parley.sandbox.internal.state.Link;
import java.util.HashSet;
import java.util.Set;

/** A connection by which a member is in a room. */
public final class Seat {

  private final Link link;
  private final long since;
  private final Set<Long> withheld = new HashSet<>();

  Seat(Link link, long since) {
    this.link = link;
    this.since = since;
  }

  public Link link() {
    return link;
  }

  /** Its connection entered the room at this stamp. */
  long since() {
    return since;
  }

  /** A message was only announced to it though it should have been pushed. */
  public void withhold(RoomMessage message) {
    withheld.add(message.time());
  }

  /** Whether this message was pushed to it, when messages are pushed at all. */
  boolean wasPushed(RoomMessage message) {
    return message.time() > since && !withheld.contains(message.time());
  }

  /** It has everything up to this time. */
  void pulledUpTo(long time) {
    withheld.removeIf(stamp -> stamp <= time);
  }
}
