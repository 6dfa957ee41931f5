package dev.parley.runtime.internal.lookup;

/** A set of numbers from 0 on, small as long as it has few: an open-addressed table. */
final class IntSet {

  private static final int SPREAD = 0x9E3779B1;

  /** Each number plus one; 0 is a free place. */
  private int[] table = new int[4];

  private int size;

  /** Adds; false when it was there. */
  boolean add(int number) {
    int entry = number + 1;
    int mask = table.length - 1;
    int i = entry * SPREAD >>> 16 & mask;
    while (table[i] != 0) {
      if (table[i] == entry) {
        return false;
      }
      i = (i + 1) & mask;
    }
    table[i] = entry;
    if (++size * 2 > table.length) {
      grow();
    }
    return true;
  }

  int size() {
    return size;
  }

  /** How many places {@link #at} can be asked for. */
  int places() {
    return table.length;
  }

  /** The number at this place; -1 when the place is free. */
  int at(int place) {
    return table[place] - 1;
  }

  private void grow() {
    int[] old = table;
    table = new int[old.length * 2];
    size = 0;
    for (int entry : old) {
      if (entry != 0) {
        add(entry - 1);
      }
    }
  }
}
