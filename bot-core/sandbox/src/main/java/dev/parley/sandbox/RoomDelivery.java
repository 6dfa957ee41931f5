package dev.parley.sandbox;

/** How members of a chatroom learn of a new message. Clients understand both. */
public enum RoomDelivery {
  /** A notice is pushed, and clients pull. */
  NOTIFY,
  /**
   * The message itself is pushed. A pull by the same connection leaves out what was pushed to it,
   * since the service's own clients do not compare the two.
   */
  DIRECT
}
