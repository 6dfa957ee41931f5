package dev.parley.journal.internal.upkeep;

import dev.parley.api.time.Timers.Timer;
import dev.parley.journal.JournalException;
import dev.parley.journal.JournalOptions.Retention;
import dev.parley.journal.internal.Foundation;
import dev.parley.journal.internal.upkeep.AgingTable.Slice;
import dev.parley.journal.internal.write.Change;
import dev.parley.journal.internal.write.Transaction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what was kept long enough, in small transactions with pauses between them, so that what
 * is to be written meanwhile does not wait for it.
 */
public final class Forgetting implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private static final AgingTable INBOX =
      new AgingTable("journal_inbox", "received_at", "state IN (1, 2, 3, 4, 6)");
  private static final List<AgingTable> OUTCOMES =
      List.of(
          new AgingTable("journal_act", "at", "open_state < 2"),
          new AgingTable("journal_step", "begun_at", "id > 0"));

  private final Foundation base;
  private @Nullable Timer timer;
  private boolean closed;

  public Forgetting(Foundation base) {
    this.base = base;
    later(base.options().retention().interval(), this::begin);
  }

  private synchronized void later(Duration delay, Runnable task) {
    if (!closed) {
      timer = base.timers().schedule(delay, task);
    }
  }

  private void begin() {
    Retention retention = base.options().retention();
    Instant now = base.timers().instant();
    table(0, 0, now.minus(retention.inbox()), now.minus(retention.outcomes()));
  }

  /** Goes on with a table, behind an id; behind the last table come those with other rules. */
  private void table(int number, long after, Instant inbox, Instant outcomes) {
    boolean isLast = number > OUTCOMES.size();
    AgingTable table = number == 0 || isLast ? INBOX : OUTCOMES.get(number - 1);
    long before = (number == 0 ? inbox : outcomes).toEpochMilli();
    base.writer()
        .submit(
            new Change<>(
                isLast ? 1 : AgingTable.SLICE,
                transaction ->
                    isLast
                        ? new Slice(others(before, transaction), 0, false)
                        : table.purge(after, before, transaction)))
        .whenComplete(
            (slice, error) -> {
              if (error instanceof JournalException.Closed) {
                LOG.debug("the journal was closed while what is old was being deleted");
              } else if (error != null) {
                LOG.warn("what is old in the journal was not deleted: {}", error.getMessage());
                later(base.options().retention().interval(), this::begin);
              } else if (slice.hasMore()) {
                later(PAUSE, () -> table(number, slice.last(), inbox, outcomes));
              } else if (isLast) {
                later(base.options().retention().interval(), this::begin);
              } else {
                table(number + 1, 0, inbox, outcomes);
              }
            });
  }

  /** Dialogs that were closed, and events that nobody looked after. */
  private static int others(long before, Transaction transaction) throws SQLException {
    List<Long> dialogs =
        transaction.query(
            "SELECT id FROM journal_dialog WHERE closed_at < ? ORDER BY closed_at LIMIT "
                + AgingTable.SLICE,
            row -> row.getLong(1),
            before);
    for (long dialog : dialogs) {
      transaction.update("DELETE FROM journal_dialog_step WHERE dialog_id = ?", dialog);
      transaction.update("DELETE FROM journal_dialog WHERE id = ?", dialog);
    }
    List<Long> events =
        transaction.query(
            "SELECT id FROM journal_quarantine WHERE at < ? ORDER BY id LIMIT " + AgingTable.SLICE,
            row -> row.getLong(1),
            before);
    for (long event : events) {
      transaction.update("DELETE FROM journal_quarantine WHERE id = ?", event);
      transaction.update("DELETE FROM journal_inbox WHERE id = ? AND state = 5", event);
    }
    return dialogs.size() + events.size();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (timer != null) {
      timer.cancel();
    }
  }
}
