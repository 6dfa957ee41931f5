package dev.parley.interop.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change of a chatroom's entry, as the vendor's client tells its app.
 *
 * @param value null when the entry was removed
 */
public record EntrySeen(String key, @Nullable String value) {

  private static final int REMOVED = 2;

  static EntrySeen of(JsonNode entry) {
    boolean removed = entry.path("type").asInt() == REMOVED;
    return new EntrySeen(
        entry.path("key").asString(), removed ? null : entry.path("value").asString());
  }

  /** An entry that was set. */
  public static EntrySeen set(String key, String value) {
    return new EntrySeen(key, value);
  }

  /** An entry that was removed. */
  public static EntrySeen removed(String key) {
    return new EntrySeen(key, null);
  }
}
