package dev.parley.sandbox.internal.delivery;

/** Why a room is gone. */
public enum RoomEnd {
  /** Somebody destroyed it. */
  DESTROYED(0),
  /** Nothing happened in it for long. */
  EXPIRED(3);

  private final int number;

  RoomEnd(int number) {
    this.number = number;
  }

  /** The service's number. */
  int number() {
    return number;
  }
}
