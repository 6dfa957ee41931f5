package dev.parley.engine.internal.link;

import dev.parley.engine.internal.loop.Loop;
import dev.parley.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids of what other devices of the account published and the server repeated to this one. For
 * each such message the server sends an acknowledgement with the same id behind it, which must not
 * be taken for the one of an own message. It is waited for only for a while.
 */
final class Repeats {

  private final Loop loop;
  private final Duration timeout;
  private @Nullable Map<Integer, Instant> deadlines;

  Repeats(Loop loop, Duration timeout) {
    this.loop = loop;
    this.timeout = timeout;
  }

  /** Another device published under this topic. Only messages that are kept are acknowledged. */
  void add(int id, String topic) {
    boolean acknowledged =
        Topic.of(topic)
            .filter(it -> it.kind() == Topic.Kind.PUBLISH && it.request().equals("UpStreamMessage"))
            .isPresent();
    if (!acknowledged) {
      return;
    }
    if (deadlines == null) {
      deadlines = new LinkedHashMap<>();
    }
    deadlines.remove(id);
    deadlines.put(id, loop.now().plus(timeout));
    expire();
  }

  /** Whether an acknowledgement with this id belongs to one of them. */
  boolean contains(int id) {
    expire();
    return deadlines != null && deadlines.containsKey(id);
  }

  /** The acknowledgement came. */
  void remove(int id) {
    if (deadlines != null) {
      deadlines.remove(id);
    }
  }

  private void expire() {
    if (deadlines != null) {
      Instant now = loop.now();
      deadlines.values().removeIf(deadline -> !deadline.isAfter(now));
      if (deadlines.isEmpty()) {
        deadlines = null;
      }
    }
  }
}
