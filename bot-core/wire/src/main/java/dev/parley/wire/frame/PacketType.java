package dev.parley.wire.frame;

/** The numbers of the packet types: the high half of a frame's first byte. */
final class PacketType {

  static final int CONNACK = 2;
  static final int PUBLISH = 3;
  static final int PUBACK = 4;
  static final int QUERY = 5;
  static final int QUERYACK = 6;
  static final int QUERYCON = 7;
  static final int PINGREQ = 12;
  static final int PINGRESP = 13;
  static final int DISCONNECT = 14;
  static final int MAX = 15;

  private PacketType() {}
}
