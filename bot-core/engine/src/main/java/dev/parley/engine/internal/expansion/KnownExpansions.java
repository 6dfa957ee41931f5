package dev.parley.engine.internal.expansion;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which keys the account attached to the messages that it last did so to. It knows nothing of what
 * others attached, so a message may have more keys than this says. On the loop only.
 */
public final class KnownExpansions {

  private final int messages;
  private @Nullable Map<String, Set<String>> keys;

  /**
   * @param messages of how many messages something is remembered
   */
  public KnownExpansions(int messages) {
    this.messages = messages;
  }

  /** How many keys the message would have with these. */
  public int countWith(String messageUid, Collection<String> more) {
    Set<String> known = new HashSet<>(more);
    known.addAll(known(messageUid));
    return known.size();
  }

  /**
   * The message has these keys.
   *
   * @return those that were not known
   */
  public Set<String> add(String messageUid, Collection<String> more) {
    if (more.isEmpty()) {
      return Set.of();
    }
    if (keys == null) {
      keys = new LinkedHashMap<>();
    }
    Set<String> known = new HashSet<>(known(messageUid));
    Set<String> added = new HashSet<>(more);
    added.removeAll(known);
    known.addAll(added);
    keys.remove(messageUid);
    keys.put(messageUid, known);
    if (keys.size() > messages) {
      Iterator<String> oldest = keys.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return added;
  }

  /** The message does not have these keys. */
  public void remove(String messageUid, Collection<String> gone) {
    if (keys != null && keys.get(messageUid) instanceof Set<String> known) {
      known.removeAll(gone);
      if (known.isEmpty()) {
        keys.remove(messageUid);
      }
    }
  }

  private Set<String> known(String messageUid) {
    return keys == null ? Set.of() : keys.getOrDefault(messageUid, Set.of());
  }
}
