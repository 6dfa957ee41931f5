package dev.parley.wire.frame;

import dev.parley.wire.MalformedException;

/**
 * Frames from bytes and bytes from frames. What is read may share the array that was given, so that
 * array must not be written to afterwards. Bytes behind the end of a packet of fixed length are
 * ignored, as clients do.
 */
public final class FrameCodec {

  private static final int FLAG_USER_ID = 1;
  private static final int FLAG_SESSION_ID = 2;
  private static final int FLAG_TIMESTAMP = 4;
  private static final int FLAG_MESSAGE_ID = 8;

  /** More than head, id, date, status and most topics and ids take together. */
  private static final int HEAD_ROOM = 64;

  private FrameCodec() {}

  /**
   * Reads what a client sent.
   *
   * @throws MalformedException when the bytes end too early or an id is not text
   */
  public static ClientFrame readClient(byte[] bytes) {
    FrameReader in = new FrameReader(bytes);
    int head = in.u8("the packet type");
    int qos = (head >> 1) & 3;
    return switch (head >> 4) {
      case PacketType.PUBLISH -> {
        String topic = in.topic();
        String target = in.text("the target id");
        int id = in.u16("the message id");
        yield new ClientFrame.Publish(topic, target, id, qos, (head & 8) != 0, in.rest());
      }
      case PacketType.QUERY -> {
        String topic = in.topic();
        String target = in.text("the target id");
        int id = in.u16("the message id");
        yield new ClientFrame.Query(topic, target, id, qos, in.rest());
      }
      case PacketType.PUBACK -> new ClientFrame.PubAck(in.u16("the message id"));
      case PacketType.QUERYCON -> new ClientFrame.QueryCon(in.u16("the message id"));
      case PacketType.PINGREQ -> new ClientFrame.PingReq();
      case PacketType.DISCONNECT -> {
        in.u8("the reserved byte");
        yield new ClientFrame.Disconnect(in.u8("the status"));
      }
      default -> new ClientFrame.Unknown(head >> 4);
    };
  }

  /**
   * Reads what a server sent.
   *
   * @param version what the client asked for when it connected
   * @throws MalformedException when the bytes end too early or an id is not text
   */
  public static ServerFrame readServer(byte[] bytes, ProtocolVersion version) {
    FrameReader in = new FrameReader(bytes);
    int head = in.u8("the packet type");
    int qos = (head >> 1) & 3;
    return switch (head >> 4) {
      case PacketType.CONNACK -> readConnAck(in, version);
      case PacketType.PUBLISH -> {
        long date = in.u32("the date");
        String topic = in.topic();
        String target = in.text("the target id");
        int id = in.u16("the message id");
        yield new ServerFrame.Publish(date, topic, target, id, qos, (head & 8) != 0, in.rest());
      }
      case PacketType.PUBACK -> {
        int id = in.u16("the message id");
        long date = in.u32("the date");
        int status = in.u16("the status");
        int millis = in.u16("the milliseconds");
        yield new ServerFrame.PubAck(id, date * 1000 + millis, status, in.text("the message uid"));
      }
      case PacketType.QUERYACK -> {
        int id = in.u16("the message id");
        long date = in.u32("the date");
        yield new ServerFrame.QueryAck(id, date, in.u16("the status"), qos, in.rest());
      }
      case PacketType.PINGRESP -> new ServerFrame.PingResp();
      case PacketType.DISCONNECT -> {
        in.u8("the reserved byte");
        yield new ServerFrame.Disconnect(in.u8("the status"));
      }
      default -> new ServerFrame.Unknown(head >> 4);
    };
  }

  private static ServerFrame.ConnAck readConnAck(FrameReader in, ProtocolVersion version) {
    in.u8("the reserved byte");
    int status = in.u8("the status");
    if (!in.hasMore()) {
      return new ServerFrame.ConnAck(status, "", "", 0, 0);
    }
    int flags =
        version == ProtocolVersion.V4
            ? in.u8("the flags")
            : FLAG_USER_ID | FLAG_SESSION_ID | FLAG_TIMESTAMP;
    String userId = (flags & FLAG_USER_ID) != 0 ? in.text("the user id") : "";
    String sessionId = (flags & FLAG_SESSION_ID) != 0 ? in.text("the session id") : "";
    long timestamp = (flags & FLAG_TIMESTAMP) != 0 ? in.i64("the timestamp") : 0;
    int messageId = (flags & FLAG_MESSAGE_ID) != 0 ? in.u16("the message id") : 0;
    return new ServerFrame.ConnAck(status, userId, sessionId, timestamp, messageId);
  }

  /**
   * The bytes of a client's frame.
   *
   * @throws IllegalArgumentException when a topic or an id has more than 65 535 bytes in UTF-8
   */
  public static byte[] write(ClientFrame frame) {
    return switch (frame) {
      case ClientFrame.Publish it ->
          new FrameWriter(HEAD_ROOM + it.payload().size())
              .head(PacketType.PUBLISH, it.qos(), it.dup())
              .text("the topic", it.topic())
              .text("the target id", it.targetId())
              .u16(it.messageId())
              .rest(it.payload())
              .done();
      case ClientFrame.Query it ->
          new FrameWriter(HEAD_ROOM + it.payload().size())
              .head(PacketType.QUERY, it.qos(), false)
              .text("the topic", it.topic())
              .text("the target id", it.targetId())
              .u16(it.messageId())
              .rest(it.payload())
              .done();
      case ClientFrame.PubAck it -> head(PacketType.PUBACK, 3).u16(it.messageId()).done();
      case ClientFrame.QueryCon it -> head(PacketType.QUERYCON, 3).u16(it.messageId()).done();
      case ClientFrame.PingReq it -> head(PacketType.PINGREQ, 1).done();
      case ClientFrame.Disconnect it -> head(PacketType.DISCONNECT, 3).u8(0).u8(it.status()).done();
      case ClientFrame.Unknown it -> head(it.type(), 1).done();
    };
  }

  /**
   * The bytes of a server's frame.
   *
   * @param version what the client asked for when it connected
   * @throws IllegalArgumentException when a topic or an id has more than 65 535 bytes in UTF-8
   */
  public static byte[] write(ServerFrame frame, ProtocolVersion version) {
    return switch (frame) {
      case ServerFrame.ConnAck it -> writeConnAck(it, version);
      case ServerFrame.Publish it ->
          new FrameWriter(HEAD_ROOM + it.payload().size())
              .head(PacketType.PUBLISH, it.qos(), it.dup())
              .u32(it.date())
              .text("the topic", it.topic())
              .text("the target id", it.targetId())
              .u16(it.messageId())
              .rest(it.payload())
              .done();
      case ServerFrame.PubAck it -> {
        long date = Math.min(it.timestamp() / 1000, Ranges.MAX_U32);
        yield head(PacketType.PUBACK, HEAD_ROOM)
            .u16(it.messageId())
            .u32(date)
            .u16(it.status())
            .u16((int) (it.timestamp() - date * 1000))
            .text("the message uid", it.messageUid())
            .done();
      }
      case ServerFrame.QueryAck it ->
          new FrameWriter(9 + it.payload().size())
              .head(PacketType.QUERYACK, it.qos(), false)
              .u16(it.messageId())
              .u32(it.date())
              .u16(it.status())
              .rest(it.payload())
              .done();
      case ServerFrame.PingResp it -> head(PacketType.PINGRESP, 1).done();
      case ServerFrame.Disconnect it -> head(PacketType.DISCONNECT, 3).u8(0).u8(it.status()).done();
      case ServerFrame.Unknown it -> head(it.type(), 1).done();
    };
  }

  private static byte[] writeConnAck(ServerFrame.ConnAck it, ProtocolVersion version) {
    FrameWriter out = head(PacketType.CONNACK, HEAD_ROOM).u8(0).u8(it.status());
    if (!it.isAccepted()) {
      return out.done();
    }
    if (version == ProtocolVersion.V3) {
      return out.text("the user id", it.userId())
          .text("the session id", it.sessionId())
          .i64(it.timestamp())
          .done();
    }
    out.u8(
        (it.userId().isEmpty() ? 0 : FLAG_USER_ID)
            | (it.sessionId().isEmpty() ? 0 : FLAG_SESSION_ID)
            | (it.timestamp() == 0 ? 0 : FLAG_TIMESTAMP)
            | (it.messageId() == 0 ? 0 : FLAG_MESSAGE_ID));
    if (!it.userId().isEmpty()) {
      out.text("the user id", it.userId());
    }
    if (!it.sessionId().isEmpty()) {
      out.text("the session id", it.sessionId());
    }
    if (it.timestamp() != 0) {
      out.i64(it.timestamp());
    }
    if (it.messageId() != 0) {
      out.u16(it.messageId());
    }
    return out.done();
  }

  private static FrameWriter head(int type, int size) {
    return new FrameWriter(size).head(type, 0, false);
  }
}
