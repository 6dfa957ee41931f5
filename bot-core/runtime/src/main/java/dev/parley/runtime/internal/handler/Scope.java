package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.api.ConversationType;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Where a handler listens. An empty set stands for all.
 *
 * @param accounts configured names of accounts
 * @param in kinds of conversation
 * @param conversations ids of users, groups or rooms
 */
public record Scope(Set<String> accounts, Set<ConversationType> in, Set<String> conversations) {

  /** Everywhere. */
  public static final Scope EVERYWHERE = new Scope(Set.of(), Set.of(), Set.of());

  public Scope {
    accounts = Set.copyOf(accounts);
    in = Set.copyOf(in);
    conversations = Set.copyOf(conversations);
  }

  /**
   * What lies in both.
   *
   * @throws IllegalArgumentException with a sentence, when there is no such place
   */
  public Scope and(Scope other) {
    return new Scope(
        both("accounts", accounts, other.accounts),
        both("in", in, other.in),
        both("conversations", conversations, other.conversations));
  }

  /** Whether everything in the other one lies in this one. */
  public boolean contains(Scope other) {
    return contains(accounts, other.accounts)
        && contains(in, other.in)
        && contains(conversations, other.conversations);
  }

  /** Whether there is a place that lies in both. */
  public boolean meets(Scope other) {
    return meet(accounts, other.accounts)
        && meet(in, other.in)
        && meet(conversations, other.conversations);
  }

  private static boolean contains(Set<?> wide, Set<?> narrow) {
    return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
  }

  private static boolean meet(Set<?> one, Set<?> other) {
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
  }

  private static <T> Set<T> both(String attribute, Set<T> one, Set<T> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    Set<T> both = new HashSet<>(one);
    both.retainAll(other);
    if (both.isEmpty()) {
      throw new IllegalArgumentException(
          "@Only of the class and of the method exclude each other by their " + attribute);
    }
    return both;
  }

  /** Whether the event happened there. */
  public boolean covers(BotEvent event) {
    return (accounts.isEmpty() || accounts.contains(event.account()))
        && (in.isEmpty() || in.contains(event.conversation().type()))
        && (conversations.isEmpty() || conversations.contains(event.conversation().targetId()));
  }
}
