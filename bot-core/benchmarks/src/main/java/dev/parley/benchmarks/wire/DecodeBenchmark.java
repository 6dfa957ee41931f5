package dev.parley.benchmarks.wire;

import com.google.protobuf.ByteString;
import dev.parley.wire.Topic;
import dev.parley.wire.WireOptions;
import dev.parley.wire.content.ContentRegistry;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.message.Received;
import dev.parley.wire.message.Receiver;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the bytes of one WebSocket message to the {@link dev.parley.api.Message} that handlers see:
 * frame, protobuf and content JSON. This is the first step of every message that is received.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class DecodeBenchmark {

  /** What the frame of the mention is filled up to: a usual length of a group message. */
  private static final int MENTION_FRAME = 367;

  private static final Receiver RECEIVER = new Receiver("main", "bot", 0);

  private final MessageCodec codec =
      new MessageCodec(WireOptions.DEFAULT, ContentRegistry.STANDARD);
  private final byte[] text = frame(1, "{\"content\":\"hi\"}");
  private final byte[] mention = mentionFrame();

  /** A text of two letters from a private chat. */
  @Benchmark
  public Received shortText() {
    return decode(text);
  }

  /** A group message that calls the bot by name, with the sender's name and picture. */
  @Benchmark
  public Received mention() {
    return decode(mention);
  }

  private Received decode(byte[] bytes) {
    if (FrameCodec.readServer(bytes, ProtocolVersion.V4) instanceof ServerFrame.Publish publish) {
      return codec.read(publish.payload(), RECEIVER);
    }
    throw new IllegalStateException("the frame is no publish");
  }

  private static byte[] mentionFrame() {
    int filled = 0;
    byte[] frame = frame(3, mention(""));
    while (frame.length < MENTION_FRAME) {
      frame = frame(3, mention("m".repeat(++filled)));
    }
    if (frame.length != MENTION_FRAME) {
      throw new IllegalStateException("the frame has " + frame.length + " bytes");
    }
    return frame;
  }

  /** The content as the vendor's web client writes it. */
  private static String mention(String text) {
    return """
    {"content":"%s","mentionedInfo":{"type":2,"userIdList":["bot"],"mentionedContent":""},\
    "user":{"id":"amy","name":"Amy","portraitUri":"https://img.example/a.png"}}\
    """
        .formatted(text);
  }

  private static byte[] frame(int conversationType, String content) {
    ByteString payload =
        DownStreamMessage.newBuilder()
            .setFromUserId("amy")
            .setType(conversationType)
            .setGroupId("team-1")
            .setClassname("RC:TxtMsg")
            .setContent(ByteString.copyFromUtf8(content))
            .setDataTime(1_795_219_200_123L)
            .setStatus(48)
            .setMsgId("6ZIX-K5FB-HBST-WJ7K")
            .setDirection(2)
            .build()
            .toByteString();
    return FrameCodec.write(
        new ServerFrame.Publish(1_795_219_200L, Topic.S_MSG.topic(), "bot", 1, 1, false, payload),
        ProtocolVersion.V4);
  }
}
