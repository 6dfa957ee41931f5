package dev.parley.journal.internal.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows for one statement, and who wants to know what became of each. */
final class Batch {

  private record Entry(long id, Transaction.ChangeListener told) {}

  private final BatchedSql sql;
  private final Connection connection;
  private final PreparedStatement statement;
  private final List<Entry> entries = new ArrayList<>();

  Batch(BatchedSql sql, Connection connection) throws SQLException {
    this.sql = sql;
    this.connection = connection;
    statement = connection.prepareStatement(sql.text());
  }

  /** Adds one row. */
  void add(long id, Transaction.Binder row, Transaction.ChangeListener told) throws SQLException {
    row.bind(statement);
    statement.addBatch();
    entries.add(new Entry(id, told));
  }

  void execute() throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try {
      int[] counts = statement.executeBatch();
      Set<Long> present = Set.of();
      if (!sql.present().isEmpty() && counts[0] == Statement.SUCCESS_NO_INFO) {
        present = present();
      }
      for (int i = 0; i < counts.length; i++) {
        Entry entry = entries.get(i);
        boolean changed =
            counts[i] == Statement.SUCCESS_NO_INFO
                ? sql.present().isEmpty() || present.contains(entry.id())
                : counts[i] > 0;
        entry.told().changed(changed);
      }
    } finally {
      entries.clear();
    }
  }

  /** Forgets the rows that were not run. */
  void clear() throws SQLException {
    if (!entries.isEmpty()) {
      entries.clear();
      statement.clearBatch();
    }
  }

  private Set<Long> present() throws SQLException {
    Set<Long> present = new HashSet<>();
    try (PreparedStatement query = connection.prepareStatement(sql.present())) {
      query.setLong(1, entries.getFirst().id());
      query.setLong(2, entries.getLast().id());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          present.add(rows.getLong(1));
        }
      }
    }
    return present;
  }
}
