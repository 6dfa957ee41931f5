package dev.parley.sandbox.internal.topic;

import dev.parley.api.Conversation;
import dev.parley.sandbox.internal.delivery.Courier;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.util.List;

/** Messages and status messages from one user to another. */
public record PrivateMessages(
    Topic topic, MessageIntake intake, Expansions expansions, Courier courier)
    implements PublishTopic {

  @Override
  public Receipt accept(Request request) {
    UpStreamMessage body = intake.read(request);
    Conversation conversation = Conversation.privateChat(request.targetId());
    String sender = request.user().id();
    Runnable expansion =
        expansions.check(sender, body, conversation, List.of(sender, request.targetId()));
    ChatMessage message = intake.take(request, conversation, body);
    expansion.run();
    courier.deliver(request.origin(), message, List.of(request.targetId()));
    return new Receipt(message.time(), message.uid());
  }
}
