package dev.parley.sandbox.internal.state;

/** How the flags of a sent message become those of a received one. */
final class StatusBits {

  /** The message belongs into the history. */
  static final int UP_PERSIST = 1;

  /** Who has not read the message is to see that. */
  static final int UP_COUNT = 2;

  private static final int UP_MENTIONED = 4;
  private static final int UP_SILENT = 32;

  /** The message may have an expansion. */
  static final int UP_EXPANSION = 64;

  private static final long DOWN_PERSIST = 16;
  private static final long DOWN_COUNT = 32;
  private static final long DOWN_MENTIONED = 64;
  private static final long DOWN_SILENT = 512;
  private static final long DOWN_EXPANSION = 1024;

  private StatusBits() {}

  /** The flags in {@code DownStreamMessage.status} for these in {@code sessionId}. */
  static long down(int up) {
    return bit(up, UP_PERSIST, DOWN_PERSIST)
        | bit(up, UP_COUNT, DOWN_COUNT)
        | bit(up, UP_MENTIONED, DOWN_MENTIONED)
        | bit(up, UP_SILENT, DOWN_SILENT)
        | bit(up, UP_EXPANSION, DOWN_EXPANSION);
  }

  private static long bit(int up, int flag, long down) {
    return (up & flag) == 0 ? 0 : down;
  }
}
