package dev.parley.journal.internal.write;

import dev.parley.journal.internal.sql.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What writes are put into: one connection, its batches, and its prepared statements. Belongs to
 * the writer's thread, and lives as long as the connection, from one transaction to the next.
 */
public final class Transaction {

  /** Reads one row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Binds the values of one row. */
  @FunctionalInterface
  public interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Is told whether a row was inserted or changed. */
  @FunctionalInterface
  public interface ChangeListener {
    void changed(boolean isChanged);
  }

  private static final int IDS_IN_BLOCK = 1_000;

  private final Connection connection;
  private final Dialect dialect;
  private final Map<BatchedSql, Batch> batches = new EnumMap<>(BatchedSql.class);
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final Map<String, Integer> accounts = new HashMap<>();
  private long nextId;
  private long lastId = -1;

  Transaction(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** The connection, for statements of others. */
  public Connection connection() {
    return connection;
  }

  /** What is particular about the database. */
  public Dialect dialect() {
    return dialect;
  }

  /** The next id: larger than all before it in this process and in those before. */
  public long nextId() throws SQLException {
    if (nextId > lastId || lastId < 0) {
      nextId = query(dialect.nextBlock(), row -> row.getLong(1)).getFirst();
      lastId = nextId + IDS_IN_BLOCK - 1;
    }
    return nextId++;
  }

  /** The number of an account, which is given one where it has none. */
  public int account(String name) throws SQLException {
    Integer known = accounts.get(name);
    if (known != null) {
      return known;
    }
    List<Integer> found =
        query("SELECT no FROM journal_account WHERE name = ?", row -> row.getInt(1), name);
    int number = found.isEmpty() ? newAccount(name) : found.getFirst();
    accounts.put(name, number);
    return number;
  }

  private int newAccount(String name) throws SQLException {
    int number =
        query("SELECT COALESCE(MAX(no), 0) + 1 FROM journal_account", row -> row.getInt(1))
            .getFirst();
    update(
        "INSERT INTO journal_account (no, name, cursor_value, running) VALUES (?, ?, '', FALSE)",
        number,
        name);
    return number;
  }

  /** Adds a row to a batch. */
  public void add(BatchedSql sql, Binder row) throws SQLException {
    add(sql, 0, row, changed -> {});
  }

  /**
   * Adds a row to a batch.
   *
   * @param id the id in the row
   * @param told is told in the end whether the row was inserted or changed
   */
  public void add(BatchedSql sql, long id, Binder row, ChangeListener told) throws SQLException {
    Batch batch = batches.get(sql);
    if (batch == null) {
      batch = new Batch(sql, connection);
      batches.put(sql, batch);
    }
    batch.add(id, row, told);
  }

  /** Runs what stands in the batches. */
  public void flush() throws SQLException {
    for (Batch batch : batches.values()) {
      batch.execute();
    }
  }

  /** Runs one statement behind what stands in the batches; how many rows it changed. */
  public int update(String sql, @Nullable Object... arguments) throws SQLException {
    flush();
    return prepared(sql, arguments).executeUpdate();
  }

  /** Reads what is committed, and what was written before in this transaction. */
  public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    flush();
    try (ResultSet rows = prepared(sql, arguments).executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... arguments)
      throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  void rollback() throws SQLException {
    accounts.clear();
    for (Batch batch : batches.values()) {
      batch.clear();
    }
    connection.rollback();
  }
}
