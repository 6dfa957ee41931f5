package dev.parley.journal.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** What differs between the two databases. */
public sealed interface Dialect permits H2, PostgreSql {

  /** The dialect of the database at that address. */
  static Dialect of(String url) {
    return url.startsWith("jdbc:postgresql:") ? new PostgreSql() : new H2();
  }

  /** The name of its folder of migrations. */
  String folder();

  /** The type of a column for a text without a length of its own. */
  String textType();

  /** The type of a column for bytes without a length of its own. */
  String bytesType();

  /** The longest text that such a column takes, in characters. */
  int maxText();

  /**
   * The address with the settings that the journal relies on, where it does not set them itself.
   */
  String complete(String url);

  /** What the driver is told beside user and password. */
  Properties properties();

  /**
   * Looks at the place before it is opened, for what the database itself does not tell.
   *
   * @return whether a journal must be there already
   * @throws dev.parley.journal.JournalException when it must not be opened
   */
  boolean inspect(String url);

  /**
   * The same with the first connection, before anything is changed.
   *
   * @param isThere whether a journal must be there already
   */
  void inspect(Connection first, boolean isThere, String place) throws SQLException;

  /**
   * The statement that makes what was committed survive the process; empty where it does already.
   */
  String makeDurable();

  /** The statement after which a commit does not wait for the disk; empty where it never does. */
  String makeLate();

  /** The statement that takes the next block of ids. */
  String nextBlock();
}
