package dev.parley.interop;

import dev.parley.api.Chatroom;
import dev.parley.api.ConversationType;
import dev.parley.api.EntryChange;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.OnEntryChange;
import dev.parley.api.handler.OnMessage;

/** Repeats what is said in rooms, and writes down beside each seat what happened to it last. */
@BotPlugin(id = "usher")
final class Usher {

  @OnMessage(in = ConversationType.CHATROOM, content = TextContent.class)
  String repeat(Message message) {
    return "You said: " + message.text();
  }

  @OnEntryChange("seat_*")
  void seat(EntryChange change, Chatroom room) {
    room.set(
        "last_" + change.entryKey(),
        "%s: %s -> %s".formatted(change.userId(), change.oldValue(), change.newValue()));
  }
}
