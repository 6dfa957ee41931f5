package dev.parley.api.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a plugin, in the database in which Parley keeps what must survive. A handler gets
 * it as a parameter.
 *
 * <p>What a handler writes is collected while it runs and is committed together with the mark that
 * the event was handled: when the handler fails, or the process dies before its end, nothing of it
 * was written, and when the event is handled again it is written once. So a handler does not read
 * what it wrote itself, and no transaction is open while it runs or waits.
 *
 * <p>SQL is that of the database which runs Parley, H2 in its PostgreSQL mode or PostgreSQL. Tables
 * are made by the migrations that the plugin ships; their names begin with the plugin's id, so that
 * plugins do not get in each other's way.
 */
public interface PluginStore {

  /**
   * Writes when the handler has returned. A statement that the database refuses makes the whole
   * handler fail.
   *
   * @param sql one statement with {@code ?} for each argument
   * @param arguments texts, whole and decimal numbers, booleans, byte arrays, {@link
   *     java.time.Instant}s, constants of an enum (by name), or null
   */
  void update(String sql, @Nullable Object... arguments);

  /**
   * Reads now, what was committed. The result is held in memory as a whole.
   *
   * @param sql a query with {@code ?} for each argument
   * @param mapper makes a value of each row, on the calling thread
   * @param arguments as for {@link #update}
   * @return at most 10 000 rows; a query with more fails
   */
  <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... arguments);

  /** The first row of a query, as {@link #query}. */
  default <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
    return query(sql, mapper, arguments).stream().findFirst();
  }
}
