package dev.parley.wire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.parley.wire.Hex;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import dev.parley.wire.content.ContentRegistry;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.payload.Compression;
import dev.parley.wire.proto.MessageProtos.ChrmDownStreamMessages;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import dev.parley.wire.proto.MessageProtos.HistoryMsgOuput;
import org.junit.jupiter.api.Test;

class PageReaderTest {

  private static final Receiver RECEIVER = new Receiver("main", "bot", 0);
  private static final WireOptions OPTIONS = new WireOptions(100_000, 50, 32, 100_000, 4);

  private final PageReader reader =
      new PageReader(new MessageCodec(OPTIONS, ContentRegistry.STANDARD), OPTIONS);

  private static DownStreamMessage message(String uid) {
    return DownStreamMessage.newBuilder()
        .setFromUserId("bob")
        .setType(1)
        .setClassname("RC:TxtMsg")
        .setContent(ByteString.copyFromUtf8("{\"content\":\"hi\"}"))
        .setDataTime(1)
        .setStatus(48)
        .setMsgId(uid)
        .build();
  }

  private static DownStreamMessages pulled(int count) {
    DownStreamMessages.Builder answer =
        DownStreamMessages.newBuilder()
            .setSyncTime(77)
            .setFinished(true)
            .setBroadcastSyncTime(5)
            .setSystemTime(99);
    for (int i = 0; i < count; i++) {
      answer.addList(message("U" + i));
    }
    return answer.build();
  }

  @Test
  void messages_come_in_order_with_the_version_behind_them() {
    MessagePage page = reader.read(PageForm.PULLED, pulled(3).toByteString(), RECEIVER);

    assertThat(page.messages()).extracting(Received::uid).containsExactly("U0", "U1", "U2");
    assertThat(page.syncTime()).isEqualTo(77);
    assertThat(page.broadcastSyncTime()).isEqualTo(5);
    assertThat(page.hasMore()).isFalse();
    assertThat(page.unreadable()).isZero();
  }

  @Test
  void a_pull_that_does_not_say_it_was_all_has_more() {
    ByteString answer = pulled(0).toBuilder().clearFinished().build().toByteString();

    assertThat(reader.read(PageForm.PULLED, answer, RECEIVER).hasMore()).isTrue();
  }

  @Test
  void a_chatroom_answer_is_all_there_is_and_a_history_says_whether_there_is_more() {
    ByteString room =
        ChrmDownStreamMessages.newBuilder()
            .addList(message("U").toByteString())
            .setSyncTime(7)
            .build()
            .toByteString();
    ByteString history =
        HistoryMsgOuput.newBuilder()
            .addList(message("U"))
            .setSyncTime(7)
            .setHasMsg(1)
            .build()
            .toByteString();

    assertThat(reader.read(PageForm.CHATROOM, room, RECEIVER).messages()).hasSize(1);
    assertThat(reader.read(PageForm.CHATROOM, room, RECEIVER).hasMore()).isFalse();
    assertThat(reader.read(PageForm.HISTORY, history, RECEIVER).messages()).hasSize(1);
    assertThat(reader.read(PageForm.HISTORY, history, RECEIVER).hasMore()).isTrue();
  }

  @Test
  void a_compressed_answer_is_the_same_as_a_plain_one() {
    DownStreamMessages plain = pulled(20);
    MessagePage expected = reader.read(PageForm.PULLED, plain.toByteString(), RECEIVER);

    for (Compression compression : Compression.values()) {
      ByteString packed = AnswerType.MESSAGES.compress(plain, compression).toByteString();
      assertThat(reader.read(PageForm.PULLED, packed, RECEIVER)).isEqualTo(expected);
    }
  }

  @Test
  void a_message_that_cannot_be_read_costs_none_of_the_others() {
    ByteString answer =
        ChrmDownStreamMessages.newBuilder()
            .addList(message("U1").toByteString())
            .addList(ByteString.copyFrom(Hex.bytes("0a03")))
            .addList(ByteString.EMPTY)
            .addList(message("U2").toByteString())
            .setSyncTime(7)
            .build()
            .toByteString();
    MessagePage page = reader.read(PageForm.PULLED, answer, RECEIVER);

    assertThat(page.messages()).extracting(Received::uid).containsExactly("U1", "U2");
    assertThat(page.unreadable()).isEqualTo(2);
  }

  @Test
  void an_answer_may_hold_as_many_messages_as_the_limit_and_no_more() {
    ByteString atLimit = pulled(50).toByteString();
    ByteString beyond = pulled(51).toByteString();

    assertThat(reader.read(PageForm.PULLED, atLimit, RECEIVER).messages()).hasSize(50);
    assertThatThrownBy(() -> reader.read(PageForm.PULLED, beyond, RECEIVER))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("more than 50 messages");
  }

  @Test
  void an_answer_without_a_version_is_refused() {
    ByteString answer = pulled(1).toBuilder().clearSyncTime().buildPartial().toByteString();

    assertThatThrownBy(() -> reader.read(PageForm.PULLED, answer, RECEIVER))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("syncTime");
    assertThatThrownBy(() -> reader.read(PageForm.PULLED, ByteString.EMPTY, RECEIVER))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_compressed_answer_inside_a_compressed_one_is_not_unpacked() {
    DownStreamMessages once = AnswerType.MESSAGES.compress(pulled(1), Compression.GZIP);
    DownStreamMessages twice = AnswerType.MESSAGES.compress(once, Compression.GZIP);

    assertThat(reader.read(PageForm.PULLED, twice.toByteString(), RECEIVER).messages()).isEmpty();
  }
}
