package dev.parley.runtime.internal.explain;

import dev.parley.api.BotEvent;
import dev.parley.api.EventKey;
import dev.parley.runtime.RuntimeOptions.Explain;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last traces, in a ring: keeping one costs an exchange, and finding one a walk along the ring.
 * It is bounded by their number and by what they keep in memory: when that is too much, the oldest
 * go before their time.
 */
public final class Traces {

  private final long most;
  private final AtomicReferenceArray<@Nullable Trace> ring;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong oldest = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  public Traces(Explain options) {
    most = options.bytes();
    ring = new AtomicReferenceArray<>(options.events());
  }

  /**
   * Where to note what happens to an event.
   *
   * @param routesVersion which routes are in force
   * @param late whether the event is older than the reply window
   */
  public Notes about(BotEvent event, long routesVersion, boolean late) {
    return ring.length() == 0 ? Notes.NONE : new Trace(event, routesVersion, late);
  }

  /** Keeps them, which publishes them to other threads; they must not be written any more. */
  public void keep(Notes notes) {
    if (notes instanceof Trace trace) {
      keep(trace);
    }
  }

  private void keep(Trace trace) {
    put(next.getAndIncrement(), trace);
    while (bytes.get() > most) {
      long victim = oldest.getAndIncrement();
      if (victim >= next.get()) {
        oldest.set(next.get());
        return;
      }
      put(victim, null);
    }
  }

  private void put(long place, @Nullable Trace trace) {
    Trace before = ring.getAndSet((int) (place % ring.length()), trace);
    long change = (trace == null ? 0 : trace.bytes()) - (before == null ? 0 : before.bytes());
    bytes.addAndGet(change);
    if (trace != null && before != null) {
      oldest.accumulateAndGet(place - ring.length() + 1, Math::max);
    }
  }

  /** The newest trace of the event. */
  Optional<Trace> find(EventKey key) {
    long end = next.get();
    for (long place = end - 1; place >= Math.max(0, end - ring.length()); place--) {
      Trace trace = ring.get((int) (place % ring.length()));
      if (trace != null && trace.event().key().equals(key)) {
        return Optional.of(trace);
      }
    }
    return Optional.empty();
  }
}
