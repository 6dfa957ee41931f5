package dev.parley.journal.internal.write;

import dev.parley.journal.JournalException;
import dev.parley.journal.Statement;
import dev.parley.journal.internal.sql.SqlErrors;
import dev.parley.journal.internal.sql.SqlValues;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what plugins write. */
public final class PluginStatements {

  private static final Logger LOG = LoggerFactory.getLogger(PluginStatements.class);

  private PluginStatements() {}

  /**
   * Runs one statement; how many rows it changed.
   *
   * @throws JournalException.StatementFailed when the database refuses it
   */
  public static int run(Statement statement, Transaction transaction) throws SQLException {
    // Before it, so that what fails here is the plugin's.
    transaction.flush();
    try (PreparedStatement prepared = transaction.connection().prepareStatement(statement.sql())) {
      SqlValues.bind(prepared, statement.arguments());
      return prepared.executeUpdate();
    } catch (SQLException e) {
      if (!transaction.connection().isValid(1)) {
        throw e;
      }
      LOG.debug("a statement of plugin {} was refused", statement.plugin(), e);
      throw new JournalException.StatementFailed(
          statement.plugin(),
          "the database refused a statement of plugin "
              + statement.plugin()
              + " ("
              + SqlErrors.firstLine(e)
              + "): "
              + statement.sql());
    }
  }
}
