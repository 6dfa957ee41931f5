package dev.parley.example.hello;

import dev.parley.api.Message;
import dev.parley.api.Reply;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMention;

/** The bot. */
@BotPlugin(id = "hello", description = "Says hello")
class HelloPlugin {

  @OnCommand(value = "hello <name>", description = "Say hello to somebody")
  String hello(String name) {
    return "Hello, " + name + "!";
  }

  @OnMention
  Reply mentioned(Message message) {
    return Reply.quote(message, "You called?");
  }
}
