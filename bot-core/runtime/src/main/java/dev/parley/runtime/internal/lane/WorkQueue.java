package dev.parley.runtime.internal.lane;

import org.jspecify.annotations.Nullable;

/** The work that waits in one lane, first in, first out. Not safe for several threads. */
final class WorkQueue {

  private @Nullable Work first;
  private @Nullable Work last;
  private int size;

  void add(Work work) {
    if (last == null) {
      first = work;
    } else {
      last.next = work;
    }
    last = work;
    size++;
  }

  /** Takes the one at the head; null when it is empty. */
  @Nullable Work poll() {
    Work taken = first;
    if (taken != null) {
      remove(null, taken);
    }
    return taken;
  }

  /** Takes out the event that has waited longest; false when there is none. */
  boolean removeEvent() {
    Work before = null;
    for (Work each = first; each != null; each = each.next) {
      if (each instanceof Work.Happened) {
        remove(before, each);
        return true;
      }
      before = each;
    }
    return false;
  }

  private void remove(@Nullable Work before, Work work) {
    if (before == null) {
      first = work.next;
    } else {
      before.next = work.next;
    }
    if (last == work) {
      last = before;
    }
    work.next = null;
    size--;
  }

  int size() {
    return size;
  }
}
