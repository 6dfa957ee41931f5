package dev.parley.sandbox.internal.room;

import dev.parley.sandbox.limit.RoomLimits;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;

/** What was said in a room lately, bounded by number and by bytes. */
final class RoomLog {

  private final RoomLimits limits;
  private final ArrayDeque<RoomMessage> messages = new ArrayDeque<>();
  private long bytes;

  RoomLog(RoomLimits limits) {
    this.limits = limits;
  }

  void add(RoomMessage message) {
    messages.addLast(message);
    bytes += message.message().bytes();
    while (messages.size() > limits.backlogMessages() || bytes > limits.backlogBytes()) {
      bytes -= messages.removeFirst().message().bytes();
    }
  }

  /** Forgets the message with this uid. */
  void remove(String uid) {
    Iterator<RoomMessage> all = messages.iterator();
    while (all.hasNext()) {
      RoomMessage message = all.next();
      if (message.message().uid().equals(uid)) {
        bytes -= message.message().bytes();
        all.remove();
      }
    }
  }

  /**
   * The newest so many, the oldest of them first.
   *
   * @param least how many at least, if there are so many, though a history be shorter
   */
  List<RoomMessage> last(int count, int least) {
    int most = Math.max(Math.min(count, limits.historyMessages()), least);
    return messages.reversed().stream().limit(most).toList().reversed();
  }

  /** Those newer than this time, the oldest first. */
  List<RoomMessage> after(long time) {
    return messages.reversed().stream()
        .takeWhile(message -> message.time() > time)
        .toList()
        .reversed();
  }
}
