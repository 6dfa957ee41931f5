package dev.parley.sandbox.internal.delivery;

import com.google.protobuf.ByteString;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.Incident;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.SandboxState;
import dev.parley.sandbox.internal.state.User;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import java.util.Collection;

/**
 * Brings a message to its readers. Everybody's inbox gets it first; then the devices that are
 * online are told, in the way that {@link Delivery} says, and the sender's other devices get it as
 * an echo. The connection it came by gets nothing. All of it happens before the next message is
 * taken, so every reader gets messages in the order in which they were taken.
 */
public final class Courier {

  /** There are new messages to pull. */
  private static final int NOTICE_MESSAGES = 1;

  private final SandboxState state;
  private final Delivery delivery;

  public Courier(SandboxState state, Delivery delivery) {
    this.state = state;
    this.delivery = delivery;
  }

  /**
   * Delivers a message that a client has sent.
   *
   * @param receivers the users who shall see it; the sender among them makes no difference
   */
  public void deliver(Origin origin, ChatMessage message, Collection<String> receivers) {
    if (message.status()) {
      show(message, receivers);
    } else {
      keepAndTell(message, receivers);
      keepOwn(origin.user(), message);
    }
    for (Link other : origin.user().links()) {
      if (!other.equals(origin.link())) {
        other.echo(
            origin.topic(),
            message.conversation().targetId(),
            origin.payload(),
            message.time(),
            message.uid());
      }
    }
  }

  /**
   * Delivers a command about another message: like a message, but it is not part of what was said,
   * so no history and no list of conversations has it.
   *
   * @param receivers the users who shall get it
   */
  public void deliverCommand(Origin origin, ChatMessage command, Collection<String> receivers) {
    deliver(origin, command.command(), receivers);
  }

  private void show(ChatMessage message, Collection<String> receivers) {
    ByteString payload = message.received().toByteString();
    for (String receiver : receivers) {
      if (!receiver.equals(message.senderId())) {
        state.users().links(receiver).forEach(link -> link.announce(Topic.S_MSG, payload));
      }
    }
  }

  private void keepAndTell(ChatMessage message, Collection<String> receivers) {
    ByteString payload = message.received().toByteString();
    ByteString notice =
        NotifyMsg.newBuilder()
            .setType(NOTICE_MESSAGES)
            .setTime(message.time())
            .build()
            .toByteString();
    for (String receiver : receivers) {
      if (!receiver.equals(message.senderId())) {
        state
            .users()
            .obtain(receiver)
            .ifPresentOrElse(
                user -> keepAndTell(user, message, payload, notice),
                () -> state.tally().happened(Incident.RECEIVER_WITHOUT_ROOM));
      }
    }
  }

  private void keepAndTell(
      User receiver, ChatMessage message, ByteString payload, ByteString notice) {
    if (message.isPersisted()) {
      receiver.conversations().received(message.conversationOf(receiver.id()), message);
    }
    int dropped = receiver.inbox().receive(message);
    state.tally().happened(Incident.OFFLINE_MESSAGE_DROPPED, dropped);
    for (Link link : receiver.links()) {
      if (!delivery.pushesMessages()) {
        link.announce(Topic.S_NTF, notice);
      } else if (link.unacked() < state.limits().sockets().unacked()) {
        link.push(Topic.S_MSG, payload);
      } else {
        state.tally().happened(Incident.PUSH_WITHHELD);
        link.announce(Topic.S_NTF, notice);
      }
    }
  }

  private void keepOwn(User sender, ChatMessage message) {
    state.tally().happened(Incident.OFFLINE_MESSAGE_DROPPED, sender.inbox().send(message));
    if (message.isPersisted()) {
      sender.conversations().sent(message.conversation(), message);
      state.history().keep(message);
    }
  }
}
