package dev.parley.benchmarks.journal;

import dev.parley.journal.JournalOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** An empty database for a load program, and how large it is. */
abstract class LoadDatabase implements AutoCloseable {

  /** A database by its name: {@code h2} or {@code postgresql}. */
  static LoadDatabase named(String name) throws IOException {
    return switch (name) {
      case "h2" -> new File();
      case "postgresql" -> new Server();
      default -> throw new IllegalArgumentException("database " + name + ": h2 or postgresql");
    };
  }

  abstract JournalOptions options();

  /** Bytes on the disk. */
  abstract long size() throws IOException, SQLException;

  @Override
  public abstract void close() throws IOException;

  private static final class File extends LoadDatabase {

    private final Path folder = Files.createTempDirectory("journal-load");

    File() throws IOException {}

    @Override
    JournalOptions options() {
      return JournalOptions.at("jdbc:h2:file:" + folder.resolve("journal"), "parley", "");
    }

    @Override
    long size() throws IOException {
      long size = 0;
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          size += Files.size(file);
        }
      }
      return size;
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static final class Server extends LoadDatabase {

    private final EmbeddedPostgres server = EmbeddedPostgres.builder().start();

    Server() throws IOException {}

    @Override
    JournalOptions options() {
      return JournalOptions.at(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    @Override
    long size() throws SQLException {
      try (Connection connection =
              DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
          Statement statement = connection.createStatement();
          ResultSet size = statement.executeQuery("SELECT pg_database_size('postgres')")) {
        size.next();
        return size.getLong(1);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
