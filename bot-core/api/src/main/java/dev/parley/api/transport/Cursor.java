package dev.parley.api.transport;

/**
 * A place in the stream of an account's events. Only the transport that made it understands it.
 *
 * @param value empty at the start of the stream; at most 1 024 characters
 */
public record Cursor(String value) {

  /** Nothing received yet. */
  public static final Cursor START = new Cursor("");
}
