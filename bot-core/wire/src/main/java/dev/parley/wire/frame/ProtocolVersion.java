package dev.parley.wire.frame;

/**
 * The version that a client asks for when it connects (query parameter {@code protocolVer}). Only
 * the form of {@link ServerFrame.ConnAck} depends on it.
 */
public enum ProtocolVersion {
  /** User id, session id and time, always all three. Also what no parameter at all means. */
  V3(3),
  /** A byte of flags, then those of the fields that the flags name. */
  V4(4);

  private final int number;

  ProtocolVersion(int number) {
    this.number = number;
  }

  /** The number on the wire: 3 or 4. */
  public int number() {
    return number;
  }

  /** The version that a client means by this number: 4 is {@link #V4}, all else {@link #V3}. */
  public static ProtocolVersion of(int number) {
    return number == V4.number ? V4 : V3;
  }
}
