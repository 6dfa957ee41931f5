package dev.parley.runtime.internal.observe;

import dev.parley.api.BotEvent;
import dev.parley.runtime.internal.lane.LaneWorker;
import dev.parley.runtime.internal.lane.Station;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/** Observes each event from the moment at which it is its turn in its lane. */
final class ObservedWorker implements LaneWorker {

  private final Observing observing;
  private final LaneWorker worker;

  ObservedWorker(Observing observing, LaneWorker worker) {
    this.observing = observing;
    this.worker = worker;
  }

  @Override
  public void handle(BotEvent event, long id, Station station) {
    ObservationRegistry registry = observing.registry();
    if (registry.isNoop()) {
      worker.handle(event, id, station);
      return;
    }
    String kind = event.getClass().getSimpleName();
    Observation.createNotStarted("parley.event", registry)
        .contextualName("event " + kind)
        .lowCardinalityKeyValue("account", event.account())
        .lowCardinalityKeyValue("event", kind)
        .highCardinalityKeyValue("event.key", event.key().value())
        .observe(() -> worker.handle(event, id, station));
  }
}
