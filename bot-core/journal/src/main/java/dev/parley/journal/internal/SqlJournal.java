package dev.parley.journal.internal;

import dev.parley.api.time.Timers;
import dev.parley.journal.Acts;
import dev.parley.journal.Dialogs;
import dev.parley.journal.Erasure;
import dev.parley.journal.Inbox;
import dev.parley.journal.Journal;
import dev.parley.journal.JournalException;
import dev.parley.journal.JournalOptions;
import dev.parley.journal.PluginTables;
import dev.parley.journal.Steps;
import dev.parley.journal.internal.act.SqlActs;
import dev.parley.journal.internal.act.SqlSteps;
import dev.parley.journal.internal.codec.Codec;
import dev.parley.journal.internal.dialog.SqlDialogs;
import dev.parley.journal.internal.inbox.SqlInbox;
import dev.parley.journal.internal.plugin.SqlPluginTables;
import dev.parley.journal.internal.sql.Database;
import dev.parley.journal.internal.sql.Migrations;
import dev.parley.journal.internal.sql.Readers;
import dev.parley.journal.internal.sql.SqlErrors;
import dev.parley.journal.internal.upkeep.Eraser;
import dev.parley.journal.internal.upkeep.Forgetting;
import dev.parley.journal.internal.write.GroupCommit;
import dev.parley.journal.internal.write.Writer;
import dev.parley.journal.internal.write.WriterConnection;
import dev.parley.journal.internal.write.WriterRow;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal in one database. */
public final class SqlJournal implements Journal {

  private static final Logger LOG = LoggerFactory.getLogger(SqlJournal.class);

  private final Foundation base;
  private final SqlInbox inbox;
  private final SqlActs acts;
  private final SqlSteps steps;
  private final SqlDialogs dialogs;
  private final SqlPluginTables plugins;
  private final Forgetting forgetting;

  private SqlJournal(Foundation base) {
    this.base = base;
    inbox = new SqlInbox(base);
    acts = new SqlActs(base);
    steps = new SqlSteps(base);
    dialogs = new SqlDialogs(base);
    plugins = new SqlPluginTables(base);
    forgetting = new Forgetting(base);
  }

  /**
   * Opens the database.
   *
   * @throws JournalException when that cannot be
   */
  public static SqlJournal open(JournalOptions options, Timers timers, MeterRegistry meters) {
    Database database = Database.of(options);
    Connection connection = database.first();
    try {
      connection.rollback();
      Migrations.own(database);
      long writerId = WriterRow.insert(connection, database.dialect(), timers.instant());
      Writer writer =
          new Writer(
              options.groups(),
              new GroupCommit(new WriterConnection(database, connection, writerId), meters));
      Gauge.builder("parley.journal.waiting", writer, Writer::waiting)
          .description("Writes that wait for their group")
          .register(meters);
      if (options.durability() == JournalOptions.Durability.LATE) {
        LOG.warn(
            "the journal at {} is not durable: the last half second may be lost with the process",
            database.place());
      }
      return new SqlJournal(
          new Foundation(database, writer, new Readers(database), new Codec(), timers));
    } catch (SQLException e) {
      close(connection);
      throw SqlErrors.atOpen(e, database.place(), options.user());
    } catch (RuntimeException e) {
      close(connection);
      throw e;
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("closing a connection failed", e);
    }
  }

  @Override
  public Inbox inbox() {
    return inbox;
  }

  @Override
  public Acts acts() {
    return acts;
  }

  @Override
  public Steps steps() {
    return steps;
  }

  @Override
  public Dialogs dialogs() {
    return dialogs;
  }

  @Override
  public PluginTables plugins() {
    return plugins;
  }

  @Override
  public CompletionStage<Erasure> eraseUser(String userId) {
    return new Eraser(base, userId).run();
  }

  @Override
  public void close() {
    forgetting.close();
    base.writer().submit(inbox.stopped());
    base.writer().close();
    base.readers().close();
  }
}
