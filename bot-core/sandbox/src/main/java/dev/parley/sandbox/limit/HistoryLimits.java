package dev.parley.sandbox.limit;

/**
 * What is kept of past conversations, for every conversation apart.
 *
 * @param messages how many messages; the oldest goes first
 * @param bytes how many bytes of content; the oldest goes first
 * @param pageMessages how many messages one question brings at most
 */
public record HistoryLimits(int messages, int bytes, int pageMessages) {

  public static final HistoryLimits DEFAULTS = new HistoryLimits(1_000, 16 * 1024 * 1024, 100);

  public HistoryLimits {
    AtLeast.one("messages", messages);
    AtLeast.one("bytes", bytes);
    AtLeast.one("pageMessages", pageMessages);
  }
}
