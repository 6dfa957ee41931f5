package dev.parley.journal.internal.inbox;

import dev.parley.api.BotEvent;
import dev.parley.api.EventKey;
import dev.parley.journal.JournalException;
import dev.parley.journal.Quarantine;
import dev.parley.journal.Quarantined;
import dev.parley.journal.Stored;
import dev.parley.journal.internal.Foundation;
import dev.parley.journal.internal.sql.Rows;
import dev.parley.journal.internal.write.Change;
import dev.parley.journal.internal.write.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What was set aside, in the inbox and in a table of reasons. */
final class SqlQuarantine implements Quarantine {

  static final String COLUMNS =
      "SELECT i.id, a.name, i.event_key, i.body, i.attempts, q.reason, q.at"
          + " FROM journal_quarantine q JOIN journal_inbox i ON i.id = q.id"
          + " JOIN journal_account a ON a.no = i.account ";

  private final Foundation base;

  SqlQuarantine(Foundation base) {
    this.base = base;
  }

  /** Sets an event aside, later. */
  void add(long id, String reason) {
    long at = base.timers().instant().toEpochMilli();
    base.writer().submit(new Change<>(1, transaction -> add(id, reason, at, transaction)));
  }

  /** Sets an event aside; false when it does not wait. */
  static boolean add(long id, String reason, long at, Transaction transaction) throws SQLException {
    int changed =
        transaction.update(
            "UPDATE journal_inbox SET open_lane = NULL, state = 5, handled_at = ?"
                + " WHERE id = ? AND state = 0",
            at,
            id);
    if (changed > 0) {
      transaction.update(
          "INSERT INTO journal_quarantine (id, reason, at) VALUES (?, ?, ?)", id, reason, at);
    }
    return changed > 0;
  }

  @Override
  public List<Quarantined> list(long afterId, int limit) {
    return base.readers()
        .read(
            Rows.of(
                COLUMNS + "WHERE q.id > ? ORDER BY q.id LIMIT ?",
                row -> read(row, base),
                afterId,
                Foundation.page(limit)));
  }

  static Quarantined read(ResultSet row, Foundation base) throws SQLException {
    return new Quarantined(
        row.getLong(1),
        row.getString(2),
        new EventKey(row.getString(3)),
        event(row.getString(4), base),
        row.getInt(5),
        row.getString(6),
        Instant.ofEpochMilli(row.getLong(7)));
  }

  private static @Nullable BotEvent event(@Nullable String body, Foundation base) {
    try {
      return body == null ? null : base.codec().event(body);
    } catch (JournalException.Unreadable ignored) {
      // The reason says so.
      return null;
    }
  }

  @Override
  public CompletionStage<Optional<Stored>> release(long id) {
    return base.writer().submit(new Change<>(2, transaction -> release(id, transaction)));
  }

  private Optional<Stored> release(long id, Transaction transaction) throws SQLException {
    List<Quarantined> found =
        transaction.query(COLUMNS + "WHERE q.id = ?", row -> read(row, base), id);
    BotEvent event = found.isEmpty() ? null : found.getFirst().event();
    if (event == null) {
      return Optional.empty();
    }
    transaction.update(
        "UPDATE journal_inbox SET open_lane = ?, state = 0, attempts = 0, handled_at = NULL"
            + " WHERE id = ?",
        LaneHash.of(event.account(), event.conversation()),
        id);
    transaction.update("DELETE FROM journal_quarantine WHERE id = ?", id);
    return Optional.of(new Stored(id, event, 0));
  }

  @Override
  public CompletionStage<Boolean> discard(long id) {
    return base.writer()
        .submit(
            new Change<>(
                2,
                transaction -> {
                  boolean there =
                      transaction.update("DELETE FROM journal_quarantine WHERE id = ?", id) > 0;
                  if (there) {
                    transaction.update("UPDATE journal_inbox SET state = 4 WHERE id = ?", id);
                  }
                  return there;
                }));
  }
}
