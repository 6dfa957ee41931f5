package dev.parley.sandbox.limit;

import java.time.Duration;

/**
 * What is kept for users who are away, and how it is handed out. Received and own messages are
 * counted apart.
 *
 * @param age how long a message waits; the service documents 7 days
 * @param messages how many messages wait for one user; the oldest goes first
 * @param bytes how many bytes of content wait for one user; the oldest goes first
 * @param pageMessages how many messages one pull brings; the service's clients expect 200
 * @param pageBytes how many bytes of content one pull brings, though never less than one message
 */
public record OfflineLimits(
    Duration age, int messages, int bytes, int pageMessages, int pageBytes) {

  public static final OfflineLimits DEFAULTS =
      new OfflineLimits(Duration.ofDays(7), 10_000, 16 * 1024 * 1024, 200, 1024 * 1024);

  public OfflineLimits {
    AtLeast.positive("age", age);
    AtLeast.one("messages", messages);
    AtLeast.one("bytes", bytes);
    AtLeast.one("pageMessages", pageMessages);
    AtLeast.one("pageBytes", pageBytes);
  }
}
