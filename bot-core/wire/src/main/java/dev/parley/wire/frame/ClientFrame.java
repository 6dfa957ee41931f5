package dev.parley.wire.frame;

import com.google.protobuf.ByteString;

/**
 * What a client sends. Message ids count 1 to 65 535 and start again at 1; publishes and queries
 * share them. {@code qos} is 0 (not acknowledged by rule) or 1.
 */
public sealed interface ClientFrame extends Frame {

  /**
   * A message or a command. The server answers each one with {@link ServerFrame.PubAck}, whatever
   * its quality of service.
   *
   * @param topic what is asked for, see {@link dev.parley.wire.Topic}; not empty
   * @param targetId whom it concerns: a user, a group or a room
   * @param messageId 0 to 65 535
   * @param qos 0 to 3
   * @param dup it repeats an earlier one
   * @param payload a protobuf message; may share its bytes with the frame that was read
   */
  record Publish(
      String topic, String targetId, int messageId, int qos, boolean dup, ByteString payload)
      implements ClientFrame {

    public Publish {
      Ranges.check("messageId", messageId, Ranges.MAX_U16);
      Ranges.check("qos", qos, Ranges.MAX_QOS);
    }

    /** A publish as clients send chat messages: acknowledged, sent for the first time. */
    public Publish(String topic, String targetId, int messageId, ByteString payload) {
      this(topic, targetId, messageId, 1, false, payload);
    }
  }

  /** Takes note of the server's {@link ServerFrame.Publish} with this id. */
  record PubAck(int messageId) implements ClientFrame {

    public PubAck {
      Ranges.check("messageId", messageId, Ranges.MAX_U16);
    }
  }

  /**
   * A question. The server answers with {@link ServerFrame.QueryAck}.
   *
   * @param topic what is asked, see {@link dev.parley.wire.Topic}; not empty
   * @param targetId whom it concerns: often the asking user
   * @param messageId 0 to 65 535
   * @param qos 0 to 3
   * @param payload a protobuf message; may share its bytes with the frame that was read
   */
  record Query(String topic, String targetId, int messageId, int qos, ByteString payload)
      implements ClientFrame {

    public Query {
      Ranges.check("messageId", messageId, Ranges.MAX_U16);
      Ranges.check("qos", qos, Ranges.MAX_QOS);
    }

    /** A query as clients of today send it: the answer needs no confirmation. */
    public Query(String topic, String targetId, int messageId, ByteString payload) {
      this(topic, targetId, messageId, 0, payload);
    }
  }

  /** Confirms the {@link ServerFrame.QueryAck} with this id, when that one has qos 1. */
  record QueryCon(int messageId) implements ClientFrame {

    public QueryCon {
      Ranges.check("messageId", messageId, Ranges.MAX_U16);
    }
  }

  /** Asks whether the server is still there. */
  record PingReq() implements ClientFrame {}

  /**
   * Says goodbye.
   *
   * @param status 0 to 255; 4 asks for no push notifications from now on
   */
  record Disconnect(int status) implements ClientFrame {

    /** The status of a client that wants no push notifications while it is away. */
    public static final int WITHOUT_PUSH = 4;

    public Disconnect {
      Ranges.check("status", status, Ranges.MAX_U8);
    }
  }

  /**
   * A packet type that a client does not send on a WebSocket; to be ignored.
   *
   * @param type 0 to 15
   */
  record Unknown(int type) implements ClientFrame {

    public Unknown {
      Ranges.check("type", type, PacketType.MAX);
    }
  }
}
