package dev.parley.runtime;

import dev.parley.api.SendOutcome;
import dev.parley.runtime.internal.meter.AccountMeters;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Outcomes;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what became of each effect, and logs what was not accepted. */
record CountedOutcomes(Function<String, AccountMeters> meters) implements Outcomes {

  private static final Logger LOG = LoggerFactory.getLogger(CountedOutcomes.class);

  @Override
  public void waited(Effect effect, long nanos) {
    meters.apply(effect.account()).waited(nanos);
  }

  @Override
  public void answered(Effect effect, long nanos) {
    meters.apply(effect.account()).answered(nanos);
  }

  @Override
  public void settled(Effect effect, SendOutcome outcome) {
    AccountMeters account = meters.apply(effect.account());
    switch (effect) {
      case Effect.Send ignored -> account.sent(outcome);
      case Effect.InRoom inRoom -> account.done(inRoom.kind(), outcome);
    }
    switch (outcome) {
      case SendOutcome.Accepted ignored -> {}
      case SendOutcome.Refused refused ->
          LOG.warn(
              "account {}: {} was refused with {}: {}",
              effect.account(),
              effect,
              refused.code(),
              refused.reason());
      case SendOutcome.Unknown unknown ->
          LOG.warn(
              "account {}: {} may have reached the service or not: {}",
              effect.account(),
              effect,
              unknown.reason());
    }
  }

  @Override
  public void retried(Effect effect, SendOutcome.Refused refused) {
    AccountMeters account = meters.apply(effect.account());
    switch (effect) {
      case Effect.Send ignored -> account.retried(refused);
      case Effect.InRoom inRoom -> account.retried(inRoom.kind(), refused);
    }
    LOG.debug("account {}: {} was too fast and is tried again", effect.account(), effect);
  }
}
