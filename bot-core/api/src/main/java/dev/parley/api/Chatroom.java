package dev.parley.api;

import dev.parley.api.content.Content;
import dev.parley.api.content.TextContent;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.Entries.WriteOptions;
import java.util.Map;
import java.util.Optional;

/**
 * A chatroom as an account sees it: its entries, and what can be done there.
 *
 * <p>What a handler does here is collected, like what it sends: it goes out when the handler has
 * returned without an error, in the order of the calls, each after the outcome of the one before. A
 * refusal shows in the receipt, the log and the meters. Outside of handlers it goes out at once.
 *
 * <p>Reading gives what is known without asking the service. The next event of the room is handled
 * when what was written there has come to its end, so a handler sees what those before it wrote; it
 * does not see what it wrote itself.
 */
public interface Chatroom {

  /** The room's id. */
  String id();

  /** The room as a place where messages are exchanged. */
  default Conversation conversation() {
    return Conversation.chatroom(id());
  }

  /**
   * The last known value; empty when there is none, when the account is not in the room, and on a
   * way to the service that has no entries.
   */
  Optional<String> entry(String key);

  /** All last known entries, at most 100; empty in the same cases. */
  Map<String, String> entries();

  /** Sends a message to everybody in the room, as {@link Bot#send}. */
  SendReceipt send(Content content);

  /** Sends a text, as {@link #send(Content)}. */
  default SendReceipt send(String text) {
    return send(new TextContent(text));
  }

  /**
   * Sets an entry.
   *
   * @param key 1 to 128 characters of {@code A-Z a-z 0-9 + = - _}
   * @param value 1 to 4 096 characters
   * @return refused with 23424 when the entry belongs to another user and the options do not force,
   *     and with the other codes of {@link dev.parley.api.transport.Entries}
   */
  EffectReceipt set(String key, String value, WriteOptions options);

  /** Sets an own or free entry, kept and silent, as {@link #set(String, String, WriteOptions)}. */
  default EffectReceipt set(String key, String value) {
    return set(key, value, WriteOptions.DEFAULT);
  }

  /** Removes an entry; refused as {@link #set(String, String, WriteOptions)}. */
  EffectReceipt remove(String key, WriteOptions options);

  /** Removes an own entry, silently. */
  default EffectReceipt remove(String key) {
    return remove(key, WriteOptions.DEFAULT);
  }

  /** Enters the room; one that the account is already in is entered anew. */
  EffectReceipt join(JoinOptions options);

  /**
   * Enters the room, which is created where needed. None of what was said before is told, so that a
   * bot that was started again does not answer it again.
   */
  default EffectReceipt join() {
    return join(JoinOptions.none());
  }

  /** Leaves the room; without effect when the account is not in it. */
  EffectReceipt leave();
}
