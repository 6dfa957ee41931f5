package dev.parley.wire.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import com.google.protobuf.UnsafeByteOperations;
import com.sun.management.ThreadMXBean;
import dev.parley.api.content.Content;
import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import dev.parley.wire.content.ContentCodec;
import dev.parley.wire.content.ContentRegistry;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.json.Body;
import dev.parley.wire.json.ExpansionJson;
import dev.parley.wire.json.Json;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.message.PageForm;
import dev.parley.wire.message.PageReader;
import dev.parley.wire.message.Receiver;
import dev.parley.wire.navi.NaviCodec;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.payload.ProtoReader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Throws damaged bytes at every reader: nothing but {@link MalformedException} ever comes out,
 * reading ends, and it claims no more memory than 64 times the bytes and once the limit for
 * inflated bodies. The seed is printed; {@code -Dfuzz.seed=...} repeats a run.
 */
class HostileBytesTest {

  private static final WireOptions OPTIONS = WireOptions.DEFAULT;
  private static final int MEMORY_FACTOR = 64;

  /** Longer ones are only read, so that writing them does not count as memory of the reader. */
  private static final int LONG_BODY = 10_000;

  private static final Receiver RECEIVER = new Receiver("main", "bot", 0);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Corpus corpus = new Corpus();
  private final List<MessageLite> schema = Schema.messages();
  private final ContentCodec contents = new ContentCodec(OPTIONS);
  private final List<String> objectNames = contents.objectNames().stream().sorted().toList();
  private final MessageCodec messages = new MessageCodec(OPTIONS, ContentRegistry.STANDARD);
  private final PageReader pages = new PageReader(messages, OPTIONS);
  private final ProtoReader protobuf = new ProtoReader(OPTIONS);
  private final ExpansionJson expansions = new ExpansionJson(new Json(OPTIONS));
  private final NaviCodec navis = new NaviCodec(OPTIONS);
  private final List<PageForm> forms = List.of(PageForm.values());
  private final List<AnswerType<?>> answers =
      List.of(
          AnswerType.MESSAGES,
          AnswerType.CHATROOM_MESSAGES,
          AnswerType.HISTORY,
          AnswerType.CHATROOM_ENTRIES,
          AnswerType.CONVERSATIONS,
          AnswerType.SESSIONS,
          AnswerType.MODIFIED_MESSAGES,
          AnswerType.RECEIPTS,
          AnswerType.RECEIPT_BATCH);

  /** How a kind of bytes is read. */
  private interface Reader {
    void read(byte[] bytes, SplittableRandom random);
  }

  private record Kind(String name, List<byte[]> good, Reader reader) {}

  private final List<Kind> kinds =
      List.of(
          new Kind("client frame", corpus.clientFrames, this::readClientFrame),
          new Kind("server frame", corpus.serverFrames, this::readServerFrame),
          new Kind("message", corpus.messages, this::readMessage),
          new Kind("page", corpus.pages, this::readPage),
          new Kind("answer", corpus.pages, this::readAnswer),
          new Kind("any protobuf", corpus.messages, this::readProtobuf),
          new Kind("content", corpus.bodies, this::readContent),
          new Kind("expansion", corpus.expansions, (bytes, any) -> expansions.read(Body.of(bytes))),
          new Kind("navi", corpus.navis, (bytes, any) -> navis.read(bytes).addresses(true)));

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void fifty_thousand_damaged_inputs_upset_no_reader() {
    fuzz(50_000);
  }

  @Test
  @Tag("full")
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void a_million_damaged_inputs_upset_no_reader() {
    fuzz(1_000_000);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void a_small_body_cannot_blow_up() {
    SplittableRandom random = new SplittableRandom(1);
    for (byte[] bomb : Corpus.bombs()) {
      assertThat(bomb.length).isLessThan(100_000);
      for (PageForm form : PageForm.values()) {
        throwAt(
            "page " + form,
            bomb,
            (bytes, any) -> pages.read(form, ByteString.copyFrom(bytes), RECEIVER),
            random);
      }
      throwAt("answer", bomb, this::readAnswer, random);
    }
  }

  private void fuzz(int inputs) {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    System.out.println("HostileBytesTest: " + inputs + " inputs, -Dfuzz.seed=" + seed);
    SplittableRandom random = new SplittableRandom(seed);
    Mutator mutator = new Mutator(random);
    long start = System.nanoTime();
    long startCpu = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < inputs; i++) {
      Kind kind = kinds.get(random.nextInt(kinds.size()));
      byte[] good = kind.good().get(random.nextInt(kind.good().size()));
      byte[] bytes =
          random.nextInt(50) == 0
              ? mutator.noise(random.nextInt(64))
              : mutator.mutate(good, kind.good());
      throwAt(kind.name(), bytes, kind.reader(), random);
    }
    System.out.printf(
        "HostileBytesTest: %d inputs in %d ms, %d ms of CPU%n",
        inputs,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
        TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - startCpu));
  }

  private static void throwAt(String what, byte[] bytes, Reader reader, SplittableRandom random) {
    byte[] before = bytes.clone();
    long claimed = THREADS.getCurrentThreadAllocatedBytes();
    try {
      reader.read(bytes, random);
    } catch (MalformedException expected) {
      assertThat(expected.getMessage()).isNotBlank();
    } catch (RuntimeException | Error e) {
      fail(what + " upset by " + hex(before), e);
    }
    claimed = THREADS.getCurrentThreadAllocatedBytes() - claimed;
    long allowed = (long) MEMORY_FACTOR * before.length + OPTIONS.maxInflatedBytes();
    if (claimed > allowed) {
      fail("%s of %d bytes claims %d bytes: %s", what, before.length, claimed, hex(before));
    }
    if (!Arrays.equals(bytes, before)) {
      fail(what + " changes what it reads: " + hex(before));
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 2000));
  }

  private void readClientFrame(byte[] bytes, SplittableRandom random) {
    ClientFrame frame = FrameCodec.readClient(bytes);
    assertThat(FrameCodec.readClient(FrameCodec.write(frame))).isEqualTo(frame);
    if (frame instanceof ClientFrame.Publish publish) {
      readProtobuf(publish.payload(), random);
    }
  }

  private void readServerFrame(byte[] bytes, SplittableRandom random) {
    ProtocolVersion version = random.nextBoolean() ? ProtocolVersion.V3 : ProtocolVersion.V4;
    switch (FrameCodec.readServer(bytes, version)) {
      case ServerFrame.Publish publish -> messages.read(publish.payload(), RECEIVER);
      case ServerFrame.QueryAck ack -> pages.read(PageForm.PULLED, ack.payload(), RECEIVER);
      case ServerFrame.ConnAck ack -> ack.code();
      case ServerFrame.Disconnect disconnect -> disconnect.code();
      case ServerFrame.PubAck ack ->
          assertThat(FrameCodec.readServer(FrameCodec.write(ack, version), version)).isEqualTo(ack);
      case ServerFrame.PingResp ignored -> {}
      case ServerFrame.Unknown ignored -> {}
    }
  }

  private void readMessage(byte[] bytes, SplittableRandom random) {
    messages.read(UnsafeByteOperations.unsafeWrap(bytes), RECEIVER);
  }

  private void readPage(byte[] bytes, SplittableRandom random) {
    PageForm form = forms.get(random.nextInt(forms.size()));
    pages.read(form, UnsafeByteOperations.unsafeWrap(bytes), RECEIVER);
  }

  private void readAnswer(byte[] bytes, SplittableRandom random) {
    AnswerType<?> type = answers.get(random.nextInt(answers.size()));
    protobuf.read(type, UnsafeByteOperations.unsafeWrap(bytes));
  }

  private void readProtobuf(byte[] bytes, SplittableRandom random) {
    readProtobuf(UnsafeByteOperations.unsafeWrap(bytes), random);
  }

  private void readProtobuf(ByteString bytes, SplittableRandom random) {
    MessageLite type = schema.get(random.nextInt(schema.size()));
    ProtoReader.parse(type.getParserForType(), bytes);
  }

  private void readContent(byte[] bytes, SplittableRandom random) {
    String objectName = objectNames.get(random.nextInt(objectNames.size()));
    Content content = contents.read(objectName, bytes);
    assertThat(content.objectName()).isEqualTo(objectName);
    if (bytes.length < LONG_BODY) {
      byte[] written = contents.write(content);
      assertThat(contents.write(contents.read(objectName, written))).isEqualTo(written);
    }
  }
}
