package dev.parley.sandbox.internal.topic;

import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.parley.wire.Topic;
import java.util.function.Function;

/**
 * Answers a question about something that the sandbox does not keep: there is none of it, and the
 * version stays what the client says it is.
 */
public record NothingNew<T extends MessageLite>(
    Topic topic, Parser<T> asked, Function<T, ? extends MessageLite> nothing)
    implements QueryTopic {

  @Override
  public MessageLite answer(Request request) {
    return nothing.apply(request.body(asked));
  }
}
