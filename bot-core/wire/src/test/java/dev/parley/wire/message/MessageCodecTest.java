package dev.parley.wire.message;

import static dev.parley.wire.Hex.byteString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.parley.api.Conversation;
import dev.parley.api.ConversationType;
import dev.parley.api.Message;
import dev.parley.api.content.Content;
import dev.parley.api.content.Mention;
import dev.parley.api.content.NoticeContent;
import dev.parley.api.content.RecallContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.TypingContent;
import dev.parley.api.content.UnknownContent;
import dev.parley.api.transport.OutgoingMessage;
import dev.parley.wire.Hex;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import dev.parley.wire.content.ContentRegistry;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.payload.ProtoReader;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {

  private static final long TIME = 1_700_000_000_123L;
  private static final Receiver RECEIVER = new Receiver("main", "bot", TIME);

  private final MessageCodec codec =
      new MessageCodec(WireOptions.DEFAULT, ContentRegistry.STANDARD);

  private static DownStreamMessage.Builder down(int type) {
    return DownStreamMessage.newBuilder()
        .setFromUserId("bob")
        .setType(type)
        .setGroupId("g1")
        .setClassname("RC:TxtMsg")
        .setContent(ByteString.copyFromUtf8("{\"content\":\"yo\"}"))
        .setDataTime(TIME)
        .setStatus(48)
        .setMsgId("UID");
  }

  private Message message(DownStreamMessage.Builder down) {
    return messageOf(codec.read(down.build().toByteString(), RECEIVER));
  }

  private static Message messageOf(Received received) {
    return Objects.requireNonNull(received.message(), "no message");
  }

  @Test
  void the_message_that_a_server_was_seen_to_send_is_read() {
    Received received =
        codec.read(
            byteString(
                "0a03626f62 1001 2209 52433a5478744d7367 2a10 7b22636f6e74656e74223a22796f227d"
                    + " 30d18bf0db9f34 3830 4a13 345a49582d4b3546422d484253542d574a5650 5002"),
            new Receiver("main", "alice", 0));

    assertThat(received.message())
        .isEqualTo(
            new Message(
                "main",
                "4ZIX-K5FB-HBST-WJVP",
                Conversation.privateChat("bob"),
                "bob",
                new TextContent("yo"),
                Instant.ofEpochMilli(received.time()),
                Map.of(),
                List.of(),
                false));
    assertThat(received.uid()).isEqualTo("4ZIX-K5FB-HBST-WJVP");
    assertThat(received.isOwn()).isFalse();
    assertThat(received.status()).isEqualTo(FlagBits.STATUS_STORED | FlagBits.STATUS_COUNTED);
    assertThat(received.isStatus()).isFalse();
  }

  @Test
  void the_conversation_is_the_sender_or_the_group_by_its_type() {
    assertThat(message(down(1)).conversation()).isEqualTo(Conversation.privateChat("bob"));
    assertThat(message(down(3)).conversation()).isEqualTo(Conversation.group("g1"));
    assertThat(message(down(4)).conversation()).isEqualTo(Conversation.chatroom("g1"));
    assertThat(message(down(6)).conversation())
        .isEqualTo(new Conversation(ConversationType.SYSTEM, "bob", ""));
    assertThat(message(down(10).setBusChannel("general")).conversation())
        .isEqualTo(Conversation.ultraGroup("g1", "general"));
    assertThat(message(down(3).setBusChannel("general")).conversation())
        .isEqualTo(Conversation.group("g1"));
  }

  @Test
  void an_own_message_names_the_peer_as_its_conversation_and_the_account_as_its_sender() {
    DownStreamMessage.Builder own = down(1).setFromUserId("amy").setDirection(1);
    Message message = message(own);

    assertThat(codec.read(own.build().toByteString(), RECEIVER).isOwn()).isTrue();
    assertThat(message.conversation()).isEqualTo(Conversation.privateChat("amy"));
    assertThat(message.senderId()).isEqualTo("bot");
    assertThat(message(down(3).setDirection(1)).conversation()).isEqualTo(Conversation.group("g1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5, 7, 8, 12, 99, -1})
  void a_kind_of_conversation_that_is_not_served_has_no_message_but_its_time(int type) {
    Received received = codec.read(down(type).build().toByteString(), RECEIVER);

    assertThat(received.message()).isNull();
    assertThat(received.time()).isEqualTo(TIME);
    assertThat(received.uid()).isEqualTo("UID");
  }

  @Test
  void what_was_sent_before_the_connection_is_offline() {
    assertThat(message(down(1).setDataTime(TIME - 1)).offline()).isTrue();
    assertThat(message(down(1)).offline()).isFalse();
  }

  @Test
  void all_that_travels_beside_the_message_is_read() {
    Received received =
        codec.read(
            down(3)
                .setExtStatus(FlagBits.EXT_STATUS_MESSAGE)
                .setOptionBits(FlagBits.OPTION_NEEDS_RECEIPT)
                .setClientUniqueId(1L << 52)
                .addToUserIds("amy")
                .addToUserIds("bot")
                .setExtraContent("{\"k\":{\"v\":\"1\"},\"l\":\"2\",\"m\":{\"v\":3},\"n\":[]}")
                .setPushContent("push")
                .build()
                .toByteString(),
            RECEIVER);

    assertThat(received.isStatus()).isTrue();
    assertThat(received.optionBits()).isEqualTo(FlagBits.OPTION_NEEDS_RECEIPT);
    assertThat(received.clientUniqueId()).isEqualTo(1L << 52);
    assertThat(messageOf(received).directedTo()).containsExactly("amy", "bot");
    assertThat(messageOf(received).expansion()).isEqualTo(Map.of("k", "1", "l", "2"));
  }

  @Test
  void an_expansion_that_cannot_be_read_is_empty() {
    assertThat(message(down(1).setExtraContent("{\"k\":")).expansion()).isEmpty();
    assertThat(message(down(1).setExtraContent("text")).expansion()).isEmpty();
  }

  @Test
  void a_content_that_is_not_utf_8_is_kept_as_it_came() {
    byte[] body = Hex.bytes("7b22636f6e74656e74223a22 ff 227d");

    assertThat(message(down(1).setContent(ByteString.copyFrom(body))).content())
        .isEqualTo(new UnknownContent("RC:TxtMsg", body));
  }

  @Test
  void each_required_field_is_required() {
    DownStreamMessage whole = down(1).build();
    for (DownStreamMessage.Builder builder :
        List.of(
            whole.toBuilder().clearFromUserId(),
            whole.toBuilder().clearType(),
            whole.toBuilder().clearClassname(),
            whole.toBuilder().clearContent(),
            whole.toBuilder().clearDataTime(),
            whole.toBuilder().clearStatus())) {
      ByteString bytes = builder.buildPartial().toByteString();
      assertThatThrownBy(() -> codec.read(bytes, RECEIVER))
          .isInstanceOf(MalformedException.class)
          .hasMessageContaining("required");
    }
  }

  @Test
  void a_required_field_of_another_wire_type_is_missing() {
    ByteString bytes = down(1).clearFromUserId().buildPartial().toByteString();

    assertThatThrownBy(() -> codec.read(byteString("0801").concat(bytes), RECEIVER))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("required field 1");
  }

  @Test
  void a_message_without_a_conversation_is_refused() {
    assertThatThrownBy(() -> message(down(1).setFromUserId("")))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> message(down(3).clearGroupId()))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("no conversation");
  }

  @Test
  void a_message_that_is_cut_anywhere_is_refused() {
    ByteString bytes = down(1).build().toByteString();
    for (int length = 0; length < bytes.size() - "UID".length() - 2; length++) {
      ByteString cut = bytes.substring(0, length);
      assertThatThrownBy(() -> codec.read(cut, RECEIVER))
          .as("the first %d bytes", length)
          .isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void a_text_is_published_as_the_web_client_does() {
    var message = new OutgoingMessage(Conversation.privateChat("bob"), new TextContent("hi"));

    assertThat(codec.publish(message, "alice", 14, 1_087_239_213_531_206L))
        .hasValueSatisfying(
            frame -> {
              assertThat(frame.topic()).isEqualTo("ppMsgP");
              assertThat(frame.targetId()).isEqualTo("bob");
              assertThat(Hex.of(FrameCodec.write(frame)))
                  .startsWith(
                      "32000670704d7367500003626f62000e"
                          + "0803120952433a5478744d73671a107b22636f6e74656e74223a226869227d4802")
                  .endsWith("b00100");
            });
  }

  @Test
  void the_flags_say_what_the_service_is_to_do_with_a_message() {
    Conversation group = Conversation.group("g1");
    assertThat(sessionId(new OutgoingMessage(group, new TextContent("x")))).isEqualTo(3);
    assertThat(sessionId(new OutgoingMessage(group, new TextContent("x", Mention.all()))))
        .isEqualTo(7);
    assertThat(
            sessionId(
                new OutgoingMessage(group, new TextContent("x"), List.of("amy"), Map.of("k", "v"))))
        .isEqualTo(67);
    assertThat(sessionId(new OutgoingMessage(group, new NoticeContent("x")))).isEqualTo(1);
    assertThat(sessionId(new OutgoingMessage(group, new TypingContent("RC:TxtMsg")))).isEqualTo(0);
  }

  private int sessionId(OutgoingMessage message) {
    return codec.upStream(message, 1).getSessionId();
  }

  @Test
  void a_message_goes_out_under_the_topic_and_target_of_its_kind() {
    TypingContent typing = new TypingContent("RC:TxtMsg");
    TextContent text = new TextContent("x");
    Conversation system = new Conversation(ConversationType.SYSTEM, "amy", "");

    assertThat(sent(Conversation.group("g"), text)).isEqualTo("pgMsgP g");
    assertThat(sent(Conversation.chatroom("r"), text)).isEqualTo("chatMsg r");
    assertThat(sent(Conversation.ultraGroup("g", "c"), text)).isEqualTo("ugMsg g");
    assertThat(sent(system, text)).isEqualTo("pbMsgP bot");
    assertThat(sent(Conversation.privateChat("amy"), typing)).isEqualTo("ppMsgS amy");
    assertThat(sent(Conversation.group("g"), typing)).isEqualTo("pgMsgS g");
    assertThat(sent(Conversation.ultraGroup("g", "c"), typing)).isEqualTo("none");
    assertThat(
            sent(
                Conversation.group("g"),
                new RecallContent(Conversation.group("g"), "UID", TIME, false, false, "")))
        .isEqualTo("recallMsg bot");
    assertThat(codec.upStream(new OutgoingMessage(system, text), 1).getSystemId()).isEqualTo("amy");
    assertThat(
            codec
                .upStream(new OutgoingMessage(Conversation.ultraGroup("g", "c"), text), 1)
                .getBusChannel())
        .isEqualTo("c");
  }

  private String sent(Conversation to, Content content) {
    return codec
        .publish(new OutgoingMessage(to, content), "bot", 1, 1)
        .map(frame -> frame.topic() + ' ' + frame.targetId())
        .orElse("none");
  }

  @Test
  void what_one_client_sends_another_one_reads() {
    var sent =
        new OutgoingMessage(
            Conversation.group("g1"),
            new TextContent("hi 🤖", Mention.of("bot")),
            List.of("bot"),
            Map.of("k", "v"));
    UpStreamMessage up =
        ProtoReader.parse(UpStreamMessage.parser(), codec.upStream(sent, 77).toByteString());
    DownStreamMessage down =
        MessageCodec.downStream(up)
            .setFromUserId("amy")
            .setType(3)
            .setGroupId("g1")
            .setDataTime(TIME)
            .setMsgId("UID")
            .build();
    Received received = codec.read(down.toByteString(), RECEIVER);

    assertThat(received.message())
        .isEqualTo(
            new Message(
                "main",
                "UID",
                sent.to(),
                "amy",
                sent.content(),
                Instant.ofEpochMilli(TIME),
                sent.expansion(),
                sent.directedTo(),
                false));
    assertThat(received.clientUniqueId()).isEqualTo(77);
    assertThat(received.status())
        .isEqualTo(
            FlagBits.STATUS_STORED
                | FlagBits.STATUS_COUNTED
                | FlagBits.STATUS_MENTION
                | FlagBits.STATUS_EXPANDABLE);
  }

  @Test
  void the_senders_flags_become_the_receivers() {
    assertThat(FlagBits.status(0)).isZero();
    assertThat(FlagBits.status(1)).isEqualTo(16);
    assertThat(FlagBits.status(2)).isEqualTo(32);
    assertThat(FlagBits.status(4)).isEqualTo(64);
    assertThat(FlagBits.status(32)).isEqualTo(512);
    assertThat(FlagBits.status(64)).isEqualTo(1024);
    assertThat(FlagBits.status(-1)).isEqualTo(16 | 32 | 64 | 512 | 1024);
  }
}
