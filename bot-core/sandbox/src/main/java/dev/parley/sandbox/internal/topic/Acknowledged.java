package dev.parley.sandbox.internal.topic;

import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.parley.sandbox.internal.state.ServerClock;
import dev.parley.wire.Topic;

/** Takes what the sandbox keeps nothing of, such as up to where somebody has read. */
public record Acknowledged(Topic topic, Parser<? extends MessageLite> body, ServerClock clock)
    implements PublishTopic {

  @Override
  public Receipt accept(Request request) {
    request.body(body);
    return new Receipt(clock.now(), "");
  }
}
