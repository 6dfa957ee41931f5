package dev.parley.journal.internal.sql;

import dev.parley.journal.JournalOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Where the journal is, and how to get there.
 *
 * @param place for people
 */
public record Database(
    JournalOptions options, Dialect dialect, String url, Properties properties, String place) {

  /** The database of these options; nothing is opened yet. */
  public static Database of(JournalOptions options) {
    Dialect dialect = Dialect.of(options.url());
    Properties properties = dialect.properties();
    properties.setProperty("user", options.user());
    properties.setProperty("password", options.password());
    return new Database(
        options, dialect, dialect.complete(options.url()), properties, options.place());
  }

  /**
   * The first connection.
   *
   * @throws dev.parley.journal.JournalException with one sentence
   */
  public Connection first() {
    boolean isThere = dialect.inspect(url);
    try {
      Connection connection = connect();
      try {
        dialect.inspect(connection, isThere, place);
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw SqlErrors.atOpen(e, place, options.user());
    }
  }

  /** A connection to write with: without auto-commit. */
  public Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url, properties);
    try {
      if (options.durability() == JournalOptions.Durability.LATE && !dialect.makeLate().isEmpty()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(dialect.makeLate());
        }
      }
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** The statement behind each commit; empty for none. */
  public String afterCommit() {
    return options.durability() == JournalOptions.Durability.COMMITTED ? dialect.makeDurable() : "";
  }

  /** Without the password. */
  @Override
  public String toString() {
    return place;
  }
}
