package dev.parley.sandbox.internal.topic;

import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.sandbox.internal.state.ServerClock;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.ConversationProtos.SessionMsgReadInput;
import java.util.Arrays;

/**
 * Notes up to where a user has read a conversation, and tells the user's other devices. A time
 * before the last one changes nothing.
 *
 * @param topic {@link Topic#UPD_R_TIME} or {@link Topic#UPD_RR_TIME}
 */
public record ReadUpTo(Topic topic, ServerClock clock) implements PublishTopic {

  @Override
  public Receipt accept(Request request) {
    SessionMsgReadInput read = request.body(SessionMsgReadInput.parser());
    long now = clock.now();
    Arrays.stream(ConversationType.values())
        .filter(type -> type.number() == read.getType())
        .map(type -> new Conversation(type, read.getChannelId(), read.getBusChannel()))
        .forEach(it -> request.user().conversations().read(it, read.getMsgTime()));
    request.user().links().stream()
        .filter(link -> !link.equals(request.link()))
        .forEach(link -> link.echo(topic, request.targetId(), request.payload(), now, ""));
    return new Receipt(now, "");
  }
}
