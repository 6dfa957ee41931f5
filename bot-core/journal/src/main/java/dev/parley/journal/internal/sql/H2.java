package dev.parley.journal.internal.sql;

import dev.parley.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * H2, by default in a file of this process.
 *
 * <p>H2 writes what was committed up to {@code WRITE_DELAY} later. With a delay of 0 it would write
 * at once, but then it also stops the thread that takes up the free space of the file, which grows
 * without end; so the delay stays, and the writer asks for a checkpoint behind each commit.
 */
final class H2 implements Dialect {

  private static final String FILE_SUFFIX = ".mv.db";

  private static final Map<String, String> SETTINGS = settings();

  private static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("MODE", "PostgreSQL");
    settings.put("DATABASE_TO_LOWER", "TRUE");
    // The journal closes it; H2's own shutdown hook would do so before it.
    settings.put("DB_CLOSE_ON_EXIT", "FALSE");
    // H2 would write failed statements into a file beside the database, values and all.
    settings.put("TRACE_LEVEL_FILE", "0");
    settings.put("TRACE_LEVEL_SYSTEM_OUT", "0");
    return settings;
  }

  @Override
  public String folder() {
    return "h2";
  }

  @Override
  public String textType() {
    return "VARCHAR(1048576)";
  }

  @Override
  public String bytesType() {
    return "VARBINARY(1048576)";
  }

  @Override
  public int maxText() {
    return 1_048_576;
  }

  @Override
  public String complete(String url) {
    String upper = url.toUpperCase(Locale.ROOT);
    StringBuilder complete = new StringBuilder(url);
    SETTINGS.forEach(
        (name, value) -> {
          if (!upper.contains(';' + name + '=')) {
            complete.append(';').append(name).append('=').append(value);
          }
        });
    return complete.toString();
  }

  @Override
  public Properties properties() {
    return new Properties();
  }

  @Override
  public boolean inspect(String url) {
    Path file = file(url);
    if (file == null || !Files.exists(file)) {
      return false;
    }
    try {
      if (Files.size(file) == 0) {
        throw new JournalException.Damaged(
            "the journal's file "
                + file
                + " is empty: put a copy of it back, or remove it to begin with nothing",
            null);
      }
      return true;
    } catch (IOException e) {
      throw new JournalException.NotReachable(
          "the journal's file " + file + " cannot be looked at: " + e.getMessage(), e);
    }
  }

  /** The database's file; null where it is in memory or on a server. */
  private static @Nullable Path file(String url) {
    String path = url.substring("jdbc:h2:".length()).replaceFirst(";.*", "");
    if (path.startsWith("mem:") || path.startsWith("tcp:") || path.startsWith("ssl:")) {
      return null;
    }
    path = path.replaceFirst("^(file|nio|nioMapped|async):", "");
    if (path.startsWith("~")) {
      path = System.getProperty("user.home") + path.substring(1);
    }
    return Path.of(path + FILE_SUFFIX);
  }

  @Override
  public void inspect(Connection first, boolean isThere, String place) throws SQLException {
    if (count(first, "information_schema.sessions") > 1) {
      throw new JournalException.InUse(
          "the journal at " + place + " is open already in this process", null);
    }
    // A file that was cut off may open as one in which nothing was ever written.
    if (isThere
        && count(first, "information_schema.tables WHERE table_name = 'journal_history'") == 0) {
      throw new JournalException.Damaged(
          "the file of the journal at "
              + place
              + " has no journal in it: put a copy of it back, or move it away to begin with"
              + " nothing",
          null);
    }
  }

  private static int count(Connection connection, String from) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + from)) {
      count.next();
      return count.getInt(1);
    }
  }

  @Override
  public String makeDurable() {
    return "CHECKPOINT";
  }

  @Override
  public String makeLate() {
    return "";
  }

  @Override
  public String nextBlock() {
    return "SELECT NEXT VALUE FOR journal_ids";
  }
}
