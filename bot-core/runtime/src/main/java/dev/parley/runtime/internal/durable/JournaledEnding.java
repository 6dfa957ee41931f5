package dev.parley.runtime.internal.durable;

import dev.parley.journal.EventOutcome;
import dev.parley.journal.Handled;
import dev.parley.journal.Inbox;
import dev.parley.journal.Stored;
import dev.parley.runtime.internal.outbox.Effect;
import dev.parley.runtime.internal.outbox.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what the handlers of one event ask for, and keeps it together with the handled mark. */
final class JournaledEnding implements Ending {

  private static final Logger LOG = LoggerFactory.getLogger(JournaledEnding.class);

  private final Stored event;
  private final Inbox inbox;
  private final DurableOutbox outbox;
  private final List<Effect> effects = new ArrayList<>(2);
  private final long began = System.nanoTime();
  private boolean failed;

  JournaledEnding(Stored event, Inbox inbox, DurableOutbox outbox) {
    this.event = event;
    this.inbox = inbox;
    this.outbox = outbox;
  }

  @Override
  public void take(List<Effect> more) {
    effects.addAll(more);
  }

  @Override
  public void failed() {
    failed = true;
  }

  @Override
  public void end(EventOutcome outcome) {
    if (event.id() == 0 && effects.isEmpty()) {
      return;
    }
    Handled handled =
        new Handled(
            event,
            failed ? EventOutcome.FAILED : outcome,
            Duration.ofNanos(System.nanoTime() - began));
    outbox
        .commit(effects, acts -> inbox.handled(handled.withActs(acts)))
        .whenComplete(
            (done, error) -> {
              if (error != null) {
                LOG.error("the end of {} could not be kept: {}", event.event(), error.toString());
              }
            });
  }
}
