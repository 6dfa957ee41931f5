package dev.parley.runtime.internal.dialog;

import dev.parley.api.Bot;
import dev.parley.api.Chatroom;
import dev.parley.api.Conversation;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.Content;
import java.util.List;
import java.util.Locale;

/** The bot as a script sees it, in whatever turn it is. */
record ScriptBot(String account, String userId, Locale locale, DialogRun run) implements Bot {

  @Override
  public SendReceipt send(Conversation to, Content content, List<String> onlyFor) {
    return run.floor().bot().send(to, content, onlyFor);
  }

  @Override
  public Chatroom chatroom(String roomId) {
    return run.floor().bot().chatroom(roomId);
  }
}
