package dev.parley.wire.frame;

import com.google.protobuf.ByteString;
import dev.parley.wire.status.StatusCode;

/** What a server sends. Its publishes have message ids of their own, apart from the client's. */
public sealed interface ServerFrame extends Frame {

  /**
   * The first packet on a connection: whether the client is logged in.
   *
   * @param status 0 when it is, else why not, see {@link #code}; 0 to 255
   * @param userId who the client is; empty where not said
   * @param sessionId the name of this connection; empty where not said
   * @param timestamp the server's clock, milliseconds since 1970; 0 where not said
   * @param messageId the last message id that counts as used, so that the client's first is one
   *     more; 0 to 65 535, only in {@link ProtocolVersion#V4}
   */
  record ConnAck(int status, String userId, String sessionId, long timestamp, int messageId)
      implements ServerFrame {

    public ConnAck {
      Ranges.check("status", status, Ranges.MAX_U8);
      Ranges.check("messageId", messageId, Ranges.MAX_U16);
    }

    /** Logged in. */
    public static ConnAck accepted(String userId, String sessionId, long timestamp) {
      return new ConnAck(0, userId, sessionId, timestamp, 0);
    }

    /** Not logged in, or sent elsewhere (status 6). */
    public static ConnAck refused(int status) {
      return new ConnAck(status, "", "", 0, 0);
    }

    /** Whether the client is logged in. */
    public boolean isAccepted() {
      return status == 0;
    }

    /** What the status means. */
    public StatusCode code() {
      return StatusCode.ofConnAck(status);
    }
  }

  /**
   * A message, a notice, or (with {@code dup}) what another device of the same user published.
   *
   * @param date when it was sent, seconds since 1970; 32 bits without sign
   * @param topic what it is, see {@link dev.parley.wire.Topic}
   * @param targetId for pushes the receiver; for repeated publishes the peer or the group
   * @param messageId 0 to 65 535
   * @param qos 0 to 3; with 1 and without {@code dup} the client acknowledges it
   * @param dup it repeats a publish of another device: never acknowledged; a {@link PubAck} with
   *     the same id follows for most topics
   * @param payload a protobuf message; may share its bytes with the frame that was read
   */
  record Publish(
      long date,
      String topic,
      String targetId,
      int messageId,
      int qos,
      boolean dup,
      ByteString payload)
      implements ServerFrame {

    public Publish {
      Ranges.check("date", date, Ranges.MAX_U32);
      Ranges.check("messageId", messageId, Ranges.MAX_U16);
      Ranges.check("qos", qos, Ranges.MAX_QOS);
    }

    /** Whether the client is to answer with {@link ClientFrame.PubAck}. */
    public boolean wantsAck() {
      return qos != 0 && !dup;
    }
  }

  /**
   * The outcome of the client's publish with this id.
   *
   * @param messageId 0 to 65 535
   * @param timestamp when the server took it, milliseconds since 1970
   * @param status 0, or why it was refused: a code of {@link StatusCode}; 0 to 65 535
   * @param messageUid the unique id that the message has from now on; empty where it has none
   */
  record PubAck(int messageId, long timestamp, int status, String messageUid)
      implements ServerFrame {

    /** The latest time that fits: 32 bits of seconds and 16 bits of milliseconds. */
    static final long MAX_TIMESTAMP = Ranges.MAX_U32 * 1000 + Ranges.MAX_U16;

    public PubAck {
      Ranges.check("messageId", messageId, Ranges.MAX_U16);
      Ranges.check("timestamp", timestamp, MAX_TIMESTAMP);
      Ranges.check("status", status, Ranges.MAX_U16);
    }
  }

  /**
   * The answer to the client's query with this id.
   *
   * @param messageId 0 to 65 535
   * @param date when it was sent, seconds since 1970; 32 bits without sign
   * @param status 0, or why there is no answer: a code of {@link StatusCode}; 0 to 65 535
   * @param qos 0 to 3; with 1 the client confirms it with {@link ClientFrame.QueryCon}
   * @param payload a protobuf message, or empty
   */
  record QueryAck(int messageId, long date, int status, int qos, ByteString payload)
      implements ServerFrame {

    public QueryAck {
      Ranges.check("messageId", messageId, Ranges.MAX_U16);
      Ranges.check("date", date, Ranges.MAX_U32);
      Ranges.check("status", status, Ranges.MAX_U16);
      Ranges.check("qos", qos, Ranges.MAX_QOS);
    }

    /** Whether the client is to answer with {@link ClientFrame.QueryCon}. */
    public boolean wantsConfirmation() {
      return qos != 0;
    }
  }

  /** Still there. */
  record PingResp() implements ServerFrame {}

  /**
   * The server is about to close the connection.
   *
   * @param status why, see {@link #code}; 0 to 255
   */
  record Disconnect(int status) implements ServerFrame {

    public Disconnect {
      Ranges.check("status", status, Ranges.MAX_U8);
    }

    /** What the status means. */
    public StatusCode code() {
      return StatusCode.ofDisconnect(status);
    }
  }

  /**
   * A packet type that a server does not send; to be ignored.
   *
   * @param type 0 to 15
   */
  record Unknown(int type) implements ServerFrame {

    public Unknown {
      Ranges.check("type", type, PacketType.MAX);
    }
  }
}
