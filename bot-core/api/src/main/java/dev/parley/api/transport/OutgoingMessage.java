package dev.parley.api.transport;

import dev.parley.api.Conversation;
import dev.parley.api.content.Content;
import java.util.List;
import java.util.Map;

/**
 * A message to be sent.
 *
 * @param directedTo the members of a group who alone shall see it; empty for all
 * @param expansion keys and values attached to it, at most 300; empty where it has none
 */
public record OutgoingMessage(
    Conversation to, Content content, List<String> directedTo, Map<String, String> expansion) {

  public OutgoingMessage {
    directedTo = List.copyOf(directedTo);
    expansion = Map.copyOf(expansion);
  }

  public OutgoingMessage(Conversation to, Content content, List<String> directedTo) {
    this(to, content, directedTo, Map.of());
  }

  public OutgoingMessage(Conversation to, Content content) {
    this(to, content, List.of());
  }
}
