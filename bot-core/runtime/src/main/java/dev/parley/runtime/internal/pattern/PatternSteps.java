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
public interface PatternSteps {

  /** What one message may cost: about 25 ms at worst. */
  int PER_MESSAGE = 600_000;

  /** How many were done. */
  int spent();

  /** Does some more. */
  void spend(int steps);

  /** Counts for one message. */
  static PatternSteps forMessage() {
    return new PatternSteps() {

      private int spent;

      @Override
      public int spent() {
        return spent;
      }

      @Override
      public void spend(int steps) {
        spent += steps;
      }
    };
  }
}
