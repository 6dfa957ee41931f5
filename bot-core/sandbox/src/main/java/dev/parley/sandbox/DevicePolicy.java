package dev.parley.sandbox;

/** How many devices of a user may be online. */
public enum DevicePolicy {
  /** Any number. */
  ANY,
  /**
   * One of each kind, by what clients say about their platform; whoever comes later puts the
   * earlier one out with DISCONNECT status 1.
   */
  ONE_PER_PLATFORM
}
