package dev.parley.runtime.internal.observe;

import dev.parley.runtime.internal.handler.HandlerMethod;
import dev.parley.runtime.internal.lane.LaneWorker;
import dev.parley.runtime.internal.outbox.Outcomes;
import io.micrometer.observation.ObservationRegistry;

/**
 * Puts observations around the parts of the runtime. While nobody listens an event costs a look at
 * the registry, and no object.
 */
public final class Observing {

  private volatile ObservationRegistry registry = ObservationRegistry.NOOP;

  /** Who is told from now on; plugins that run already keep their handlers to themselves. */
  public void by(ObservationRegistry other) {
    registry = other;
  }

  ObservationRegistry registry() {
    return registry;
  }

  /** What is told what became of effects. */
  public Outcomes outcomes(Outcomes outcomes) {
    return new ObservedSends(this, outcomes);
  }

  /** What handles events. */
  public LaneWorker worker(LaneWorker worker) {
    return new ObservedWorker(this, worker);
  }

  /** A handler of a plugin that is started now. */
  public HandlerMethod handler(String pluginId, HandlerMethod handler) {
    return registry.isNoop()
        ? handler
        : handler.with(
            new ObservedHandle(registry, pluginId, handler.name(), handler.handle()).asHandle());
  }
}
