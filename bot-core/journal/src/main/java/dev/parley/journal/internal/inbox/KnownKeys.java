package dev.parley.journal.internal.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The keys of events that were seen last, in front of the database's index. */
final class KnownKeys {

  private record Key(String account, String key) {}

  private final Cache<Key, Boolean> keys;

  KnownKeys(int size) {
    keys = Caffeine.newBuilder().maximumSize(size).build();
  }

  boolean contains(String account, String key) {
    return keys.getIfPresent(new Key(account, key)) != null;
  }

  void add(String account, String key) {
    keys.put(new Key(account, key), Boolean.TRUE);
  }
}
