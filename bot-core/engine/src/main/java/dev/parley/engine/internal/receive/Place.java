package dev.parley.engine.internal.receive;

import dev.parley.api.transport.Cursor;
import java.util.Optional;

/**
 * How far an account has received: times of the service in milliseconds.
 *
 * @param inbox what others sent
 * @param outbox what the account itself sent, from any device
 * @param broadcast what was sent to all
 */
record Place(long inbox, long outbox, long broadcast) {

  /** What the vendor's clients say when they have received nothing. */
  static final Place START = new Place(0, 0, 1);

  private static final String VERSION = "1";

  /** Reads what {@link #cursor} wrote; empty when it was not this class. */
  static Optional<Place> of(Cursor cursor) {
    if (cursor.equals(Cursor.START)) {
      return Optional.of(START);
    }
    String[] parts = cursor.value().split(":", -1);
    if (parts.length < 4 || !parts[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Place(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Cursor cursor() {
    return new Cursor(VERSION + ':' + inbox + ':' + outbox + ':' + broadcast);
  }

  /** The one number by which the service names this place. */
  long version() {
    return Math.max(inbox, Math.max(outbox, broadcast));
  }
}
