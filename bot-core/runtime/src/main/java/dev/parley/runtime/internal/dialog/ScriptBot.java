package dev.parley.runtime.internal.dialog;

import dev.parley.api.Bot;
import dev.parley.api.Chatroom;
import dev.parley.api.Conversation;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.Content;

/** The bot as a script sees it, in whatever turn it is. */
record ScriptBot(String account, String userId, DialogRun run) implements Bot {

  @Override
  public SendReceipt send(Conversation to, Content content) {
    return run.floor().bot().send(to, content);
  }

  @Override
  public Chatroom chatroom(String roomId) {
    return run.floor().bot().chatroom(roomId);
  }
}
