package dev.parley.sandbox.internal.topic;

import com.google.protobuf.MessageLite;
import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.wire.Topic;
import dev.parley.wire.proto.ConversationProtos.RelationDelBatchReq;
import dev.parley.wire.proto.ConversationProtos.RelationOpInput;
import java.util.Arrays;

/** Takes conversations off the asking user's list until they have news; what was said stays. */
public record RemoveConversations() implements QueryTopic {

  @Override
  public Topic topic() {
    return Topic.DEL_RELATION_BATCH;
  }

  @Override
  public MessageLite answer(Request request) {
    for (RelationOpInput one : request.body(RelationDelBatchReq.parser()).getRelationList()) {
      Arrays.stream(ConversationType.values())
          .filter(type -> type.number() == one.getConversationType())
          .map(type -> new Conversation(type, one.getConversationId(), one.getBusChannel()))
          .forEach(request.user().conversations()::remove);
    }
    return RelationDelBatchReq.getDefaultInstance();
  }
}
