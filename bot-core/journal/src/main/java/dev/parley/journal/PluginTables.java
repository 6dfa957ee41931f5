package dev.parley.journal;

import dev.parley.api.store.RowMapper;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The tables that plugins keep in the journal's database. */
public interface PluginTables {

  /**
   * Brings a plugin's tables up to date, by Flyway: migrations are searched in the folders {@code
   * common} and {@code h2} or {@code postgresql} below the location, and what was done is noted in
   * a table of the plugin's own. The placeholders <code>${text}</code> and <code>${bytes}</code>
   * are the types of columns for texts and bytes without a length. Waits until it is done.
   *
   * @param plugin the plugin's id; at most 40 characters
   * @param classes where the location is
   * @param location a folder on the class path, for example {@code db/seats}
   * @throws JournalException.OtherSchema when a migration fails or a newer version of the plugin
   *     made the tables
   */
  void migrate(String plugin, ClassLoader classes, String location);

  /**
   * Reads what is committed.
   *
   * @param mapper makes a value of each row, on the calling thread
   * @return at most 10 000 rows
   * @throws JournalException.StatementFailed when the database refuses it, or there are more rows
   */
  <T> List<T> query(String plugin, String sql, RowMapper<T> mapper, List<?> arguments);

  /**
   * Writes statements that belong to no event, as one transaction; how many rows they changed.
   * Those of a handler go with {@link Inbox#handled}.
   */
  CompletionStage<Integer> update(List<Statement> statements);
}
