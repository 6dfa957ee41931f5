package dev.parley.journal.internal.inbox;

import dev.parley.api.Conversation;

/**
 * A conversation of an account as a number. Rows are found by it, and then compared, so two
 * conversations with one number only cost time. It is stored: it never changes.
 */
public final class LaneHash {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private LaneHash() {}

  /** Positive. */
  public static long of(String account, Conversation conversation) {
    long hash = add(BASIS, account);
    hash = (hash ^ conversation.type().number()) * PRIME;
    hash = add(hash, conversation.targetId());
    hash = add(hash, conversation.channelId());
    hash ^= hash >>> 32;
    hash &= Long.MAX_VALUE;
    return hash == 0 ? 1 : hash;
  }

  private static long add(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    return (sum ^ 0xffff) * PRIME;
  }
}
