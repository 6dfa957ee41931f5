package dev.parley.sandbox.limit;

/**
 * What is kept of past conversations.
 *
 * @param messages how many messages of each conversation; the oldest goes first
 * @param bytes how many bytes of each conversation; the oldest message goes first
 * @param pageMessages how many messages one question brings at most
 * @param conversations how many conversations a user's list has; the one without news for longest
 *     goes first
 * @param pageConversations how many conversations one question brings at most
 */
public record HistoryLimits(
    int messages, int bytes, int pageMessages, int conversations, int pageConversations) {

  public static final HistoryLimits DEFAULTS =
      new HistoryLimits(1_000, 16 * 1024 * 1024, 100, 1_000, 1_000);

  public HistoryLimits {
    AtLeast.one("messages", messages);
    AtLeast.one("bytes", bytes);
    AtLeast.one("pageMessages", pageMessages);
    AtLeast.one("conversations", conversations);
    AtLeast.one("pageConversations", pageConversations);
  }
}
