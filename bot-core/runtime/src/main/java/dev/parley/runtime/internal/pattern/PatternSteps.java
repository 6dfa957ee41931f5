package dev.parley.runtime.internal.pattern;

/**
 * How much work the patterns of all handlers may still do for one message. A step is one character
 * for one instruction of a compiled pattern: RE2 needs no more than that, and 1 to 40 nanoseconds
 * for each. A message of usual length takes some hundred steps for a pattern; the limit is for 128
 * KB in which many patterns find their literals. When it is reached, the pattern whose turn it is
 * looks at the head of the text only, and those behind it find nothing.
 *
 * <p>Counting steps instead of time makes the same message take the same way every time.
 */
public final class PatternSteps {

  /** What one message may cost: about 25 ms at worst. */
  public static final int PER_MESSAGE = 600_000;

  /** For a route without a pattern. */
  public static final PatternSteps NONE = new PatternSteps(0);

  private int left;

  private PatternSteps(int left) {
    this.left = left;
  }

  /** As many as one message may cost. */
  public static PatternSteps forMessage() {
    return new PatternSteps(PER_MESSAGE);
  }

  /** How many characters, at most that many, a pattern of this size may look at. */
  int characters(int wanted, int size) {
    return Math.min(wanted, left / size);
  }

  void spend(int characters, int size) {
    left -= characters * size;
  }

  /** How many were done. */
  public int spent() {
    return PER_MESSAGE - left;
  }
}
