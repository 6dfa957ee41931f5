package dev.parley.wire.frame;

/** The ranges of the numbers in a frame, checked where a frame is made. */
final class Ranges {

  static final int MAX_U8 = 0xff;
  static final int MAX_U16 = 0xffff;
  static final long MAX_U32 = 0xffff_ffffL;
  static final int MAX_QOS = 3;

  private Ranges() {}

  static void check(String what, long value, long max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(what + " must be 0 to " + max + " but is " + value);
    }
  }
}
