package dev.parley.runtime.internal.text;

import java.util.Arrays;
import java.util.Collection;

/**
 * Finds the names that are nearly written like something. A slip is a character that is another, is
 * missing, is too many, or has changed places with its neighbour (the optimal string alignment
 * distance).
 *
 * <p>The usual table for that has a row for each character of a name. The names stand in order, so
 * neighbours have a common head, whose rows are computed once; a row is only as wide as slips are
 * allowed, and where all of it is too much every name with that head is passed over.
 */
public final class NearNames {

  /** So many slips are too many for every name. */
  private static final int TOO_MANY = 4;

  private static final int SHORT = 4;
  private static final int MIDDLE = 8;

  private final String[] names;

  /** How many characters each has in common with the one before it. */
  private final int[] shared;

  public NearNames(Collection<String> unordered) {
    names = unordered.stream().distinct().sorted().toArray(String[]::new);
    shared = new int[names.length];
    for (int i = 1; i < names.length; i++) {
      int mismatch = Arrays.mismatch(names[i - 1].toCharArray(), names[i].toCharArray());
      shared[i] = mismatch;
    }
  }

  /** Is told of names that are near. */
  @FunctionalInterface
  public interface Near {

    /**
     * @return with how many slips a name is still of interest
     */
    int accept(String name, int slips);
  }

  /** How many slips are still taken for one of a name with so many characters. */
  private static int allowed(int length) {
    if (length <= 1) {
      return 0;
    }
    return length <= SHORT ? 1 : length <= MIDDLE ? 2 : TOO_MANY - 1;
  }

  /** Tells every name that is near enough, and how many slips lie between. */
  public void of(String written, Near near) {
    Search search = new Search(written);
    for (int i = 0; i < names.length; i++) {
      int slips = search.slips(names[i], shared[i]);
      if (slips <= allowed(names[i].length())) {
        search.limit = Math.min(search.limit, near.accept(names[i], slips));
      }
    }
  }

  /** Tells every name that begins like this. */
  public void startingWith(String head, Near near) {
    int found = Arrays.binarySearch(names, head);
    int limit = TOO_MANY;
    for (int i = found < 0 ? -found - 1 : found;
        i < names.length && names[i].startsWith(head) && limit > 0;
        i++) {
      limit = near.accept(names[i], 1);
    }
  }

  /** The table, as far as it holds for the name whose turn it is. */
  private static final class Search {

    private final String written;
    private final int[][] rows;
    private int limit = TOO_MANY - 1;

    /** So many characters of the name have their rows. */
    private int known;

    /** Every name with these characters is too far. */
    private boolean hopeless;

    Search(String written) {
      this.written = written;
      rows = new int[written.length() + TOO_MANY + 1][];
      rows[0] = new int[written.length() + 2];
      for (int k = 0; k < rows[0].length; k++) {
        rows[0][k] = k;
      }
    }

    /** The number of slips; too many when there are more than the limit. */
    int slips(String name, int sharedWithLast) {
      if (sharedWithLast < known) {
        known = sharedWithLast;
        hopeless = false;
      }
      if (hopeless || Math.abs(name.length() - written.length()) > limit) {
        return TOO_MANY;
      }
      while (known < name.length()) {
        known++;
        if (fill(name) > limit) {
          hopeless = true;
          return TOO_MANY;
        }
      }
      int slips = rows[known][written.length()];
      return slips > limit ? TOO_MANY : slips;
    }

    /** Fills the last known row, and says what is the least in it. */
    private int fill(String name) {
      int[] last = rows[known - 1];
      int[] row = rows[known] == null ? new int[last.length] : rows[known];
      rows[known] = row;
      int from = Math.max(0, known - limit);
      int to = Math.min(written.length(), known + limit);
      if (from > 0) {
        row[from - 1] = TOO_MANY;
      }
      row[to + 1] = TOO_MANY;
      int least = TOO_MANY;
      for (int k = from; k <= to; k++) {
        row[k] = k == 0 ? known : cell(name, last, row, k);
        least = Math.min(least, row[k]);
      }
      return least;
    }

    private int cell(String name, int[] last, int[] row, int k) {
      char c = name.charAt(known - 1);
      char other = written.charAt(k - 1);
      int slips = Math.min(Math.min(last[k], row[k - 1]) + 1, last[k - 1] + (c == other ? 0 : 1));
      boolean swapped =
          known > 1 && k > 1 && c == written.charAt(k - 2) && name.charAt(known - 2) == other;
      return swapped ? Math.min(slips, rows[known - 2][k - 2] + 1) : slips;
    }
  }
}
