package dev.parley.journal.internal.plugin;

import dev.parley.api.store.RowMapper;
import dev.parley.journal.JournalException;
import dev.parley.journal.PluginTables;
import dev.parley.journal.Statement;
import dev.parley.journal.internal.Foundation;
import dev.parley.journal.internal.sql.Migrations;
import dev.parley.journal.internal.sql.SqlErrors;
import dev.parley.journal.internal.sql.SqlValues;
import dev.parley.journal.internal.write.Change;
import dev.parley.journal.internal.write.PluginStatements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of plugins, beside the journal's own. */
public final class SqlPluginTables implements PluginTables {

  private static final Logger LOG = LoggerFactory.getLogger(SqlPluginTables.class);
  private static final int MAX_ROWS = 10_000;
  private static final int QUERY_SECONDS = 30;
  private static final int MAX_ID = 40;

  private final Foundation base;

  public SqlPluginTables(Foundation base) {
    this.base = base;
  }

  @Override
  public void migrate(String plugin, ClassLoader classes, String location) {
    String name = plugin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    if (name.length() > MAX_ID) {
      throw new IllegalArgumentException(
          "plugin id \"" + plugin + "\": one with tables has at most " + MAX_ID + " characters");
    }
    String root = "classpath:" + location.replaceFirst("/+$", "") + '/';
    base.readers()
        .run(
            () ->
                Migrations.run(
                    base.database(),
                    classes,
                    "plugin_" + name + "_history",
                    "what plugin " + plugin + " keeps",
                    root + "common",
                    root + base.database().dialect().folder()));
  }

  @Override
  public <T> List<T> query(String plugin, String sql, RowMapper<T> mapper, List<?> arguments) {
    List<ReadRow> rows =
        base.readers().read(connection -> rows(plugin, sql, arguments, connection));
    return rows.stream().map(mapper::map).toList();
  }

  private static List<ReadRow> rows(
      String plugin, String sql, List<?> arguments, Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(QUERY_SECONDS);
      statement.setMaxRows(MAX_ROWS + 1);
      SqlValues.bind(statement, arguments);
      try (ResultSet found = statement.executeQuery()) {
        Columns columns = Columns.of(found.getMetaData());
        List<ReadRow> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(ReadRow.of(columns, found));
        }
        if (rows.size() > MAX_ROWS) {
          throw new SQLException("more than " + MAX_ROWS + " rows");
        }
        return rows;
      }
    } catch (SQLException e) {
      if (!connection.isValid(1)) {
        throw e;
      }
      LOG.debug("a query of plugin {} failed", plugin, e);
      throw new JournalException.StatementFailed(
          plugin,
          "a query of plugin " + plugin + " failed (" + SqlErrors.firstLine(e) + "): " + sql);
    }
  }

  @Override
  public CompletionStage<Integer> update(List<Statement> statements) {
    List<Statement> copy = List.copyOf(statements);
    return base.writer()
        .submit(
            new Change<>(
                Math.max(1, copy.size()),
                transaction -> {
                  int changed = 0;
                  for (Statement statement : copy) {
                    changed += PluginStatements.run(statement, transaction);
                  }
                  return changed;
                }));
  }
}
