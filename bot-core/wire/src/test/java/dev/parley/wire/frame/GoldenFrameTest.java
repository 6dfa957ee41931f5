package dev.parley.wire.frame;

import static dev.parley.wire.Hex.byteString;
import static dev.parley.wire.Hex.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.parley.wire.Hex;
import dev.parley.wire.Topic;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import dev.parley.wire.proto.MessageProtos.SyncRequestMsg;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import dev.parley.wire.status.StatusCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames as the vendor's web client exchanged them with a server, byte for byte. */
class GoldenFrameTest {

  private static final String SESSION_ID = "0123456789abcdefghijklmn";
  private static final String SESSION_HEX = "0018 " + Hex.of(SESSION_ID.getBytes(UTF_8));

  static Stream<Arguments> clientFrames() {
    return Stream.of(
        Arguments.of("c0", new ClientFrame.PingReq()),
        Arguments.of(
            "50 0007 71417070426f74 0005 616c696365 0001",
            new ClientFrame.Query("qAppBot", "alice", 1, ByteString.EMPTY)),
        Arguments.of(
            "50 0006 70756c6c5553 0005 616c696365 0003 08001800",
            new ClientFrame.Query("pullUS", "alice", 3, byteString("08001800"))),
        Arguments.of(
            "50 0007 70756c6c4d7367 0005 616c696365 0006 0800 1000 2001 3000 3801 4801",
            new ClientFrame.Query(
                "pullMsg", "alice", 6, byteString("0800 1000 2001 3000 38014801"))),
        Arguments.of(
            "50 000c 71727952656c6174696f6e52 0005 616c696365 0005 10e807 1801 2001 3801",
            new ClientFrame.Query("qryRelationR", "alice", 5, byteString("10e807 1801 2001 3801"))),
        Arguments.of(
            "32 0006 70704d736750 0003 626f62 000e " + TEXT_TO_BOB,
            new ClientFrame.Publish("ppMsgP", "bob", 14, byteString(TEXT_TO_BOB))),
        Arguments.of(
            "50 0008 6a6f696e4368726d 0003 7a7231 000e 0801",
            new ClientFrame.Query("joinChrm", "zr1", 14, byteString("0801"))),
        Arguments.of(
            "50 0008 6368726d50756c6c 0003 7a7231 000f 0800 1005 2001",
            new ClientFrame.Query("chrmPull", "zr1", 15, byteString("0800 1005 2001"))),
        Arguments.of(
            "50 0006 70756c6c4b56 0003 7a7231 0010 0800 1001",
            new ClientFrame.Query("pullKV", "zr1", 16, byteString("0800 1001"))),
        Arguments.of(
            "50 0005 7365744b56 0003 7a7231 0012 " + SET_ENTRY,
            new ClientFrame.Query("setKV", "zr1", 18, byteString(SET_ENTRY))),
        Arguments.of("40 0001", new ClientFrame.PubAck(1)),
        Arguments.of("70 0001", new ClientFrame.QueryCon(1)),
        Arguments.of("e0 00 04", new ClientFrame.Disconnect(ClientFrame.Disconnect.WITHOUT_PUSH)));
  }

  private static final String TEXT_TO_BOB =
      "0803 1209 52433a5478744d7367 1a10 7b22636f6e74656e74223a226869227d 4802"
          + " 50 c681e0ee82fcf603 b00100";
  private static final String SET_ENTRY = "0a14 0a016b 120176 1800 2a037a6131 30fcd98cdc9f34";
  private static final String TEXT_FROM_BOB =
      "0a03626f62 1001 2209 52433a5478744d7367 2a10 7b22636f6e74656e74223a22796f227d"
          + " 30d18bf0db9f34 3830 4a13 345a49582d4b3546422d484253542d574a5650 5002";

  static Stream<Arguments> serverFrames() {
    return Stream.of(
        Arguments.of("d0", new ServerFrame.PingResp()),
        Arguments.of(
            "20 00 00 | 0005 616c696365 | " + SESSION_HEX + " | 000001a1fb7c0470",
            ServerFrame.ConnAck.accepted("alice", SESSION_ID, 0x1a1fb7c0470L)),
        Arguments.of("20 00 04", ServerFrame.ConnAck.refused(4)),
        Arguments.of(
            "40 000e 6b00e45b 0000 024b 0013 365a49582d4b3546422d484253542d574a374b",
            new ServerFrame.PubAck(14, 0x6b00e45bL * 1000 + 587, 0, "6ZIX-K5FB-HBST-WJ7K")),
        Arguments.of(
            "40 000e 6b00e4ac 0000 01f1 0000",
            new ServerFrame.PubAck(14, 0x6b00e4acL * 1000 + 497, 0, "")),
        Arguments.of(
            "60 0006 6b00e45b 0000 1000 1801 2001 28c689f0db9f34",
            new ServerFrame.QueryAck(
                6, 0x6b00e45bL, 0, 0, byteString("1000 1801 2001 28c689f0db9f34"))),
        Arguments.of(
            "32 6b00e45b 0005 735f6d7367 0005 616c696365 0001 " + TEXT_FROM_BOB,
            new ServerFrame.Publish(
                0x6b00e45bL, "s_msg", "alice", 1, 1, false, byteString(TEXT_FROM_BOB))),
        Arguments.of(
            "30 6b00e630 0005 735f6e7466 0003 7a6231 0001 0802 10dcd98cdc9f34 1a037a7231",
            new ServerFrame.Publish(
                0x6b00e630L,
                "s_ntf",
                "zb1",
                1,
                0,
                false,
                byteString("0802 10dcd98cdc9f34 1a037a7231"))),
        Arguments.of(
            "30 6b00e630 0005 735f636d64 0003 7a6131 0002 0802 10fad98cdc9f34 1a037a7231",
            new ServerFrame.Publish(
                0x6b00e630L,
                "s_cmd",
                "za1",
                2,
                0,
                false,
                byteString("0802 10fad98cdc9f34 1a037a7231"))),
        Arguments.of("e0 00 01", new ServerFrame.Disconnect(1)));
  }

  @ParameterizedTest
  @MethodSource("clientFrames")
  void a_client_frame_is_read_and_written_byte_for_byte(String hex, ClientFrame frame) {
    assertThat(FrameCodec.readClient(bytes(hex))).isEqualTo(frame);
    assertThat(FrameCodec.write(frame)).isEqualTo(bytes(hex));
  }

  @ParameterizedTest
  @MethodSource("serverFrames")
  void a_server_frame_is_read_and_written_byte_for_byte(String hex, ServerFrame frame) {
    assertThat(FrameCodec.readServer(bytes(hex), ProtocolVersion.V3)).isEqualTo(frame);
    assertThat(FrameCodec.write(frame, ProtocolVersion.V3)).isEqualTo(bytes(hex));
  }

  @Test
  void a_connack_of_version_4_names_its_fields_by_flags() {
    String hex = "20 00 00 0f | 0001 64 | " + SESSION_HEX + " | 000001a1fb7c12d9 | 0007";
    var frame = new ServerFrame.ConnAck(0, "d", SESSION_ID, 0x1a1fb7c12d9L, 7);

    assertThat(FrameCodec.readServer(bytes(hex), ProtocolVersion.V4)).isEqualTo(frame);
    assertThat(FrameCodec.write(frame, ProtocolVersion.V4)).isEqualTo(bytes(hex));
  }

  @Test
  void a_connack_of_version_4_leaves_out_what_it_does_not_say() {
    var frame = new ServerFrame.ConnAck(0, "d", "", 0, 0);

    assertThat(FrameCodec.write(frame, ProtocolVersion.V4)).isEqualTo(bytes("20 00 00 01 0001 64"));
    assertThat(FrameCodec.readServer(bytes("20 00 00 01 0001 64"), ProtocolVersion.V4))
        .isEqualTo(frame);
  }

  @Test
  void an_id_with_an_emoji_is_read_in_the_web_clients_way_of_writing_and_in_the_servers() {
    String cesu8 = "40 000e 6b00e4ac 0000 01f1 0007 75 eda0bd edb880";
    String utf8 = "40 000e 6b00e4ac 0000 01f1 0005 75 f09f9880";
    var frame = new ServerFrame.PubAck(14, 0x6b00e4acL * 1000 + 497, 0, "u\ud83d\ude00");

    assertThat(FrameCodec.readServer(bytes(cesu8), ProtocolVersion.V3)).isEqualTo(frame);
    assertThat(FrameCodec.readServer(bytes(utf8), ProtocolVersion.V3)).isEqualTo(frame);
    assertThat(FrameCodec.write(frame, ProtocolVersion.V3)).isEqualTo(bytes(utf8));
  }

  @Test
  void the_bodies_are_the_protobuf_messages_that_the_topic_table_names() {
    SyncRequestMsg pull =
        ProtoReader.parse(SyncRequestMsg.parser(), byteString("0800 1000 2001 3000 38014801"));
    assertThat(pull.getIsPullSend()).isTrue();
    assertThat(pull.getCompressioEnabled()).isTrue();
    assertThat(Topic.PULL_MSG.request()).isEqualTo("SyncRequestMsg");

    UpStreamMessage sent = ProtoReader.parse(UpStreamMessage.parser(), byteString(TEXT_TO_BOB));
    assertThat(sent.getSessionId()).isEqualTo(3);
    assertThat(sent.getClassname()).isEqualTo("RC:TxtMsg");
    assertThat(sent.getContent().toStringUtf8()).isEqualTo("{\"content\":\"hi\"}");
    assertThat(sent.getConfigFlag()).isEqualTo(2);

    DownStreamMessage received =
        ProtoReader.parse(DownStreamMessage.parser(), byteString(TEXT_FROM_BOB));
    assertThat(received.getFromUserId()).isEqualTo("bob");
    assertThat(received.getStatus()).isEqualTo(48);
    assertThat(received.getMsgId()).isEqualTo("4ZIX-K5FB-HBST-WJVP");

    DownStreamMessages pulled =
        ProtoReader.parse(DownStreamMessages.parser(), byteString("1000 1801 2001 28c689f0db9f34"));
    assertThat(pulled.getFinished()).isTrue();
    assertThat(pulled.getBroadcastSyncTime()).isEqualTo(1);

    NotifyMsg notice =
        ProtoReader.parse(NotifyMsg.parser(), byteString("0802 10dcd98cdc9f34 1a037a7231"));
    assertThat(notice.getType()).isEqualTo(2);
    assertThat(notice.getChrmId()).isEqualTo("zr1");
  }

  @Test
  void the_statuses_of_connack_and_disconnect_have_their_meaning() {
    assertThat(ServerFrame.ConnAck.refused(4).code()).isEqualTo(StatusCode.TOKEN_INCORRECT);
    assertThat(new ServerFrame.Disconnect(1).code()).isEqualTo(StatusCode.KICKED);
  }
}
