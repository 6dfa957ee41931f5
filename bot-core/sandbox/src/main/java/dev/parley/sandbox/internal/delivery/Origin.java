package dev.parley.sandbox.internal.delivery;

import com.google.protobuf.ByteString;
import dev.parley.sandbox.internal.state.Link;
import dev.parley.sandbox.internal.state.User;
import dev.parley.wire.Topic;

/**
 * Where a message came from.
 *
 * @param user who sent it
 * @param link the connection it came by
 * @param topic what it was published under
 * @param payload the bytes that were published
 */
public record Origin(User user, Link link, Topic topic, ByteString payload) {}
