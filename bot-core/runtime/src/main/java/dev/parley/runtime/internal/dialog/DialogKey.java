package dev.parley.runtime.internal.dialog;

import dev.parley.api.Conversation;
import dev.parley.api.Message;

/** Whose dialog it is, and where: there is one at a time. */
public record DialogKey(String account, Conversation conversation, String userId) {

  /** The dialog that the message could be an answer in. */
  static DialogKey of(Message message) {
    return new DialogKey(message.account(), message.conversation(), message.senderId());
  }
}
