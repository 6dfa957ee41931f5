package dev.parley.journal.internal.sql;

import dev.parley.journal.JournalException;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings tables up to date. */
public final class Migrations {

  private static final String OWN = "classpath:dev/parley/journal/db/";

  private Migrations() {}

  /**
   * The journal's own tables.
   *
   * @throws JournalException.OtherSchema when a newer version made them
   */
  public static void own(Database database) {
    run(
        database,
        Migrations.class.getClassLoader(),
        "journal_history",
        "the journal at " + database.place(),
        OWN + "common",
        OWN + database.dialect().folder());
  }

  /**
   * Tables of anybody.
   *
   * @param history the name of the table that says what has been done
   * @param what whose tables, for people
   */
  public static void run(
      Database database, ClassLoader classes, String history, String what, String... locations) {
    FluentConfiguration configuration =
        Flyway.configure(classes)
            .dataSource(database.url(), database.options().user(), database.options().password())
            .table(history)
            .locations(locations)
            .placeholders(
                Map.of(
                    "text", database.dialect().textType(),
                    "bytes", database.dialect().bytesType()))
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .failOnMissingLocations(false);
    Flyway flyway = configuration.load();
    try {
      refuseNewer(flyway, what);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new JournalException.OtherSchema(
          what + " cannot be brought up to date: " + SqlErrors.firstLine(e), e);
    }
  }

  private static void refuseNewer(Flyway flyway, String what) {
    MigrationInfo[] all = flyway.info().all();
    String newest =
        Arrays.stream(all)
            .filter(one -> isResolved(one.getState()) && one.getVersion() != null)
            .map(one -> one.getVersion().getVersion())
            .reduce("0", (a, b) -> b);
    for (MigrationInfo one : all) {
      if (one.getState() == MigrationState.FUTURE_SUCCESS
          || one.getState() == MigrationState.FUTURE_FAILED) {
        throw new JournalException.OtherSchema(
            what
                + " was made by a newer version of the program: its tables are at "
                + one.getVersion()
                + ", this version knows them up to "
                + newest,
            null);
      }
    }
  }

  private static boolean isResolved(MigrationState state) {
    return state.isResolved();
  }
}
