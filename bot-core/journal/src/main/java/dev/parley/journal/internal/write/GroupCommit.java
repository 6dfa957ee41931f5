package dev.parley.journal.internal.write;

import dev.parley.journal.JournalException;
import dev.parley.journal.internal.sql.Database;
import dev.parley.journal.internal.sql.SqlErrors;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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
 * Commits groups of writes.
 *
 * <p>A write that the database refuses must not hurt the others of its group: where it is known
 * which one it was, the rest is done again without it; where not, each is done by itself. When the
 * database is gone, the group waits for it, with pauses that grow. Each group writes its number, so
 * that a connection that broke during the commit leaves no doubt whether it was done.
 */
public final class GroupCommit {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int COLLISIONS = 5;
  private static final int VALID_SECONDS = 2;

  private final Database database;
  private final Duration patience;
  private final long writerId;
  private final Answers answers = new Answers();
  private final Timer commits;
  private final DistributionSummary groups;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Connection connection;
  private @Nullable Transaction transaction;
  private long groupNo;

  /**
   * @param connection to write with
   * @param writerId the id of this process's row in the table of writers
   */
  public GroupCommit(
      Database database, Connection connection, long writerId, MeterRegistry meters) {
    this.database = database;
    this.patience = database.options().groups().patience();
    this.writerId = writerId;
    this.connection = connection;
    transaction = new Transaction(connection, database.dialect());
    commits =
        Timer.builder("parley.journal.commit")
            .description("From the first row of a group to the end of its commit")
            .register(meters);
    groups =
        DistributionSummary.builder("parley.journal.group")
            .description("Writes in a group")
            .register(meters);
  }

  void commit(List<Write<?>> group) {
    long begun = System.nanoTime();
    groups.record(group.size());
    List<Write<?>> left = group;
    while (!left.isEmpty()) {
      left = attempt(left);
    }
    commits.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
  }

  /** Tries them as one transaction; what is left to be done after it. */
  private List<Write<?>> attempt(List<Write<?>> group) {
    try {
      together(group);
      answers.succeeded(group);
      return List.of();
    } catch (Refused refused) {
      answers.failed(refused.write, refused.reason);
      return group.stream().filter(write -> write != refused.write).toList();
    } catch (SQLException | RuntimeException e) {
      if (group.size() > 1 && isAlive()) {
        LOG.debug("a group of {} writes failed, each is tried by itself", group.size(), e);
        group.forEach(this::alone);
      } else {
        alone(group, e);
      }
      return List.of();
    }
  }

  private void alone(Write<?> write) {
    List<Write<?>> group = List.of(write);
    try {
      together(group);
      answers.succeeded(group);
    } catch (Refused refused) {
      answers.failed(write, refused.reason);
    } catch (SQLException | RuntimeException e) {
      alone(group, e);
    }
  }

  /** A group that failed and that is one write, or whose database is gone. */
  private void alone(List<Write<?>> group, Exception error) {
    Exception last = error;
    int collisions = 0;
    long deadline = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      boolean alive = isAlive();
      if (alive && !(isCollision(last) && collisions++ < COLLISIONS)) {
        refuse(group, last);
        return;
      }
      if (!alive && !reconnect(deadline, pause)) {
        group.forEach(write -> answers.failed(write, gone(error)));
        return;
      }
      try {
        if (alive || !wasCommitted()) {
          together(group);
        }
        answers.succeeded(group);
        return;
      } catch (Refused refused) {
        answers.failed(refused.write, refused.reason);
        group = group.stream().filter(write -> write != refused.write).toList();
        if (group.isEmpty()) {
          return;
        }
      } catch (SQLException | RuntimeException e) {
        last = e;
        pause = longer(pause);
      }
    }
  }

  private void refuse(List<Write<?>> group, Exception error) {
    if (group.size() == 1) {
      answers.failed(group.getFirst(), refusal(error));
    } else {
      group.forEach(this::alone);
    }
  }

  /** Without the database's own words, which may repeat what people said. */
  private JournalException refusal(Exception error) {
    if (error instanceof JournalException known) {
      return known;
    }
    LOG.debug("a write was refused", error);
    return new JournalException.WriteFailed(
        "the journal at " + database.place() + " refused a write: " + SqlErrors.firstLine(error));
  }

  private void together(List<Write<?>> group) throws SQLException {
    Transaction into = transaction();
    try {
      for (Write<?> write : group) {
        try {
          write.into(into);
        } catch (JournalException e) {
          throw new Refused(write, e);
        }
      }
      into.flush();
      for (Write<?> write : group) {
        try {
          write.check();
        } catch (JournalException e) {
          throw new Refused(write, e);
        }
      }
      into.update("UPDATE journal_writer SET group_no = ? WHERE id = ?", groupNo + 1, writerId);
      into.connection().commit();
      makeDurable(into);
      groupNo++;
    } catch (SQLException | RuntimeException e) {
      rollback(into, e);
      throw e;
    }
  }

  private void makeDurable(Transaction into) throws SQLException {
    if (!database.afterCommit().isEmpty()) {
      into.update(database.afterCommit());
    }
  }

  private static void rollback(Transaction into, Exception error) {
    try {
      into.rollback();
    } catch (SQLException e) {
      error.addSuppressed(e);
    }
  }

  private Transaction transaction() throws SQLException {
    Transaction present = transaction;
    if (present == null) {
      throw new SQLException("there is no connection", "08003");
    }
    return present;
  }

  private boolean isAlive() {
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

  private boolean isCollision(Exception error) {
    return error instanceof SQLException sql && SqlErrors.isCollision(sql);
  }

  /** Connects anew after a pause; false when it is too late for that. */
  private boolean reconnect(long deadline, Duration firstPause) {
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

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  /** Whether the last group had been committed when its connection broke. */
  private boolean wasCommitted() throws SQLException {
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

  private JournalException gone(Exception error) {
    return new JournalException.NotReachable(
        "the journal at "
            + database.place()
            + " did not answer for "
            + patience.toSeconds()
            + " s, whether the write was done is not known: "
            + SqlErrors.firstLine(error),
        error);
  }

  /** Says that pauses have no sense any more, because the journal is being closed. */
  void hurry() {
    closing.countDown();
  }

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
    answers.close();
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

  /** One write must not be committed. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Write<?> write;
    private final JournalException reason;

    private Refused(Write<?> write, JournalException reason) {
      super(reason);
      this.write = write;
      this.reason = reason;
    }
  }
}
