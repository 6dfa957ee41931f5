package dev.parley.runtime.internal.handler;

import dev.parley.api.BotEvent;
import dev.parley.api.ConversationType;
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

  /** Whether the event happened there. */
  public boolean covers(BotEvent event) {
    return (accounts.isEmpty() || accounts.contains(event.account()))
        && (in.isEmpty() || in.contains(event.conversation().type()))
        && (conversations.isEmpty() || conversations.contains(event.conversation().targetId()));
  }
}
