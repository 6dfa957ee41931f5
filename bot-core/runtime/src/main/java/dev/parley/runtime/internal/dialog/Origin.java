package dev.parley.runtime.internal.dialog;

import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.content.Mention;
import dev.parley.api.content.Sender;
import dev.parley.api.content.TextContent;
import dev.parley.runtime.internal.routing.Route;

/**
 * How a script began.
 *
 * @param message that its handler got
 * @param pluginId the plugin of the handler
 * @param handler its name
 */
public record Origin(Message message, String pluginId, String handler) {

  public Origin(Message message, Route route) {
    this(message, route.plugin().pluginId(), route.handler().name());
  }

  /** Something to be said to the user: by name where others are. */
  TextContent addressed(String text) {
    return message.conversation().type() == ConversationType.PRIVATE
        ? new TextContent(text)
        : new TextContent("@" + userName() + " " + text, Mention.of(message.senderId()));
  }

  private String userName() {
    Sender sender = message.content().meta().sender();
    return sender == null || sender.name().isEmpty() ? message.senderId() : sender.name();
  }
}
