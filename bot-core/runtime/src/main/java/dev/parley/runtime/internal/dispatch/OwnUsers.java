package dev.parley.runtime.internal.dispatch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The user ids of all attached accounts: what they say is never input to any of them. */
public final class OwnUsers {

  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  void add(String userId) {
    ids.add(userId);
  }

  boolean contains(String userId) {
    return ids.contains(userId);
  }
}
