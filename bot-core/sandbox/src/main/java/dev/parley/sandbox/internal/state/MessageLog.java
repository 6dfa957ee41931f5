package dev.parley.sandbox.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Messages in the order of their times, the newest at the end, bounded by number and by bytes: what
 * does not fit pushes out the oldest. A ring of references, so that the place of a time is found by
 * halving.
 */
final class MessageLog {

  private static final int FIRST_CAPACITY = 8;

  private final int maxMessages;
  private final long maxBytes;
  private @Nullable ChatMessage[] ring = new ChatMessage[FIRST_CAPACITY];
  private int head;
  private int size;
  private long bytes;

  MessageLog(int maxMessages, long maxBytes) {
    this.maxMessages = maxMessages;
    this.maxBytes = maxBytes;
  }

  int size() {
    return size;
  }

  /** The message at this place, 0 being the oldest. */
  ChatMessage get(int index) {
    return Objects.requireNonNull(ring[(head + index) % ring.length]);
  }

  /** The time of the newest; 0 when there is none. */
  long newest() {
    return size == 0 ? 0 : get(size - 1).time();
  }

  /**
   * Puts one at the end.
   *
   * @return how many it pushed out, itself included when it alone is too big
   */
  int add(ChatMessage message) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size) % ring.length] = message;
    size++;
    bytes += message.bytes();
    int pushedOut = 0;
    while (size > maxMessages || bytes > maxBytes) {
      dropOldest();
      pushedOut++;
    }
    return pushedOut;
  }

  /** Drops everything older than this time. */
  void dropBefore(long time) {
    while (size > 0 && get(0).time() < time) {
      dropOldest();
    }
  }

  /** The place of the first message later than this time; {@link #size} when there is none. */
  int firstAfter(long time) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).time() <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** All of them, the oldest first. */
  List<ChatMessage> all() {
    List<ChatMessage> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(get(i));
    }
    return all;
  }

  private void dropOldest() {
    bytes -= get(0).bytes();
    ring[head] = null;
    head = (head + 1) % ring.length;
    size--;
  }

  private void grow() {
    @Nullable ChatMessage[] bigger = new ChatMessage[ring.length * 2];
    System.arraycopy(ring, head, bigger, 0, ring.length - head);
    System.arraycopy(ring, 0, bigger, ring.length - head, head);
    ring = bigger;
    head = 0;
  }

  /** The message with this uid; null when it is not among them. */
  @Nullable ChatMessage find(String uid) {
    for (int i = size - 1; i >= 0; i--) {
      if (get(i).uid().equals(uid)) {
        return get(i);
      }
    }
    return null;
  }

  /** Puts a message in the place of the one with the same uid, if that is among them. */
  void replace(ChatMessage message) {
    for (int i = firstAfter(message.time() - 1); i < size && isAt(i, message.time()); i++) {
      if (get(i).uid().equals(message.uid())) {
        bytes += message.bytes() - get(i).bytes();
        ring[(head + i) % ring.length] = message;
      }
    }
    while (bytes > maxBytes) {
      dropOldest();
    }
  }

  private boolean isAt(int index, long time) {
    return get(index).time() == time;
  }

  /** Takes the message with this uid out, if it is among them. */
  void remove(String uid) {
    List<ChatMessage> kept = all();
    if (kept.removeIf(message -> message.uid().equals(uid))) {
      ring = new ChatMessage[ring.length];
      head = 0;
      size = 0;
      bytes = 0;
      kept.forEach(this::add);
    }
  }
}
