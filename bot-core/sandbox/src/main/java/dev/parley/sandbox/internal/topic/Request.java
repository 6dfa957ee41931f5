package dev.parley.sandbox.internal.topic;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.parley.sandbox.internal.delivery.Origin;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.User;
import dev.parley.wire.Topic;
import dev.parley.wire.payload.ProtoReader;

/**
 * What a client asks.
 *
 * @param user who asks
 * @param link the connection it came by
 * @param topic what it is about
 * @param targetId what the frame names as its target
 * @param payload the body
 */
public record Request(User user, Link link, Topic topic, String targetId, ByteString payload) {

  /**
   * The body as this protobuf message.
   *
   * @throws dev.parley.wire.MalformedException when it is another one
   */
  public <T extends MessageLite> T body(Parser<T> parser) {
    return ProtoReader.parse(parser, payload);
  }

  /** Where a message in it comes from. */
  public Origin origin() {
    return new Origin(user, link, topic, payload);
  }
}
