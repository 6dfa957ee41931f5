package dev.parley.runtime.internal.outbox;

import dev.parley.api.Conversation;
import dev.parley.api.EffectOutcome;
import dev.parley.api.SendOutcome;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.Entries.WriteOptions;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.runtime.internal.lane.LaneKey;

/**
 * Something that an account is to do. In here everything ends like a message does; what is none has
 * an empty UID when it was accepted.
 */
public sealed interface Effect {

  String account();

  /** Where it takes place, which is also the order in which it stands. */
  Conversation conversation();

  /** The promise of those who wait for it. */
  Receipt<?> receipt();

  /** Tells whoever asked for it what became of it. */
  void complete(SendOutcome outcome);

  /** The order in which it stands. */
  default LaneKey line() {
    return new LaneKey(account(), conversation());
  }

  /** A message. */
  record Send(LaneKey line, OutgoingMessage message, Receipt.OfMessage receipt) implements Effect {

    @Override
    public String account() {
      return line.account();
    }

    @Override
    public Conversation conversation() {
      return message.to();
    }

    @Override
    public void complete(SendOutcome outcome) {
      receipt.complete(outcome);
    }

    @Override
    public String toString() {
      String directed =
          message.directedTo().isEmpty()
              ? ""
              : ", only for " + String.join(", ", message.directedTo());
      return "a message to " + message.to() + directed;
    }
  }

  /** Something in a chatroom that is no message. */
  sealed interface InRoom extends Effect {

    String roomId();

    @Override
    Receipt.OfEffect receipt();

    /** One word for meters. */
    String kind();

    /** Whether it changes an entry, which the next handler in the room is to see. */
    default boolean isWrite() {
      return false;
    }

    @Override
    default Conversation conversation() {
      return Conversation.chatroom(roomId());
    }

    @Override
    default void complete(SendOutcome outcome) {
      receipt()
          .complete(
              switch (outcome) {
                case SendOutcome.Accepted ignored -> new EffectOutcome.Accepted();
                case SendOutcome.Refused refused ->
                    new EffectOutcome.Refused(refused.code(), refused.reason());
                case SendOutcome.Unknown unknown -> new EffectOutcome.Unknown(unknown.reason());
              });
    }
  }

  /** An entry gets a value. */
  record SetEntry(
      String account,
      String roomId,
      String key,
      String value,
      WriteOptions options,
      Receipt.OfEffect receipt)
      implements InRoom {

    @Override
    public String kind() {
      return "set";
    }

    @Override
    public boolean isWrite() {
      return true;
    }

    @Override
    public String toString() {
      return "setting entry " + key + " in " + conversation();
    }
  }

  /** An entry goes. */
  record RemoveEntry(
      String account, String roomId, String key, WriteOptions options, Receipt.OfEffect receipt)
      implements InRoom {

    @Override
    public String kind() {
      return "remove";
    }

    @Override
    public boolean isWrite() {
      return true;
    }

    @Override
    public String toString() {
      return "removing entry " + key + " in " + conversation();
    }
  }

  /** The account enters a room. */
  record Join(String account, String roomId, JoinOptions options, Receipt.OfEffect receipt)
      implements InRoom {

    @Override
    public String kind() {
      return "join";
    }

    @Override
    public String toString() {
      return "entering " + conversation();
    }
  }

  /** The account leaves a room. */
  record Leave(String account, String roomId, Receipt.OfEffect receipt) implements InRoom {

    @Override
    public String kind() {
      return "leave";
    }

    @Override
    public String toString() {
      return "leaving " + conversation();
    }
  }
}
