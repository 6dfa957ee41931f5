package dev.parley.runtime.internal.meter;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** How often one handler ran, how long, and how it ended. */
public final class HandlerMeters {

  private final MeterRegistry registry;
  private final Clock clock;
  private final Timer time;
  private final Counter handled;
  private final Counter failed;

  public HandlerMeters(MeterRegistry registry, String pluginId, String handler) {
    this.registry = registry;
    Tags tags = Tags.of("plugin", pluginId, "handler", handler);
    clock = registry.config().clock();
    time =
        Timer.builder("parley.handler.time")
            .description("How long a handler ran")
            .tags(tags)
            .register(registry);
    handled =
        Counter.builder("parley.events.handled")
            .description("Events whose handler returned without an error")
            .tags(tags)
            .register(registry);
    failed =
        Counter.builder("parley.events.failed")
            .description("Events whose handler failed; nothing was sent")
            .tags(tags)
            .register(registry);
  }

  /** A time to be given back to {@link #handled} or {@link #failed}. */
  public long start() {
    return clock.monotonicTime();
  }

  /** It returned; says after how many nanoseconds. */
  public long handled(long start) {
    handled.increment();
    return ended(start);
  }

  /** It threw; says after how many nanoseconds. */
  public long failed(long start) {
    failed.increment();
    return ended(start);
  }

  private long ended(long start) {
    long nanos = clock.monotonicTime() - start;
    time.record(nanos, TimeUnit.NANOSECONDS);
    return nanos;
  }

  /** Takes the meters out of the registry. */
  public void remove() {
    registry.remove(time);
    registry.remove(handled);
    registry.remove(failed);
  }
}
