package dev.parley.api.routing;

import dev.parley.api.Message;
import dev.parley.api.content.Content;
import dev.parley.api.handler.OnMessage.Mentioned;

/** A route of messages; everything that is given must hold. */
public interface MessageRoute extends Route<Message, MessageRoute> {

  /** Only texts in which this RE2 expression is found. */
  MessageRoute pattern(String expression);

  /** Only texts that contain one of these. */
  MessageRoute contains(String... texts);

  /** Only texts that start with one of these. */
  MessageRoute startsWith(String... texts);

  /** Only this content. */
  MessageRoute content(Class<? extends Content> content);

  /** Only messages of these users. */
  MessageRoute from(String... userIds);

  /** Only messages that call somebody by name in this way. */
  MessageRoute mention(Mentioned mention);

  /** It also gets messages that are older than the reply window. */
  MessageRoute offline();
}
