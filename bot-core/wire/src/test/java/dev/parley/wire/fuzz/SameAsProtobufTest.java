package dev.parley.wire.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import dev.parley.wire.content.ContentRegistry;
import dev.parley.wire.message.FlagBits;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.message.Received;
import dev.parley.wire.message.Receiver;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import java.io.IOException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Messages are read by hand; what is read must be what protobuf's own parser reads, on good bytes
 * and on damaged ones. The seed is printed; {@code -Dfuzz.seed=...} repeats a run.
 */
class SameAsProtobufTest {

  private final Corpus corpus = new Corpus();
  private final MessageCodec messages =
      new MessageCodec(WireOptions.DEFAULT, ContentRegistry.STANDARD);

  @Test
  void good_and_damaged_messages_read_the_same() {
    compare(20_000);
  }

  @Test
  @Tag("full")
  void a_million_good_and_damaged_messages_read_the_same() {
    compare(1_000_000);
  }

  private void compare(int inputs) {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    System.out.println("SameAsProtobufTest: " + inputs + " inputs, -Dfuzz.seed=" + seed);
    SplittableRandom random = new SplittableRandom(seed);
    Mutator mutator = new Mutator(random);
    int readable = 0;
    for (int i = 0; i < inputs; i++) {
      byte[] good = corpus.messages.get(random.nextInt(corpus.messages.size()));
      byte[] bytes = i % 10 == 0 ? good : mutator.mutate(good, corpus.messages);
      DownStreamMessage expected = parse(bytes);
      String what = HexFormat.of().formatHex(bytes);
      try {
        Received received =
            messages.read(ByteString.copyFrom(bytes), new Receiver("main", "bot", 0));
        readable++;
        if (expected != null) {
          assertSame(received, expected, what);
        } else {
          assertThat(hasNested(bytes)).as(what).isTrue();
        }
      } catch (MalformedException e) {
        assertThat(expected == null || !hasConversation(expected) || isAboutText(e))
            .as("%s: %s", e.getMessage(), what)
            .isTrue();
      }
    }
    assertThat(readable).isGreaterThan(inputs / 10);
  }

  private static void assertSame(Received received, DownStreamMessage expected, String what) {
    assertThat(received)
        .as(what)
        .isEqualTo(
            new Received(
                received.message(),
                expected.getMsgId(),
                expected.getDataTime(),
                expected.getDirection() == FlagBits.DIRECTION_SENT,
                expected.getStatus(),
                expected.getExtStatus(),
                expected.getOptionBits(),
                expected.getClientUniqueId()));
    var message = received.message();
    if (message != null) {
      assertThat(message.conversation().type().number()).as(what).isEqualTo(expected.getType());
      assertThat(message.content().objectName()).as(what).isEqualTo(expected.getClassname());
      assertThat(message.directedTo()).as(what).isEqualTo(expected.getToUserIdsList());
      assertThat(message.at().toEpochMilli()).as(what).isEqualTo(expected.getDataTime());
    }
  }

  /** Protobuf's parser lets broken text pass; the reader does not. */
  private static boolean isAboutText(MalformedException e) {
    return String.valueOf(e.getMessage()).contains("not UTF-8");
  }

  /** Fields with messages inside (18, 25, 27): protobuf's parser looks into them. */
  private static boolean hasNested(byte[] bytes) {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    try {
      for (int tag = in.readTag(); tag != 0 && in.skipField(tag); tag = in.readTag()) {
        int field = tag >>> 3;
        if (field == 18 || field == 25 || field == 27) {
          return true;
        }
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }

  private static boolean hasConversation(DownStreamMessage message) {
    return switch (message.getType()) {
      case 1, 6 -> !message.getFromUserId().isEmpty();
      case 3, 4, 10 -> !message.getGroupId().isEmpty();
      default -> true;
    };
  }

  private static @Nullable DownStreamMessage parse(byte[] bytes) {
    try {
      return DownStreamMessage.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      return null;
    }
  }
}
