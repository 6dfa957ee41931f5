package dev.parley.sandbox.internal.topic;

import dev.parley.api.Conversation;
import dev.parley.sandbox.internal.delivery.Courier;
import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.Group;
import dev.parley.sandbox.internal.state.Groups;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import dev.parley.wire.status.StatusCode;
import java.util.Collection;
import java.util.Set;

/**
 * Messages and status messages to a group. A message that names receivers is shown to those of them
 * who are members, and to nobody else.
 */
public record GroupMessages(
    Topic topic, Groups groups, MessageIntake intake, Expansions expansions, Courier courier)
    implements PublishTopic {

  @Override
  public Receipt accept(Request request) {
    UpStreamMessage body = intake.read(request);
    Group group =
        groups
            .find(request.targetId())
            .filter(it -> it.has(request.user().id()))
            .orElseThrow(() -> new Refused(StatusCode.NOT_IN_GROUP));
    Conversation conversation = Conversation.group(group.id());
    Runnable expansion = expansions.check(request.user().id(), body, conversation, group.members());
    ChatMessage message = intake.take(request, conversation, body);
    expansion.run();
    courier.deliver(request.origin(), message, receivers(group, body));
    return new Receipt(message.time(), message.uid());
  }

  private static Collection<String> receivers(Group group, UpStreamMessage body) {
    return body.getToUserIdsCount() == 0
        ? group.members()
        : Set.copyOf(body.getToUserIdsList()).stream().filter(group::has).toList();
  }
}
