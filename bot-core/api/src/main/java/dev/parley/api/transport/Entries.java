package dev.parley.api.transport;

import dev.parley.api.ImException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Capability: the entries (keys and values) of chatrooms that the account is in. A room has at most
 * 100. All stages fail with an {@link ImException}: 23424 when the entry belongs to another user,
 * 23423 when the room is full, 23425 when there were too many changes in a second, 23427 when there
 * is no such entry, 23406 when the account is not in the room. A key that is not 1 to 128
 * characters of {@code A-Z a-z 0-9 + = - _}, or a value that is not 1 to 4 096 characters, fails
 * with 33003 before the service is asked.
 */
public interface Entries {

  /** The last known value; empty when there is none or the room has not been entered. */
  Optional<String> get(String roomId, String key);

  /**
   * All last known entries of the room. What the account wrote itself is among them once its stage
   * has completed.
   */
  Map<String, String> all(String roomId);

  /** Sets one entry. */
  CompletionStage<Void> set(String roomId, String key, String value, WriteOptions options);

  /** Removes one entry; without {@link WriteOptions#force} only an own one. */
  CompletionStage<Void> remove(String roomId, String key, WriteOptions options);

  /**
   * Sets several entries in one call, which the service counts as that many changes.
   *
   * @return completes with the keys that failed and the code of each; empty when none did
   */
  CompletionStage<Map<String, Integer>> setAll(
      String roomId, Map<String, String> entries, WriteOptions options);

  /** Removes several entries in one call, as {@link #setAll}. */
  CompletionStage<Map<String, Integer>> removeAll(
      String roomId, Set<String> keys, WriteOptions options);

  /**
   * How to write.
   *
   * @param force also over or away with what another user set
   * @param removeOnLeave the entry goes when the account leaves the room or is lost from it
   * @param notice a text that members get as a message with the change; null for no message
   */
  record WriteOptions(boolean force, boolean removeOnLeave, @Nullable String notice) {

    /** Only own or free keys, kept, silent. */
    public static final WriteOptions DEFAULT = new WriteOptions(false, false, null);

    /** Any key, kept, silent. */
    public static final WriteOptions FORCE = new WriteOptions(true, false, null);
  }
}
