package dev.parley.runtime.internal.lane;

import java.util.ArrayDeque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * First in, first out, for queues that seldom hold more than one: the first has its own place, and
 * only the second one costs a collection. Not safe for several threads.
 */
public final class ShortQueue<E> {

  private @Nullable E first;
  private @Nullable ArrayDeque<E> rest;

  /** Puts it at the end. */
  public void add(E element) {
    if (first == null) {
      first = element;
      return;
    }
    if (rest == null) {
      rest = new ArrayDeque<>();
    }
    rest.add(element);
  }

  /** The one at the head, which stays; null when it is empty. */
  public @Nullable E peek() {
    return first;
  }

  /** Takes the one at the head; null when it is empty. */
  public @Nullable E poll() {
    E taken = first;
    first = rest == null ? null : rest.poll();
    return taken;
  }

  /** Takes out the first one that is like this; false when there is none. */
  boolean removeFirst(Predicate<E> which) {
    if (first == null) {
      return false;
    }
    if (which.test(first)) {
      poll();
      return true;
    }
    if (rest != null) {
      for (var each = rest.iterator(); each.hasNext(); ) {
        if (which.test(each.next())) {
          each.remove();
          return true;
        }
      }
    }
    return false;
  }

  public boolean isEmpty() {
    return first == null;
  }

  public int size() {
    return first == null ? 0 : 1 + (rest == null ? 0 : rest.size());
  }

  /** Moves everything to a new queue. */
  ShortQueue<E> moved() {
    ShortQueue<E> moved = new ShortQueue<>();
    moved.first = first;
    moved.rest = rest;
    first = null;
    rest = null;
    return moved;
  }
}
