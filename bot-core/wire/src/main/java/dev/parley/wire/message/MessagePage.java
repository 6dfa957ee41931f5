package dev.parley.wire.message;

import java.util.List;

/**
 * One answer to a pull.
 *
 * @param messages in the order of the server
 * @param unreadable how many more there were that could not be read
 * @param syncTime the version to pull from next time, milliseconds since 1970
 * @param hasMore there is more to pull at once
 * @param broadcastSyncTime the same for messages to everybody; 0 where not said
 */
public record MessagePage(
    List<Received> messages,
    int unreadable,
    long syncTime,
    boolean hasMore,
    long broadcastSyncTime) {

  public MessagePage {
    messages = List.copyOf(messages);
  }
}
