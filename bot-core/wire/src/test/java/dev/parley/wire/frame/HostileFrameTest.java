package dev.parley.wire.frame;

import static dev.parley.wire.Hex.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.parley.wire.MalformedException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFrameTest {

  private static final byte[] PUBLISH = bytes("32 6b00e45b 0005 735f6d7367 0005 616c696365 0001");
  private static final byte[] PUBACK = bytes("40 000e 6b00e4ac 0000 01f1 0003 616263");

  @Test
  void an_empty_message_is_refused() {
    assertThatThrownBy(() -> FrameCodec.readClient(new byte[0]))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("0 bytes");
    assertThatThrownBy(() -> FrameCodec.readServer(new byte[0], ProtocolVersion.V3))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_frame_that_is_cut_anywhere_before_its_body_is_refused() {
    for (byte[] frame : new byte[][] {PUBLISH, PUBACK}) {
      for (int length = 0; length < frame.length; length++) {
        byte[] cut = Arrays.copyOf(frame, length);
        assertThatThrownBy(() -> FrameCodec.readServer(cut, ProtocolVersion.V3))
            .as("the first %d bytes", length)
            .isInstanceOf(MalformedException.class)
            .hasMessageContaining("ends inside");
      }
    }
  }

  @Test
  void a_connack_that_stops_after_one_field_is_refused_and_one_without_fields_is_not() {
    assertThatThrownBy(() -> FrameCodec.readServer(bytes("20 00 00 0001 64"), ProtocolVersion.V3))
        .isInstanceOf(MalformedException.class);
    assertThat(FrameCodec.readServer(bytes("20 00 00"), ProtocolVersion.V3))
        .isEqualTo(new ServerFrame.ConnAck(0, "", "", 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // a continuation alone
        "c3", // cut in the middle
        "c0 80", // zero in two bytes
        "c1 bf", // a letter in two bytes
        "e0 80 80", // zero in three bytes
        "e0 9f bf", // longer than needed
        "f0 80 80 80", // zero in four bytes
        "f0 8f bf bf", // longer than needed
        "f4 90 80 80", // beyond the last character
        "f8 88 80 80 80", // five bytes
        "ff",
        "e4 bd 41", // a letter instead of a continuation
        "ed a0 bd", // the first half of a pair, and then nothing
        "ed a0 bd 61", // the first half, then a letter
        "ed a0 bd ed a0 bd", // two first halves
        "ed b8 80", // the second half alone
        "ed a0 bd f0 9f 98 80" // the first half, then a whole pair
      })
  void an_id_that_is_not_text_is_refused(String hex) {
    byte[] id = bytes(hex);
    byte[] frame = bytes("50 0001 61 00" + "%02x".formatted(id.length) + hex + "0001");

    assertThatThrownBy(() -> FrameCodec.readClient(frame))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("target id is not UTF-8");
  }

  @Test
  void ids_of_every_alphabet_come_back_as_they_were_sent() {
    for (String id : new String[] {"é", "订单-7", "\u07ff\u0800\uffff", "🤖x😀", "\ud7ff\ue000"}) {
      var frame = new ClientFrame.Query("t", id, 1, ByteString.EMPTY);
      assertThat(FrameCodec.readClient(FrameCodec.write(frame))).isEqualTo(frame);
    }
  }

  @Test
  void packet_types_of_the_other_side_and_unused_ones_are_unknown() {
    for (int type = 0; type <= 15; type++) {
      byte[] frame = new byte[40];
      frame[0] = (byte) (type << 4);
      boolean fromClient = Set.of(3, 4, 5, 7, 12, 14).contains(type);
      boolean fromServer = Set.of(2, 3, 4, 6, 13, 14).contains(type);

      assertThat(FrameCodec.readClient(frame) instanceof ClientFrame.Unknown)
          .as("type %d of a client", type)
          .isEqualTo(!fromClient);
      assertThat(FrameCodec.readServer(frame, ProtocolVersion.V3) instanceof ServerFrame.Unknown)
          .as("type %d of a server", type)
          .isEqualTo(!fromServer);
    }
    assertThat(FrameCodec.readClient(bytes("60"))).isEqualTo(new ClientFrame.Unknown(6));
  }

  @Test
  void bytes_behind_a_packet_of_fixed_length_are_ignored() {
    assertThat(FrameCodec.readClient(bytes("c0 ff ff"))).isEqualTo(new ClientFrame.PingReq());
    assertThat(FrameCodec.readServer(bytes("e0 00 01 abcd"), ProtocolVersion.V4))
        .isEqualTo(new ServerFrame.Disconnect(1));
  }

  @Test
  void numbers_at_the_edge_of_their_range_survive() {
    var ack = new ServerFrame.PubAck(65_535, ServerFrame.PubAck.MAX_TIMESTAMP, 65_535, "u");
    byte[] written = FrameCodec.write(ack, ProtocolVersion.V3);

    assertThat(written).startsWith(bytes("40 ffff ffffffff ffff ffff"));
    assertThat(FrameCodec.readServer(written, ProtocolVersion.V3)).isEqualTo(ack);
    assertThat(FrameCodec.readServer(bytes("40 ffff ffffffff ffff ffff 0000"), ProtocolVersion.V3))
        .isEqualTo(new ServerFrame.PubAck(65_535, ServerFrame.PubAck.MAX_TIMESTAMP, 65_535, ""));
  }

  @Test
  void numbers_beyond_their_range_are_refused_where_a_frame_is_made() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClientFrame.PubAck(65_536))
        .withMessage("messageId must be 0 to 65535 but is 65536");
    assertThatIllegalArgumentException().isThrownBy(() -> new ServerFrame.Disconnect(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServerFrame.QueryAck(1, 1L << 32, 0, 0, ByteString.EMPTY));
  }

  @Test
  void an_id_that_does_not_fit_its_length_is_refused_where_it_is_written() {
    var longest = new ClientFrame.Query("t", "x".repeat(65_535), 1, ByteString.EMPTY);
    assertThat(FrameCodec.readClient(FrameCodec.write(longest))).isEqualTo(longest);

    var tooLong = new ClientFrame.Query("t", "x".repeat(65_536), 1, ByteString.EMPTY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrameCodec.write(tooLong))
        .withMessageContaining("target id");
  }
}
