package dev.parley.starter.echo;

import dev.parley.api.Bot;
import dev.parley.api.Conversation;
import dev.parley.api.MemberChange;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMemberChange;
import dev.parley.api.handler.RequiresRole;
import org.springframework.beans.factory.annotation.Value;

@BotPlugin(id = "echo", description = "Says it again")
class EchoPlugin {

  private final String before;

  EchoPlugin(@Value("${echo.before:}") String before) {
    this.before = before;
  }

  @OnCommand("${echo.command:echo} <text...>")
  String echo(String text) {
    return before + text;
  }

  @OnMemberChange
  void welcome(MemberChange change, Bot bot) {
    for (String user : change.joined()) {
      bot.send(Conversation.privateChat(user), "welcome to " + change.conversation().targetId());
    }
  }

  @OnCommand("secret")
  @RequiresRole("admin")
  String secret() {
    return "for your eyes only";
  }
}
