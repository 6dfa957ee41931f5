package dev.parley.journal.internal.write;

import dev.parley.journal.internal.sql.Database;
import dev.parley.journal.internal.sql.SqlErrors;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's way to the database, made anew when it breaks. Each group writes its number, so that
 * a connection that broke during the commit leaves no doubt whether it was done.
 */
public final class WriterConnection {

  private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int VALID_SECONDS = 2;

  private final Database database;
  private final long writerId;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Connection connection;
  private @Nullable Transaction transaction;
  private long groupNo;

  /**
   * @param connection to begin with
   * @param writerId the id of this process's row in the table of writers
   */
  public WriterConnection(Database database, Connection connection, long writerId) {
    this.database = database;
    this.writerId = writerId;
    this.connection = connection;
    transaction = new Transaction(connection, database.dialect());
  }

  Database database() {
    return database;
  }

  /** Commits, with the number of the group. */
  void commit() throws SQLException {
    Transaction into = transaction();
    into.update("UPDATE journal_writer SET group_no = ? WHERE id = ?", groupNo + 1, writerId);
    into.connection().commit();
    makeDurable(into);
    groupNo++;
  }

  /** What writes are put into. */
  Transaction transaction() throws SQLException {
    Transaction present = transaction;
    if (present == null) {
      throw new SQLException("there is no connection", "08003");
    }
    return present;
  }

  private void makeDurable(Transaction into) throws SQLException {
    if (!database.afterCommit().isEmpty()) {
      into.update(database.afterCommit());
    }
  }

  /** Takes back what was written since the last commit. */
  void rollback(Exception error) {
    Transaction present = transaction;
    if (present != null) {
      try {
        present.rollback();
      } catch (SQLException e) {
        error.addSuppressed(e);
      }
    }
  }

  /** Whether the connection can be used. */
  boolean isAlive() {
    Connection present = connection;
    if (present == null) {
      return false;
    }
    try {
      boolean valid = present.isValid(VALID_SECONDS);
      present.rollback();
      return valid;
    } catch (SQLException e) {
      LOG.debug("the journal's connection is gone", e);
      return false;
    }
  }

  /** Connects anew after a pause; false when it is too late for that. */
  boolean reconnect(long deadline, Duration firstPause) {
    dropConnection();
    Duration pause = firstPause;
    while (true) {
      if (System.nanoTime() - deadline > 0 || pause(pause)) {
        return false;
      }
      try {
        Connection made = database.connect();
        connection = made;
        transaction = new Transaction(made, database.dialect());
        LOG.info("the journal at {} is back", database.place());
        return true;
      } catch (SQLException e) {
        LOG.warn(
            "the journal at {} cannot be reached, what is to be written waits: {}",
            database.place(),
            SqlErrors.firstLine(e));
        pause = longer(pause);
      }
    }
  }

  /** True when the journal is closing, so that waiting has no sense. */
  private boolean pause(Duration pause) {
    try {
      return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  /** Whether the last group had been committed when its connection broke. */
  boolean wasCommitted() throws SQLException {
    List<Long> found =
        transaction()
            .query(
                "SELECT group_no FROM journal_writer WHERE id = ?",
                row -> row.getLong(1),
                writerId);
    transaction().connection().rollback();
    boolean committed = !found.isEmpty() && found.getFirst() == groupNo + 1;
    if (committed) {
      groupNo++;
    }
    return committed;
  }

  /** Says that pauses have no sense any more, because the journal is being closed. */
  void hurry() {
    closing.countDown();
  }

  /** Takes the process's row away, and closes. */
  void close() {
    try {
      Transaction present = transaction;
      if (present != null) {
        present.update("DELETE FROM journal_writer WHERE id = ?", writerId);
        present.connection().commit();
        makeDurable(present);
      }
    } catch (SQLException e) {
      LOG.warn("the journal at {} was not closed well: {}", database.place(), e.getMessage());
    }
    dropConnection();
  }

  private void dropConnection() {
    Connection present = connection;
    connection = null;
    transaction = null;
    if (present != null) {
      try {
        present.close();
      } catch (SQLException e) {
        LOG.debug("closing a connection failed", e);
      }
    }
  }
}
