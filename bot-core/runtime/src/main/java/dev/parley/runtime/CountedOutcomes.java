package dev.parley.runtime;

import dev.parley.api.SendOutcome;
import dev.parley.runtime.internal.meter.AccountMeters;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Outcomes;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what became of each message, and logs what was not accepted. */
record CountedOutcomes(Function<String, AccountMeters> meters) implements Outcomes {

  private static final Logger LOG = LoggerFactory.getLogger(CountedOutcomes.class);

  @Override
  public void settled(Effect effect, SendOutcome outcome) {
    meters.apply(effect.account()).sent(outcome);
    switch (outcome) {
      case SendOutcome.Accepted ignored -> {}
      case SendOutcome.Refused refused ->
          LOG.warn(
              "account {}: a message to {} was refused with {}: {}",
              effect.account(),
              effect.message().to(),
              refused.code(),
              refused.reason());
      case SendOutcome.Unknown unknown ->
          LOG.warn(
              "account {}: whether a message to {} arrived is unknown: {}",
              effect.account(),
              effect.message().to(),
              unknown.reason());
    }
  }

  @Override
  public void retried(Effect effect, SendOutcome.Refused refused) {
    meters.apply(effect.account()).retried(refused);
    LOG.debug(
        "account {}: a message to {} was too fast and is tried again",
        effect.account(),
        effect.message().to());
  }
}
