package dev.parley.sandbox.internal.room;

import dev.parley.sandbox.internal.state.ServerClock;
import dev.parley.sandbox.limit.EntryLimits;
import dev.parley.wire.status.StatusCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * The entries of one room. Each change has a version of its own, and a member who says which
 * version they have gets what came after it, removals included; who has none, or one so old that
 * removals since then are forgotten, gets all that there is.
 */
public final class Entries {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_=+-]+");

  private final EntryLimits limits;
  private final ServerClock clock;
  private final SlidingCount changes;

  /** In the order of their versions. */
  private final SequencedMap<String, Entry> present = new LinkedHashMap<>();

  private final SequencedMap<String, Entry> removed = new LinkedHashMap<>();

  private long version;
  private long completeSince;

  Entries(EntryLimits limits, ServerClock clock, long createdAt) {
    this.limits = limits;
    this.clock = clock;
    changes = new SlidingCount(limits.changes(), limits.window());
    version = createdAt;
    completeSince = createdAt;
  }

  /** Counts so many changes, if they may be made now. */
  public boolean mayChange(int count) {
    return changes.take(count, clock.instant());
  }

  /** Whether this can be a key. */
  public boolean isKey(String key) {
    return key.length() <= limits.keyChars() && KEY.matcher(key).matches();
  }

  /** Whether this can be a value. */
  public boolean isValue(String value) {
    return !value.isEmpty() && value.length() <= limits.valueChars();
  }

  /**
   * Sets a key.
   *
   * @param force also when it is another user's
   * @return why not; empty when it is set
   */
  public Optional<StatusCode> set(
      String userId, String key, String value, boolean force, boolean autoDelete) {
    Entry old = present.get(key);
    if (!isKey(key) || !isValue(value)) {
      return Optional.of(StatusCode.CHATROOM_PARAMETER);
    }
    if (old != null && !force && !old.userId().equals(userId)) {
      return Optional.of(StatusCode.ENTRY_OF_ANOTHER);
    }
    if (old == null && present.size() >= limits.entries()) {
      return Optional.of(StatusCode.TOO_MANY_ENTRIES);
    }
    version = clock.stamp();
    removed.remove(key);
    present.putLast(key, new Entry(key, value, userId, version, autoDelete, false));
    return Optional.empty();
  }

  /**
   * Removes a key.
   *
   * @param force also when it is another user's
   * @return why not; empty when it is removed
   */
  public Optional<StatusCode> remove(String userId, String key, boolean force) {
    Entry old = present.get(key);
    if (!isKey(key)) {
      return Optional.of(StatusCode.CHATROOM_PARAMETER);
    }
    if (old == null) {
      return Optional.of(StatusCode.NO_SUCH_ENTRY);
    }
    if (!force && !old.userId().equals(userId)) {
      return Optional.of(StatusCode.ENTRY_OF_ANOTHER);
    }
    drop(key, userId);
    return Optional.empty();
  }

  /**
   * Removes what shall not outlive the stay of this user.
   *
   * @return whether there was any of it
   */
  public boolean left(String userId) {
    List<String> keys =
        present.values().stream()
            .filter(entry -> entry.autoDelete() && entry.userId().equals(userId))
            .map(Entry::key)
            .toList();
    keys.forEach(key -> drop(key, userId));
    return !keys.isEmpty();
  }

  private void drop(String key, String userId) {
    version = clock.stamp();
    present.remove(key);
    removed.putLast(key, new Entry(key, "", userId, version, false, true));
    if (removed.size() > limits.removals()) {
      completeSince = removed.pollFirstEntry().getValue().version();
    }
  }

  /** The version of the latest change; the time at which the room was made when there was none. */
  public long version() {
    return version;
  }

  /** The latest change of this key. */
  public Optional<Entry> find(String key) {
    return Optional.ofNullable(present.getOrDefault(key, removed.get(key)));
  }

  /** What there is, in the order in which it was set. */
  public Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    present.forEach((key, entry) -> all.put(key, entry.value()));
    return all;
  }

  /** What a member who has everything up to a version lacks. */
  public Changes since(long known) {
    if (known < completeSince) {
      return new Changes(List.copyOf(present.values()), true, version);
    }
    List<Entry> changed = new ArrayList<>();
    removed.values().stream().filter(entry -> entry.version() > known).forEach(changed::add);
    present.values().stream().filter(entry -> entry.version() > known).forEach(changed::add);
    changed.sort(Comparator.comparingLong(Entry::version));
    return new Changes(changed, false, Math.max(known, version));
  }

  /**
   * The answer to a pull.
   *
   * @param entries in the order of their versions
   * @param full whether that is all there is, whatever the member knew before
   * @param upTo the version that the member has with it
   */
  public record Changes(List<Entry> entries, boolean full, long upTo) {}
}
