package dev.parley.runtime.internal.pattern;

import org.jspecify.annotations.Nullable;

/**
 * How often a part is repeated: <code>{2}</code>, <code>{2,}</code> or <code>{2,5}</code>.
 *
 * @param max -1 when there is no limit
 */
record Count(int min, int max) {

  /** Longer numbers are above every limit. */
  private static final int MOST_DIGITS = 6;

  /** Reads one; null when the brace is no count, and the scanner has then moved. */
  static @Nullable Count read(Scanner in) {
    in.skip(1);
    int min = number(in);
    int max = min;
    boolean limited = true;
    if (in.lookingAt(",")) {
      in.skip(1);
      limited = !in.lookingAt("}");
      max = limited ? number(in) : -1;
    }
    if (min < 0 || (limited && max < 0) || !in.lookingAt("}")) {
      return null;
    }
    in.skip(1);
    return new Count(min, max);
  }

  /** -1 when there is none. */
  private static int number(Scanner in) {
    int start = in.position();
    while (in.more() && in.peek() >= '0' && in.peek() <= '9') {
      in.skip(1);
    }
    String digits = in.from(start);
    if (digits.isEmpty() || (digits.length() > 1 && digits.charAt(0) == '0')) {
      return -1;
    }
    return digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
