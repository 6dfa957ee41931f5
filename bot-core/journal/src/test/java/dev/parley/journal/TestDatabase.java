package dev.parley.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases on which every test runs. */
enum TestDatabase {
  H2 {
    @Override
    JournalOptions fresh() {
      try {
        Path folder = Files.createTempDirectory(Path.of("target"), "journal");
        return JournalOptions.at(
            "jdbc:h2:file:" + folder.toAbsolutePath().resolve("journal"), "parley", "secret");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  POSTGRESQL {
    @Override
    JournalOptions fresh() {
      String name = "journal" + Server.DATABASES.incrementAndGet();
      try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return JournalOptions.at(
          "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + '/' + name,
          "postgres",
          "postgres");
    }
  };

  /** An empty database of its own. */
  abstract JournalOptions fresh();

  /** One server for the whole run; it ends with the process. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "50").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
