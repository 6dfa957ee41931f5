package dev.parley.runtime.internal.routing;

import java.util.Arrays;

/**
 * Many lists of ranks in one array. A list is where it begins; it ascends, and ends with {@link
 * #END}. So a place in a list is one number, and going on is adding one.
 */
final class RankLists {

  /** Behind every rank. */
  static final int END = Integer.MAX_VALUE;

  private final int[] ranks;

  private RankLists(int[] ranks) {
    this.ranks = ranks;
  }

  /** The rank at this place of a list; {@link #END} behind the last. */
  int at(int place) {
    return ranks[place];
  }

  /** Puts the lists together. */
  static final class Builder {

    /** The list without ranks is at 0. */
    private int[] ranks = {END, 0, 0, 0, 0, 0, 0, 0};

    private int size = 1;

    /** Puts a list in; returns where it begins. */
    int add(int[] ascending) {
      if (ascending.length == 0) {
        return 0;
      }
      int start = size;
      int needed = size + ascending.length + 1;
      if (needed > ranks.length) {
        ranks = Arrays.copyOf(ranks, Math.max(needed, ranks.length * 2));
      }
      System.arraycopy(ascending, 0, ranks, start, ascending.length);
      ranks[needed - 1] = END;
      size = needed;
      return start;
    }

    RankLists build() {
      return new RankLists(Arrays.copyOf(ranks, size));
    }
  }
}
