package dev.parley.runtime.internal.routing;

import java.util.Arrays;

/**
 * The ranks of several lists, the lowest first: a heap of places in the lists, by the ranks that
 * stand there. A rank that stands in two lists comes twice.
 */
class RankQueue {

  private static final int[] NO_PLACES = {};

  private final RankLists lists;
  private int[] places = NO_PLACES;
  private int size;

  RankQueue(RankLists lists) {
    this.lists = lists;
  }

  /** Puts in the list that begins there. */
  void add(int list) {
    if (lists.at(list) == RankLists.END) {
      return;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, Math.max(2, size * 2));
    }
    places[size] = list;
    rise(size++);
  }

  /** The lowest rank; {@link RankLists#END} when there is none. */
  int first() {
    return size == 0 ? RankLists.END : lists.at(places[0]);
  }

  /** Takes the lowest rank out. */
  int poll() {
    int first = first();
    if (first != RankLists.END) {
      if (lists.at(++places[0]) == RankLists.END) {
        places[0] = places[--size];
      }
      sink();
    }
    return first;
  }

  private void rise(int from) {
    int i = from;
    int place = places[i];
    int rank = lists.at(place);
    while (i > 0) {
      int parent = (i - 1) >>> 1;
      if (lists.at(places[parent]) <= rank) {
        break;
      }
      places[i] = places[parent];
      i = parent;
    }
    places[i] = place;
  }

  private void sink() {
    int place = places[0];
    int rank = lists.at(place);
    int i = 0;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && lists.at(places[child + 1]) < lists.at(places[child])) {
        child++;
      }
      if (lists.at(places[child]) >= rank) {
        break;
      }
      places[i] = places[child];
      i = child;
    }
    places[i] = place;
  }
}
