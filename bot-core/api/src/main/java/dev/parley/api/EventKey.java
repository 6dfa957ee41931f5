package dev.parley.api;

/**
 * The name of one event, the same whatever way the event comes in, so that it is handled once.
 *
 * @param value for a message its UID; other kinds state their composite where they are made
 */
public record EventKey(String value) {

  @Override
  public String toString() {
    return value;
  }
}
