package dev.parley.engine.internal.room;

import dev.parley.api.Conversation;
import dev.parley.api.EntryChange;
import dev.parley.wire.message.FlagBits;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVEntity;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last known entries of a room. From each answer of the service it learns what is new, and says
 * what changed for the account: not what it wrote itself, from whatever device, and not what is as
 * it was, although the service repeats everything after a lost connection. What the service no
 * longer has then was removed in the meantime, and nobody knows by whom.
 *
 * <p>It is changed on the account's loop only, and may be read by any thread.
 */
final class KnownEntries {

  private static final Logger LOG = LoggerFactory.getLogger(KnownEntries.class);

  private final String account;
  private final Conversation room;
  private final int limit;
  private final Set<String> maybeRemoved = new HashSet<>(0);
  private volatile Map<String, Entry> entries = Map.of();
  private boolean synced;
  private long enteredAt = Long.MAX_VALUE;

  /**
   * An entry.
   *
   * @param userId who set it
   * @param version 0 while only our own writing of it is known
   */
  record Entry(String value, String userId, long version) {}

  /**
   * @param limit how many entries are kept; those above are not told
   */
  KnownEntries(String account, String roomId, int limit) {
    this.account = account;
    this.room = Conversation.chatroom(roomId);
    this.limit = limit;
  }

  /**
   * The account is in the room. What was set later is a change, even when it is first seen among
   * all entries, since their pull came after it.
   *
   * @param time of the service, in milliseconds; 0 when it did not say
   */
  void entered(long time) {
    if (enteredAt == Long.MAX_VALUE && time > 0) {
      enteredAt = time;
    }
  }

  /** The entry; null when there is none. */
  @Nullable Entry find(String key) {
    return entries.get(key);
  }

  /** All values by their keys. */
  Map<String, String> values() {
    return entries.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> it.getValue().value()));
  }

  /**
   * Remembers what the account wrote and the service took, unless something newer was learned.
   *
   * @param before what was known when it was written
   * @param now null when it was removed
   */
  void wrote(String key, @Nullable Entry before, @Nullable Entry now) {
    if (entries.get(key) != before) {
      return;
    }
    Map<String, Entry> next = new LinkedHashMap<>(entries);
    if (now == null) {
      next.remove(key);
    } else if (before != null || next.size() < limit) {
      next.put(key, now);
    }
    entries = next;
  }

  /** The account removed an entry, perhaps: the answer was lost. */
  void mayHaveRemoved(String key) {
    maybeRemoved.add(key);
  }

  /**
   * Learns an answer.
   *
   * @param userId who the account is
   * @return what changed, removals that were missed first, then in the order of versions
   */
  List<EntryChange> learn(ChrmKVOutput answer, String userId) {
    Lesson lesson = new Lesson(answer.getBFullUpdate(), userId);
    List<ChrmKVEntity> told =
        answer.getEntriesList().stream()
            .sorted(Comparator.comparingLong(KnownEntries::version))
            .toList();
    if (lesson.isFull) {
      lesson.removeAllBut(told, answer.getSyncTime());
    }
    told.forEach(lesson::take);
    if (lesson.tooMany > 0) {
      LOG.warn(
          "{}: {} entries of {} are above the {} that are kept",
          account,
          lesson.tooMany,
          room,
          limit);
    }
    entries = lesson.next;
    synced = true;
    maybeRemoved.clear();
    return lesson.changes;
  }

  private static long version(ChrmKVEntity entity) {
    return entity.hasVersion() ? entity.getVersion() : entity.getTimestamp();
  }

  private static boolean isRemoved(ChrmKVEntity entity) {
    return (entity.getStatus() & FlagBits.ENTRY_REMOVED) != 0;
  }

  /** What one answer does. */
  private final class Lesson {

    final boolean isFull;
    final String userId;
    final Map<String, Entry> next = new LinkedHashMap<>(entries);
    final List<EntryChange> changes = new ArrayList<>();
    int tooMany;

    Lesson(boolean isFull, String userId) {
      this.isFull = isFull;
      this.userId = userId;
    }

    void removeAllBut(List<ChrmKVEntity> told, long version) {
      Set<String> keys = told.stream().map(ChrmKVEntity::getKey).collect(Collectors.toSet());
      for (Map.Entry<String, Entry> known : entries.entrySet()) {
        String key = known.getKey();
        if (!keys.contains(key)) {
          next.remove(key);
          if (!maybeRemoved.contains(key)) {
            changes.add(change(key, known.getValue(), null, "", version));
          }
        }
      }
    }

    void take(ChrmKVEntity entity) {
      Entry old = next.get(entity.getKey());
      boolean isStale = !isFull && old != null && version(entity) < old.version();
      if (isStale) {
        return;
      }
      if (isRemoved(entity)) {
        remove(entity, old);
      } else {
        set(entity, old);
      }
    }

    private void remove(ChrmKVEntity entity, @Nullable Entry old) {
      if (old != null) {
        next.remove(entity.getKey());
        tell(entity, old, null);
      }
    }

    private void set(ChrmKVEntity entity, @Nullable Entry old) {
      if (old == null && next.size() >= limit) {
        tooMany++;
        return;
      }
      Entry now = new Entry(entity.getValue(), entity.getUid(), version(entity));
      next.put(entity.getKey(), now);
      if (old == null || !isSame(old, now)) {
        tell(entity, old, now);
      }
    }

    /** Somebody may set an entry to what it is already: that is told, but only as it happens. */
    private boolean isSame(Entry old, Entry now) {
      return old.value().equals(now.value())
          && (isFull ? old.userId().equals(now.userId()) : old.version() == now.version());
    }

    private void tell(ChrmKVEntity entity, @Nullable Entry old, @Nullable Entry now) {
      if (!entity.getUid().equals(userId)) {
        changes.add(change(entity.getKey(), old, now, entity.getUid(), version(entity)));
      }
    }

    private EntryChange change(
        String key, @Nullable Entry old, @Nullable Entry now, String by, long version) {
      return new EntryChange(
          account,
          room,
          key,
          old == null ? null : old.value(),
          now == null ? null : now.value(),
          by,
          version,
          Instant.ofEpochMilli(version),
          !synced && version <= enteredAt);
    }
  }
}
