package dev.parley.api;

import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import java.util.List;
import java.util.Locale;

/** An account with its handlers, as seen by a handler: who it is and how it speaks. */
public interface Bot {

  /** The configured name of the account. */
  String account();

  /** The user id that the account has at the service; empty before the first connection. */
  String userId();

  /** The language that it speaks: that of the account, else that of all. */
  Locale locale();

  /**
   * Sends a message. Inside a handler the message goes out when the handler has returned without an
   * error, in the order of the calls and after nothing else of it; a handler that fails sends
   * nothing. Outside of handlers it goes out at once, in the order of the conversation.
   */
  default SendReceipt send(Conversation to, Content content) {
    return send(to, content, List.of());
  }

  /**
   * Sends a directed message, which only some members of a group or ultra group are shown, as
   * {@link #send(Conversation, Content)}.
   *
   * @param onlyFor their user ids; all members when empty
   * @throws IllegalArgumentException where others would see it: outside of groups and ultra groups,
   *     but for a private chat with the one user who is named
   */
  SendReceipt send(Conversation to, Content content, List<String> onlyFor);

  /** Sends a text, as {@link #send(Conversation, Content)}. */
  default SendReceipt send(Conversation to, String text) {
    return send(to, new TextContent(text));
  }

  /** A chatroom, whether the account is in it or not. */
  Chatroom chatroom(String roomId);

  /** Enters a chatroom, as {@link Chatroom#join()}. */
  default EffectReceipt join(String roomId) {
    return chatroom(roomId).join();
  }
}
