package dev.parley.journal.internal.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.parley.journal.JournalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Reads beside the writer. JDBC runs on a few platform threads, each with a connection; who asks
 * waits for them, and may be a virtual thread.
 */
public final class Readers implements AutoCloseable {

  /** Something that is read. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  private static final long CONNECT_TIMEOUT_MILLIS = 10_000;

  private final String place;
  private final HikariDataSource pool;
  private final ExecutorService threads;

  public Readers(Database database) {
    place = database.place();
    pool = new HikariDataSource(pool(database));
    threads =
        Executors.newFixedThreadPool(
            database.options().readers(),
            Thread.ofPlatform().name("parley-journal-reader-", 0).daemon().factory());
  }

  private static HikariConfig pool(Database database) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("parley-journal");
    config.setJdbcUrl(database.url());
    Properties properties = new Properties();
    properties.putAll(database.properties());
    config.setDataSourceProperties(properties);
    config.setMaximumPoolSize(database.options().readers());
    config.setMinimumIdle(1);
    config.setReadOnly(true);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
    // The writer was there already; what happens to the database later is no reason to fail here.
    config.setInitializationFailTimeout(-1);
    return config;
  }

  /**
   * Reads, and waits for it.
   *
   * @throws JournalException when that fails
   */
  public <T> T read(Reading<T> reading) {
    return onThread(() -> now(reading));
  }

  private <T> T onThread(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, threads).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof JournalException known) {
        throw known;
      }
      throw e;
    } catch (RejectedExecutionException ignored) {
      throw new JournalException.Closed();
    }
  }

  /** Reads, and waits for nothing. */
  public <T> CompletionStage<T> later(Reading<T> reading) {
    return CompletableFuture.supplyAsync(() -> now(reading), threads);
  }

  /** Runs something that finds its own way to the database, and waits for it. */
  public void run(Runnable work) {
    onThread(
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T now(Reading<T> reading) {
    try (Connection connection = pool.getConnection()) {
      return reading.from(connection);
    } catch (SQLException e) {
      // The pool looks at a connection only after it has rested, and what broke one broke all.
      pool.getHikariPoolMXBean().softEvictConnections();
      throw new JournalException.NotReachable(
          "the journal at " + place + " cannot be read: " + SqlErrors.firstLine(e), e);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    pool.close();
  }
}
