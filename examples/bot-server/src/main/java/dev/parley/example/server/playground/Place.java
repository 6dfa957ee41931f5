package dev.parley.example.server.playground;

import dev.parley.api.Conversation;
import java.util.List;
import java.util.Locale;

/**
 * A conversation that a visitor may write to.
 *
 * @param bots the bots that can be called by name there
 */
record Place(Conversation conversation, List<String> bots) {

  Place {
    bots = List.copyOf(bots);
  }

  /** Its name in addresses: {@code group:team}. */
  static String id(Conversation conversation) {
    return kind(conversation) + ':' + conversation.targetId();
  }

  /** Its name in addresses. */
  public String id() {
    return id(conversation);
  }

  /** {@code private}, {@code group}, … */
  public String kind() {
    return kind(conversation);
  }

  private static String kind(Conversation conversation) {
    return conversation.type().name().toLowerCase(Locale.ROOT);
  }

  /** What it is called. */
  public String name() {
    return conversation.targetId();
  }
}
