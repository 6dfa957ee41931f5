package dev.parley.runtime.internal.lookup;

import java.util.List;

/**
 * Says for three neighbouring characters whether a keyword may begin with them: a set of bits, one
 * of which is set for the first three characters of each keyword, or for all it has. There are 32
 * bits for each keyword, so one place in 32 is let through for nothing, and the bits of ten
 * thousand keywords fit into 64 KB.
 */
final class HeadFilter {

  private static final int BITS_EACH = 32;

  /** Stands for a character behind the end of a short keyword. */
  private static final int WHATEVER = 0x10000;

  private static final int SPREAD_FIRST = 0x9E3779B1;
  private static final int SPREAD_SECOND = 0x85EBCA77;
  private static final int SPREAD_THIRD = 0xC2B2AE3D;

  private static final int MOST_BITS = 1 << 26;

  private final long[] bits;
  private final int shift;
  private final boolean singles;
  private final boolean pairs;

  HeadFilter(List<String> keywords) {
    int wanted = Math.clamp((long) keywords.size() * BITS_EACH, 2 * Long.SIZE, MOST_BITS);
    int log = Integer.SIZE - Integer.numberOfLeadingZeros(wanted - 1);
    bits = new long[1 << log >>> 6];
    shift = Integer.SIZE - log;
    for (String keyword : keywords) {
      int bit = bit(at(keyword, 0), at(keyword, 1), at(keyword, 2));
      bits[bit >>> 6] |= 1L << bit;
    }
    singles = keywords.stream().anyMatch(keyword -> keyword.length() == 1);
    pairs = keywords.stream().anyMatch(keyword -> keyword.length() == 2);
  }

  /** Whether a keyword may begin so. */
  boolean mayBegin(char first, char second, char third) {
    return isSet(bit(first, second, third))
        || (pairs && isSet(bit(first, second, WHATEVER)))
        || (singles && isSet(bit(first, WHATEVER, WHATEVER)));
  }

  private static int at(String keyword, int index) {
    return index < keyword.length() ? keyword.charAt(index) : WHATEVER;
  }

  private boolean isSet(int bit) {
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  private int bit(int first, int second, int third) {
    int mixed = first * SPREAD_FIRST + second * SPREAD_SECOND + third * SPREAD_THIRD;
    return (mixed ^ mixed >>> 15) * SPREAD_FIRST >>> shift;
  }
}
