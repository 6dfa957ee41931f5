package dev.parley.journal.internal.write;

import dev.parley.journal.internal.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The row of this process in the table of writers. */
public final class WriterRow {

  /** Rows of processes that died are kept that long. */
  private static final Duration KEPT = Duration.ofDays(30);

  private WriterRow() {}

  /** Makes the row, and commits it; its id. */
  public static long insert(Connection connection, Dialect dialect, Instant now)
      throws SQLException {
    Transaction transaction = new Transaction(connection, dialect);
    long id = transaction.nextId();
    transaction.update(
        "DELETE FROM journal_writer WHERE opened_at < ?", now.minus(KEPT).toEpochMilli());
    transaction.update(
        "INSERT INTO journal_writer (id, group_no, opened_at) VALUES (?, 0, ?)",
        id,
        now.toEpochMilli());
    connection.commit();
    return id;
  }
}
