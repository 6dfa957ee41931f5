package dev.parley.runtime.internal.observe;

import dev.parley.api.SendOutcome;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Outcomes;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Observes each effect from the moment at which the outbox gets it until its outcome is known. It
 * belongs to the handler that asked for it, else to what the calling thread does.
 */
final class ObservedSends implements Outcomes {

  private final Observing observing;
  private final Outcomes outcomes;

  /** By receipt, of which every effect has one of its own. */
  private final Map<Object, Observation> underWay = new ConcurrentHashMap<>();

  ObservedSends(Observing observing, Outcomes outcomes) {
    this.observing = observing;
    this.outcomes = outcomes;
  }

  @Override
  public void asked(Effect effect) {
    ObservationRegistry registry = observing.registry();
    if (!registry.isNoop()) {
      begin(registry, effect);
    }
    outcomes.asked(effect);
  }

  @Override
  public void waited(Effect effect, long nanos) {
    outcomes.waited(effect, nanos);
  }

  @Override
  public void answered(Effect effect, long nanos) {
    outcomes.answered(effect, nanos);
  }

  @Override
  public void retried(Effect effect, SendOutcome.Refused refused) {
    Observation observation = underWay.get(receipt(effect));
    if (observation != null) {
      observation.event(Observation.Event.of("too.fast", "refused as too fast, tried again"));
    }
    outcomes.retried(effect, refused);
  }

  @Override
  public void settled(Effect effect, SendOutcome outcome) {
    Observation observation = underWay.isEmpty() ? null : underWay.remove(receipt(effect));
    if (observation != null) {
      switch (outcome) {
        case SendOutcome.Accepted ignored -> end(observation, "accepted", 0);
        case SendOutcome.Refused refused -> end(observation, "refused", refused.code());
        case SendOutcome.Unknown ignored -> end(observation, "unknown", 0);
      }
    }
    outcomes.settled(effect, outcome);
  }

  private static void end(Observation observation, String outcome, int code) {
    observation
        .lowCardinalityKeyValue("outcome", outcome)
        .lowCardinalityKeyValue("code", Integer.toString(code))
        .stop();
  }

  private void begin(ObservationRegistry registry, Effect effect) {
    String kind =
        switch (effect) {
          case Effect.Send ignored -> "message";
          case Effect.InRoom inRoom -> inRoom.kind();
        };
    @Nullable Observation current = registry.getCurrentObservation();
    Observation observation =
        Observation.createNotStarted("parley.send", registry)
            .contextualName("send " + kind)
            .lowCardinalityKeyValue("account", effect.account())
            .lowCardinalityKeyValue("kind", kind);
    if (current != null) {
      observation.parentObservation(ObservedHandle.lastUnder(current));
    }
    underWay.put(receipt(effect), observation.start());
  }

  private static Object receipt(Effect effect) {
    return switch (effect) {
      case Effect.Send send -> send.receipt();
      case Effect.InRoom inRoom -> inRoom.receipt();
    };
  }
}
