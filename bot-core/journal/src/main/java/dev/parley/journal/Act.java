package dev.parley.journal;

import dev.parley.api.Conversation;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.Entries.WriteOptions;
import dev.parley.api.transport.OutgoingMessage;

/** Something that an account is to do at its service, as it is kept until its outcome is known. */
public sealed interface Act {

  /** The configured name of the account that does it. */
  String account();

  /** Where it takes place, which is also the order in which it stands. */
  Conversation conversation();

  /** A message goes out. */
  record Send(String account, OutgoingMessage message) implements Act {

    @Override
    public Conversation conversation() {
      return message.to();
    }

    /** For logs: everything but what is said. */
    @Override
    public String toString() {
      return "a message to " + message.to();
    }
  }

  /** What is done in a chatroom and is no message. */
  sealed interface InRoom extends Act {

    String roomId();

    @Override
    default Conversation conversation() {
      return Conversation.chatroom(roomId());
    }
  }

  /** An entry gets a value. */
  record SetEntry(String account, String roomId, String key, String value, WriteOptions options)
      implements InRoom {

    @Override
    public String toString() {
      return "setting entry " + key + " in " + conversation();
    }
  }

  /** An entry goes. */
  record RemoveEntry(String account, String roomId, String key, WriteOptions options)
      implements InRoom {}

  /** The account enters a room. */
  record Join(String account, String roomId, JoinOptions options) implements InRoom {}

  /** The account leaves a room. */
  record Leave(String account, String roomId) implements InRoom {}
}
