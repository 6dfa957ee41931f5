package dev.parley.journal.internal.sql;

import java.sql.Connection;
import java.util.Properties;

/** PostgreSQL, on a server. */
final class PostgreSql implements Dialect {

  /** Larger texts are for files; PostgreSQL itself takes a gigabyte. */
  private static final int MAX_TEXT = 16 * 1_048_576;

  @Override
  public String folder() {
    return "postgresql";
  }

  @Override
  public String textType() {
    return "TEXT";
  }

  @Override
  public String bytesType() {
    return "BYTEA";
  }

  @Override
  public int maxText() {
    return MAX_TEXT;
  }

  @Override
  public String complete(String url) {
    return url;
  }

  @Override
  public Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "parley-journal");
    // A batch of inserts becomes statements of many rows.
    properties.setProperty("reWriteBatchedInserts", "true");
    // The readers' connections are read-only outside of transactions too.
    properties.setProperty("readOnlyMode", "always");
    // A server that is gone without a word is found out.
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    return properties;
  }

  @Override
  public boolean inspect(String url) {
    return false;
  }

  @Override
  public void inspect(Connection first, boolean isThere, String place) {}

  @Override
  public String makeDurable() {
    return "";
  }

  @Override
  public String makeLate() {
    return "SET synchronous_commit = off";
  }

  @Override
  public String nextBlock() {
    return "SELECT nextval('journal_ids')";
  }
}
