package dev.parley.sandbox.internal.topic;

import dev.parley.sandbox.internal.state.ChatMessage;
import dev.parley.sandbox.internal.state.Inbox;
import dev.parley.sandbox.internal.state.ServerClock;
import dev.parley.wire.Topic;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import dev.parley.wire.proto.MessageProtos.SyncRequestMsg;

/** Hands out what waits in the asking user's inbox, page by page. */
public record PullMessages(ServerClock clock, AnswerPacking packing) implements QueryTopic {

  /** The smallest version: there are no broadcasts, so this one never grows by itself. */
  private static final long NO_BROADCAST = 1;

  @Override
  public Topic topic() {
    return Topic.PULL_MSG;
  }

  @Override
  public DownStreamMessages answer(Request request) {
    SyncRequestMsg asked = request.body(SyncRequestMsg.parser());
    long sentUpTo = asked.getIsPullSend() ? asked.getSendBoxSyncTime() : Long.MAX_VALUE;
    Inbox.Page page = request.user().inbox().pull(clock.now(), asked.getSyncTime(), sentUpTo);
    DownStreamMessages.Builder answer =
        DownStreamMessages.newBuilder()
            .setSyncTime(page.upTo())
            .setFinished(page.finished())
            .setBroadcastSyncTime(Math.max(NO_BROADCAST, asked.getBroadcastSyncTime()))
            .setSystemTime(clock.now());
    for (ChatMessage message : page.messages()) {
      answer.addList(message.seenBy(request.user().id()));
    }
    return packing.pack(AnswerType.MESSAGES, answer.build(), asked.getCompressioEnabled());
  }
}
