package dev.parley.sandbox.internal.state;

import com.google.protobuf.ByteString;
import dev.parley.sandbox.OnlineClient;
import dev.parley.wire.Topic;

/** A client that is logged in, as the rest of the sandbox sees it. */
public interface Link {

  /** Who it is. */
  OnlineClient client();

  /** Counts what it sends. */
  SendMeter meter();

  /** How many pushed messages wait for its acknowledgement. */
  int unacked();

  /** Pushes something that the client has to acknowledge. */
  void push(Topic topic, ByteString payload);

  /** Pushes something without acknowledgement. */
  void announce(Topic topic, ByteString payload);

  /**
   * Repeats what another device of the same user has published.
   *
   * @param targetId what it was about, unless that is always the user
   * @param payload the bytes that the other device sent
   * @param time when it was taken, milliseconds since 1970
   * @param uid the message's unique id; empty when it is none
   */
  void echo(Topic topic, String targetId, ByteString payload, long time, String uid);

  /**
   * Says goodbye with this status of the service and closes the connection.
   *
   * @param status 0 to 255
   */
  void disconnect(int status);

  /** Closes the connection without a word. */
  void cut();
}
