package dev.parley.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A write of a plugin into its own tables.
 *
 * @param plugin the id of the plugin, for errors
 * @param sql one statement with {@code ?} for each argument
 * @param arguments texts, numbers, booleans, byte arrays, {@link java.time.Instant}s or null
 */
public record Statement(String plugin, String sql, List<Object> arguments) {

  public Statement {
    arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
  }
}
