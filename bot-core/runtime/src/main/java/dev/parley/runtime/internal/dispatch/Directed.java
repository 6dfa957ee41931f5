package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.content.Content;
import dev.parley.api.transport.OutgoingMessage;
import java.util.List;

/** Keeps a message that is meant for some from being seen by all. */
final class Directed {

  private Directed() {}

  /**
   * The message, directed where need be.
   *
   * @param onlyFor who is to see it; everybody when empty
   * @throws IllegalArgumentException with a sentence, where others would see it too
   */
  static OutgoingMessage message(Conversation to, Content content, List<String> onlyFor) {
    if (onlyFor.isEmpty()) {
      return new OutgoingMessage(to, content);
    }
    return switch (to.type()) {
      case GROUP, ULTRA_GROUP -> new OutgoingMessage(to, content, onlyFor);
      case PRIVATE, CHATROOM, SYSTEM -> {
        if (onlyFor.equals(List.of(to.targetId())) && to.type() == ConversationType.PRIVATE) {
          yield new OutgoingMessage(to, content);
        }
        throw new IllegalArgumentException(
            "a message only for "
                + String.join(", ", onlyFor)
                + " cannot go to "
                + to
                + ": only groups and ultra groups have directed messages");
      }
    };
  }
}
