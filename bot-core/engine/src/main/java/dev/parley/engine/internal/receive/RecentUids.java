package dev.parley.engine.internal.receive;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The UIDs of messages that were handed up, or sent, a short while ago. What lies further behind
 * the place of the last pull than the window cannot come again by itself and is forgotten; so is
 * the oldest one where there are too many.
 */
public final class RecentUids {

  private final int limit;
  private final long windowMillis;
  private @Nullable Map<String, Long> times;

  /**
   * @param limit how many are remembered
   * @param window how long one is remembered behind the place of the last pull
   */
  public RecentUids(int limit, Duration window) {
    this.limit = limit;
    this.windowMillis = window.toMillis();
  }

  /**
   * Remembers a message.
   *
   * @param uid empty for one that has none: never seen, not remembered
   * @param time of the service, in milliseconds
   * @return whether it was not remembered yet
   */
  public boolean add(String uid, long time) {
    if (uid.isEmpty()) {
      return true;
    }
    if (times == null) {
      times = new LinkedHashMap<>();
    }
    if (times.putIfAbsent(uid, time) != null) {
      return false;
    }
    if (times.size() > limit) {
      Iterator<String> oldest = times.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return true;
  }

  /** Whether it is remembered. */
  boolean contains(String uid) {
    return times != null && times.containsKey(uid);
  }

  /** Everything up to this time was pulled. */
  void pulled(long time) {
    if (times == null) {
      return;
    }
    Iterator<Long> oldest = times.values().iterator();
    while (oldest.hasNext() && oldest.next() < time - windowMillis) {
      oldest.remove();
    }
    if (times.isEmpty()) {
      times = null;
    }
  }
}
