package dev.parley.runtime.internal.dispatch;

import dev.parley.api.Bot;
import dev.parley.api.Chatroom;
import dev.parley.api.Conversation;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.Content;
import dev.parley.api.transport.OutgoingMessage;

/** The bot as one run of a handler sees it, on whatever thread that uses it. */
record TurnBot(AccountBot bot, Turn turn) implements Bot {

  @Override
  public String account() {
    return bot.account();
  }

  @Override
  public String userId() {
    return bot.userId();
  }

  @Override
  public SendReceipt send(Conversation to, Content content) {
    return turn.send(bot.account(), new OutgoingMessage(to, content));
  }

  @Override
  public Chatroom chatroom(String roomId) {
    return bot.chatroom(roomId, turn);
  }
}
