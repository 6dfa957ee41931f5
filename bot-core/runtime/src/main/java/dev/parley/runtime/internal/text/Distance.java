package dev.parley.runtime.internal.text;

/**
 * How many slips lie between two words: a character that is another, is missing, is too many, or
 * has changed places with its neighbour (the optimal string alignment distance). A Chinese
 * character is one character.
 */
public final class Distance {

  private static final int SHORT = 4;
  private static final int MIDDLE = 8;

  private Distance() {}

  /** How many slips are still taken for one of a word with so many characters. */
  public static int allowed(int length) {
    if (length <= 1) {
      return 0;
    }
    return length <= SHORT ? 1 : length <= MIDDLE ? 2 : 3;
  }

  /** The number of slips; more than the limit, and not exact, when there are more. */
  public static int between(String one, String other, int limit) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    if (Math.abs(a.length - b.length) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length + 1];
    int[] last = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    for (int k = 0; k <= b.length; k++) {
      last[k] = k;
    }
    for (int i = 1; i <= a.length; i++) {
      row[0] = i;
      int least = i;
      for (int k = 1; k <= b.length; k++) {
        int slip = a[i - 1] == b[k - 1] ? 0 : 1;
        row[k] = Math.min(Math.min(last[k], row[k - 1]) + 1, last[k - 1] + slip);
        if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1]) {
          row[k] = Math.min(row[k], beforeLast[k - 2] + 1);
        }
        least = Math.min(least, row[k]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length];
  }
}
