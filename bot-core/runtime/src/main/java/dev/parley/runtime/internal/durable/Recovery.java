package dev.parley.runtime.internal.durable;

import dev.parley.api.SendOutcome;
import dev.parley.api.transport.Cursor;
import dev.parley.journal.Act;
import dev.parley.journal.ActState;
import dev.parley.journal.Journal;
import dev.parley.journal.Quarantined;
import dev.parley.journal.Stored;
import dev.parley.journal.StoredAct;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up where an earlier process left off. What was about to go out when it ended may have gone
 * out: a message is not sent again, since people would see it twice; what can be done twice without
 * harm is done again.
 */
public final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private static final int PAGE = 500;

  private static final SendOutcome NOT_KNOWN =
      new SendOutcome.Unknown("the process ended while it was being sent");

  private final Journal journal;
  private final DurableOutbox outbox;

  public Recovery(Journal journal, DurableOutbox outbox) {
    this.journal = journal;
    this.outbox = outbox;
  }

  /**
   * Puts what is to go out of an account into its lines.
   *
   * @return where its transport left off
   */
  public Cursor resumeActs(String account) {
    for (Quarantined quarantined : journal.inbox().recover(account).toCompletableFuture().join()) {
      LOG.error("event {} of account {} is set aside: {}", quarantined.id(), account, quarantined);
    }
    int acts = actsOf(account);
    if (acts > 0) {
      LOG.info("account {}: {} acts are taken up again", account, acts);
    }
    return journal.inbox().cursor(account);
  }

  private int actsOf(String account) {
    int resumed = 0;
    List<StoredAct> page;
    long last = 0;
    do {
      page = journal.acts().unsettled(last, PAGE);
      for (StoredAct act : page) {
        last = act.id();
        if (act.act().account().equals(account)) {
          resume(act);
          resumed++;
        }
      }
    } while (page.size() == PAGE);
    return resumed;
  }

  private void resume(StoredAct act) {
    if (act.state() == ActState.SENDING && act.act() instanceof Act.Send) {
      LOG.warn("nobody knows whether act {}, {}, went out", act.id(), act.act());
      var unused = journal.acts().settle(act.id(), NOT_KNOWN, null);
    } else {
      outbox.resume(act);
    }
  }

  /** Gives out the events of an account that were not handled, in order. */
  public void resumeEvents(String account, Consumer<Stored> events) {
    int found = 0;
    List<Stored> page;
    long last = 0;
    do {
      page = journal.inbox().unhandled(account, last, PAGE);
      for (Stored stored : page) {
        last = stored.id();
        events.accept(stored);
        found++;
      }
    } while (page.size() == PAGE);
    if (found > 0) {
      LOG.info("account {}: {} events are taken up again", account, found);
    }
  }
}
