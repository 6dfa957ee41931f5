package dev.parley.journal.internal.upkeep;

import dev.parley.journal.internal.write.Transaction;
import java.sql.SQLException;
import java.util.List;

/**
 * A table whose ids grow with time, so that what is old stands at its head and no index of times is
 * needed.
 *
 * @param time the column that says how old a row is
 * @param done what holds for rows that may go
 */
record AgingTable(String name, String time, String done) {

  /** How many rows are looked at in one transaction. */
  static final int SLICE = 500;

  private record Line(long id, long at) {}

  /**
   * Looks at the next rows, and deletes those that are done.
   *
   * @param after the id behind which to look
   * @param before what is younger stays
   */
  Slice purge(long after, long before, Transaction transaction) throws SQLException {
    List<Line> lines =
        transaction.query(
            "SELECT id, " + time + " FROM " + name + " WHERE id > ? ORDER BY id LIMIT " + SLICE,
            row -> new Line(row.getLong(1), row.getLong(2)),
            after);
    List<Line> old = lines.stream().takeWhile(line -> line.at() < before).toList();
    if (old.isEmpty()) {
      return new Slice(0, after, false);
    }
    long last = old.getLast().id();
    int deleted =
        transaction.update(
            "DELETE FROM " + name + " WHERE id BETWEEN ? AND ? AND " + done,
            old.getFirst().id(),
            last);
    return new Slice(deleted, last, old.size() == SLICE);
  }

  /**
   * What one transaction did.
   *
   * @param last the id up to which it looked
   * @param hasMore whether there may be more
   */
  record Slice(int deleted, long last, boolean hasMore) {}
}
