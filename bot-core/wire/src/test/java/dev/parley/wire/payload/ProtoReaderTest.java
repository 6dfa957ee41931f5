package dev.parley.wire.payload;

import static dev.parley.wire.Hex.byteString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.MessageLite;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVEntity;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVOutput;
import dev.parley.wire.proto.ConversationProtos.QueryReceiptBatchResp;
import dev.parley.wire.proto.ConversationProtos.ReceiptResp;
import dev.parley.wire.proto.ConversationProtos.RelationInfo;
import dev.parley.wire.proto.ConversationProtos.RelationsOutput;
import dev.parley.wire.proto.ConversationProtos.SessionOutput;
import dev.parley.wire.proto.ConversationProtos.SessionsOutput;
import dev.parley.wire.proto.MessageProtos.ChrmDownStreamMessages;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import dev.parley.wire.proto.MessageProtos.HistoryMsgOuput;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import dev.parley.wire.proto.UltraGroupProtos.PullModifyMsgResp;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtoReaderTest {

  private static final DownStreamMessage MESSAGE =
      DownStreamMessage.newBuilder()
          .setFromUserId("bob")
          .setType(1)
          .setClassname("RC:TxtMsg")
          .setContent(ByteString.copyFromUtf8("{\"content\":\"hi\"}"))
          .setDataTime(1_700_000_000_000L)
          .setStatus(48)
          .build();

  private final ProtoReader reader = new ProtoReader(WireOptions.DEFAULT);

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(
            AnswerType.MESSAGES,
            DownStreamMessages.newBuilder().addList(MESSAGE).setSyncTime(7).build()),
        Arguments.of(
            AnswerType.CHATROOM_MESSAGES,
            ChrmDownStreamMessages.newBuilder()
                .addList(MESSAGE.toByteString())
                .setSyncTime(7)
                .build()),
        Arguments.of(
            AnswerType.HISTORY,
            HistoryMsgOuput.newBuilder().addList(MESSAGE).setSyncTime(7).setHasMsg(1).build()),
        Arguments.of(
            AnswerType.CHATROOM_ENTRIES,
            ChrmKVOutput.newBuilder()
                .addEntries(ChrmKVEntity.newBuilder().setKey("k").setValue("v"))
                .setSyncTime(7)
                .build()),
        Arguments.of(
            AnswerType.CONVERSATIONS,
            RelationsOutput.newBuilder()
                .addInfo(RelationInfo.newBuilder().setType(1).setUserId("bob").setMsg(MESSAGE))
                .build()),
        Arguments.of(AnswerType.SESSIONS, SessionsOutput.newBuilder().setPageToken("next").build()),
        Arguments.of(
            AnswerType.MODIFIED_MESSAGES, PullModifyMsgResp.newBuilder().setNextVersion(9).build()),
        Arguments.of(AnswerType.RECEIPTS, ReceiptResp.newBuilder().setPageToken("next").build()),
        Arguments.of(AnswerType.RECEIPT_BATCH, QueryReceiptBatchResp.getDefaultInstance()));
  }

  @ParameterizedTest
  @MethodSource("answers")
  <T extends MessageLite> void an_answer_is_the_same_plain_and_compressed(
      AnswerType<T> type, T answer) {
    assertThat(reader.read(type, answer.toByteString())).isEqualTo(answer);
    for (Compression compression : Compression.values()) {
      T packed = type.compress(answer, compression);
      assertThat(packed).isNotEqualTo(answer);
      assertThat(reader.read(type, packed.toByteString())).as("%s", compression).isEqualTo(answer);
    }
  }

  @Test
  void a_body_without_a_required_field_is_refused() {
    assertThatThrownBy(() -> ProtoReader.parse(NotifyMsg.parser(), ByteString.EMPTY))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("required");
  }

  @Test
  void a_body_that_is_cut_is_refused() {
    assertThatThrownBy(() -> ProtoReader.parse(NotifyMsg.parser(), byteString("0802 10dcd98c")))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void an_answer_may_hold_as_many_things_as_the_limit_and_no_more() {
    SessionsOutput.Builder answer = SessionsOutput.newBuilder();
    for (int i = 0; i < WireOptions.DEFAULT.maxItems(); i++) {
      answer.addSession(SessionOutput.getDefaultInstance());
    }
    SessionsOutput atLimit = answer.build();
    SessionsOutput beyond = answer.addSession(SessionOutput.getDefaultInstance()).build();

    assertThat(reader.read(AnswerType.SESSIONS, atLimit.toByteString())).isEqualTo(atLimit);
    assertThat(read(AnswerType.SESSIONS.compress(atLimit, Compression.GZIP))).isEqualTo(atLimit);
    assertThatThrownBy(() -> read(beyond))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("more than 10000 things");
    assertThatThrownBy(() -> read(AnswerType.SESSIONS.compress(beyond, Compression.ZLIB)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("more than 10000 things");
  }

  private SessionsOutput read(SessionsOutput answer) {
    return reader.read(AnswerType.SESSIONS, answer.toByteString());
  }

  @ParameterizedTest
  @EnumSource
  void inflating_stops_at_the_limit(Compression compression) {
    ProtoReader small = new ProtoReader(WireOptions.DEFAULT.withMaxInflatedBytes(1000));
    ByteString fits = compression.deflate(ByteString.copyFrom(new byte[1000]));
    ByteString tooLarge = compression.deflate(ByteString.copyFrom(new byte[1001]));

    byte[] inflated = small.inflate(fits, in -> in.readRawBytes(1000));
    assertThat(inflated).hasSize(1000);
    assertThatThrownBy(() -> small.inflate(tooLarge, in -> in.readRawBytes(1001)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("larger than 1000 bytes");
    assertThatThrownBy(() -> small.inflate(tooLarge, ProtoReaderTest::skipAll))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("larger than 1000 bytes");
  }

  private static boolean skipAll(CodedInputStream in) throws IOException {
    in.skipRawBytes(1001);
    return in.isAtEnd();
  }

  @ParameterizedTest
  @EnumSource
  void compressed_data_that_is_cut_or_damaged_is_refused(Compression compression) {
    ByteString packed = compression.deflate(ByteString.copyFromUtf8("something to be packed"));
    byte[] damaged = packed.toByteArray();
    damaged[damaged.length / 2] ^= 0x55;

    for (ByteString bad :
        List.of(
            packed.substring(0, packed.size() / 2),
            ByteString.copyFrom(damaged),
            ByteString.EMPTY,
            ByteString.copyFromUtf8("neither"))) {
      assertThatThrownBy(() -> reader.inflate(bad, in -> in.readRawBytes(22)))
          .isInstanceOf(MalformedException.class);
    }
  }
}
