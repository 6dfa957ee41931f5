package dev.parley.journal.internal.write;

import dev.parley.journal.JournalException;
import dev.parley.journal.internal.sql.SqlErrors;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits groups of writes.
 *
 * <p>A write that the database refuses must not hurt the others of its group: where it is known
 * which one it was, the rest is done again without it; where not, each is done by itself. When the
 * database is gone, the group waits for it, with pauses that grow.
 */
public final class GroupCommit {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final int COLLISIONS = 5;

  private final WriterConnection connection;
  private final Duration patience;
  private final Answers answers = new Answers();
  private final Timer commits;
  private final DistributionSummary groups;

  public GroupCommit(WriterConnection connection, MeterRegistry meters) {
    this.connection = connection;
    patience = connection.database().options().groups().patience();
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
      if (group.size() > 1 && connection.isAlive()) {
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
      boolean alive = connection.isAlive();
      if (alive && !(isCollision(last) && collisions++ < COLLISIONS)) {
        refuse(group, last);
        return;
      }
      if (!alive && !connection.reconnect(deadline, pause)) {
        group.forEach(write -> answers.failed(write, gone(error)));
        return;
      }
      try {
        if (alive || !connection.wasCommitted()) {
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
        pause = WriterConnection.longer(pause);
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
        "the journal at "
            + connection.database().place()
            + " refused a write: "
            + SqlErrors.firstLine(error));
  }

  private void together(List<Write<?>> group) throws SQLException {
    Transaction into = connection.transaction();
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
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback(e);
      throw e;
    }
  }

  private boolean isCollision(Exception error) {
    return error instanceof SQLException sql && SqlErrors.isCollision(sql);
  }

  private JournalException gone(Exception error) {
    return new JournalException.NotReachable(
        "the journal at "
            + connection.database().place()
            + " did not answer for "
            + patience.toSeconds()
            + " s, whether the write was done is not known: "
            + SqlErrors.firstLine(error),
        error);
  }

  /** Says that pauses have no sense any more, because the journal is being closed. */
  void hurry() {
    connection.hurry();
  }

  void close() {
    connection.close();
    answers.close();
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
