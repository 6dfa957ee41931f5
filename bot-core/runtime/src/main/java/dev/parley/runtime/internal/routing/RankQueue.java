package dev.parley.runtime.internal.routing;

import java.util.Arrays;

/**
 * The ranks of several lists, the lowest first. The list with the lowest one stands in front; the
 * others are a heap of places in the lists, by the ranks that stand there. Most events find one
 * list, which needs no heap. A rank that stands in two lists comes twice.
 */
class RankQueue {

  private static final int[] NO_PLACES = {};

  private final RankLists lists;

  /** Where the lowest rank stands; the place of an empty list when there is none. */
  private int front;

  private int[] heap = NO_PLACES;
  private int size;

  RankQueue(RankLists lists) {
    this.lists = lists;
  }

  /** Puts in the list that begins there. */
  void add(int list) {
    int rank = lists.at(list);
    if (rank == RankLists.END) {
      return;
    }
    int later = list;
    if (rank < first()) {
      later = front;
      front = list;
    }
    if (lists.at(later) != RankLists.END) {
      push(later);
    }
  }

  /** The lowest rank; {@link RankLists#END} when there is none. */
  int first() {
    return lists.at(front);
  }

  /** Takes the lowest rank out. */
  int poll() {
    int first = first();
    if (first != RankLists.END && lists.at(++front) > top()) {
      int next = heap[0];
      if (first() == RankLists.END) {
        heap[0] = heap[--size];
      } else {
        heap[0] = front;
      }
      front = next;
      sink();
    }
    return first;
  }

  private int top() {
    return size == 0 ? RankLists.END : lists.at(heap[0]);
  }

  private void push(int place) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, Math.max(2, size * 2));
    }
    int rank = lists.at(place);
    int i = size++;
    while (i > 0) {
      int parent = (i - 1) >>> 1;
      if (lists.at(heap[parent]) <= rank) {
        break;
      }
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = place;
  }

  private void sink() {
    int place = heap[0];
    int rank = lists.at(place);
    int i = 0;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && lists.at(heap[child + 1]) < lists.at(heap[child])) {
        child++;
      }
      if (lists.at(heap[child]) >= rank) {
        break;
      }
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = place;
  }
}
