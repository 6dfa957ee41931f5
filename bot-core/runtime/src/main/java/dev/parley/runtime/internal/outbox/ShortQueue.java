package dev.parley.runtime.internal.outbox;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * First in, first out, for queues that seldom hold more than one: the first has its own place, and
 * only the second one costs a collection. Not safe for several threads.
 */
class ShortQueue<E> {

  private @Nullable E first;
  private @Nullable ArrayDeque<E> rest;

  /** Puts it at the end. */
  final void add(E element) {
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
  final @Nullable E peek() {
    return first;
  }

  /** Takes the one at the head; null when it is empty. */
  final @Nullable E poll() {
    E taken = first;
    first = rest == null ? null : rest.poll();
    return taken;
  }

  final boolean isEmpty() {
    return first == null;
  }

  final int size() {
    return first == null ? 0 : 1 + (rest == null ? 0 : rest.size());
  }
}
