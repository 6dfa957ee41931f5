package dev.parley.journal.internal.sql;

import dev.parley.journal.JournalException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** What the errors of both databases mean. */
public final class SqlErrors {

  /** H2: locked by another process. */
  private static final int H2_IN_USE = 90020;

  /** H2: the file is corrupted, its version is not supported, or nothing in it can be read. */
  private static final Set<Integer> H2_DAMAGED = Set.of(90030, 90048, 50000, 50100);

  /** H2: the file cannot be read or written. */
  private static final Set<Integer> H2_FILE = Set.of(90028, 90029, 90031, 90062, 90124);

  private SqlErrors() {}

  /** Why the database could not be opened. */
  public static JournalException atOpen(SQLException error, String place, String user) {
    int code = error.getErrorCode();
    String state = state(error);
    if (code == H2_IN_USE) {
      return new JournalException.InUse(
          "the journal at " + place + " is in use by another process: stop that one first", error);
    }
    if (state.startsWith("28") || state.equals("42501")) {
      return new JournalException.AccessDenied(
          "the journal at " + place + " refuses the user \"" + user + "\" with this password",
          error);
    }
    if (H2_DAMAGED.contains(code)) {
      return new JournalException.Damaged(
          "the journal at "
              + place
              + " is damaged ("
              + firstLine(error)
              + "): put a copy of it back, or move it away to begin with nothing",
          error);
    }
    if (state.equals("3D000")) {
      return new JournalException.NotReachable(
          "the journal at " + place + " has no such database: create it first", error);
    }
    if (H2_FILE.contains(code) || state.startsWith("08") || state.startsWith("57P")) {
      return new JournalException.NotReachable(
          "the journal at " + place + " cannot be reached: " + firstLine(error), error);
    }
    return new JournalException.NotReachable(
        "the journal at " + place + " cannot be opened: " + firstLine(error), error);
  }

  /** Whether the same may succeed when it is simply done again: others were in the way. */
  public static boolean isCollision(SQLException error) {
    return state(error).startsWith("40");
  }

  /** The head of the message, without values of rows: they may be what people said. */
  public static String firstLine(Throwable error) {
    String line = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    // H2 puts the statement behind the message, and rows into it.
    line = cut(line, "; SQL statement");
    line = cut(line, " VALUES (");
    line = cut(line, "( /* key");
    boolean isAboutValue = error instanceof SQLException sql && state(sql).startsWith("22");
    return isAboutValue ? cut(cut(line, ": ", "ERROR: ".length()), " \"") : line;
  }

  private static String cut(String line, String from) {
    return cut(line, from, 0);
  }

  private static String cut(String line, String from, int after) {
    int at = line.indexOf(from, after);
    return at < 0 ? line : line.substring(0, at);
  }

  private static String state(SQLException error) {
    String state = error.getSQLState();
    return state == null ? "" : state.toUpperCase(Locale.ROOT);
  }
}
