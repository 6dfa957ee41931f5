package dev.parley.sandbox.internal.room;

import dev.parley.sandbox.internal.state.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A user who is in a room, by any number of connections; by none while they are away. */
public final class Member {

  private final String userId;
  private final long since;

  /** Replaced at each change, so that a walk over it is never disturbed. */
  private List<Seat> seats = List.of();

  private Instant awaySince = Instant.MAX;
  private int missed;

  Member(String userId, long since) {
    this.userId = userId;
    this.since = since;
  }

  public String userId() {
    return userId;
  }

  /** When they came, milliseconds since 1970. */
  public long since() {
    return since;
  }

  public List<Seat> seats() {
    return seats;
  }

  public Optional<Seat> seat(Link link) {
    return seats.stream().filter(seat -> seat.link().equals(link)).findAny();
  }

  void sit(Link link, long stamp) {
    List<Seat> more = new ArrayList<>(seats);
    more.removeIf(seat -> seat.link().equals(link));
    more.add(new Seat(link, stamp));
    seats = List.copyOf(more);
    awaySince = Instant.MAX;
    missed = 0;
  }

  void rise(Link link, Instant now) {
    int before = seats.size();
    seats = seats.stream().filter(seat -> !seat.link().equals(link)).toList();
    if (seats.isEmpty() && before > 0) {
      awaySince = now;
    }
  }

  /** Whether no connection is left. */
  boolean isAway() {
    return seats.isEmpty();
  }

  /** Since when no connection is left; {@link Instant#MAX} while there is one. */
  public Instant awaySince() {
    return awaySince;
  }

  /** One more message came that they did not get; how many are that now. */
  public int miss() {
    return ++missed;
  }
}
