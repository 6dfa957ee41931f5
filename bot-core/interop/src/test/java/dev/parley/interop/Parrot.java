package dev.parley.interop;

import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.Reply;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnMention;
import dev.parley.api.handler.OnMessage;

/** Repeats what it is told in private, and quotes who calls it in a group. */
@BotPlugin(id = "parrot")
final class Parrot {

  @OnMessage(in = ConversationType.PRIVATE, content = TextContent.class)
  String repeat(Message message) {
    return "You said: " + message.text();
  }

  @OnMention
  Reply called(Message message) {
    return Reply.quote(message, "You called?");
  }
}
