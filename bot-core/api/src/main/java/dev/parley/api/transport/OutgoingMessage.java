package dev.parley.api.transport;

import dev.parley.api.Conversation;
import dev.parley.api.content.Content;
import java.util.List;

/**
 * A message to be sent.
 *
 * @param directedTo the members of a group who alone shall see it; empty for all
 */
public record OutgoingMessage(Conversation to, Content content, List<String> directedTo) {

  public OutgoingMessage {
    directedTo = List.copyOf(directedTo);
  }

  public OutgoingMessage(Conversation to, Content content) {
    this(to, content, List.of());
  }
}
