package dev.parley.wire.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import dev.parley.api.Conversation;
import dev.parley.api.content.Content;
import dev.parley.api.content.ContentMeta;
import dev.parley.api.content.ExpansionContent;
import dev.parley.api.content.FileContent;
import dev.parley.api.content.ForwardContent;
import dev.parley.api.content.LocationContent;
import dev.parley.api.content.MemberChangeContent;
import dev.parley.api.content.Mention;
import dev.parley.api.content.RecallContent;
import dev.parley.api.content.ReceiptResponseContent;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.RoomBanContent;
import dev.parley.api.content.Sender;
import dev.parley.api.content.ServiceContent;
import dev.parley.api.content.TextContent;
import dev.parley.wire.Hex;
import dev.parley.wire.WireOptions;
import dev.parley.wire.content.ContentCodec;
import dev.parley.wire.frame.ClientFrame;
import dev.parley.wire.frame.FrameCodec;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.message.MessageCodec;
import dev.parley.wire.navi.NaviCodec;
import dev.parley.wire.navi.NaviDocument;
import dev.parley.wire.navi.NaviFeatures;
import dev.parley.wire.navi.ServerAddress;
import dev.parley.wire.payload.AnswerType;
import dev.parley.wire.payload.Compression;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.DownStreamMessages;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Good bytes of every kind: what the mutations begin with. */
final class Corpus {

  private static final ContentMeta META =
      new ContentMeta(
          Mention.of("amy", "bob"), new Sender("u", "Robin 🤖", "http://p", "a", "e"), "x", "{}");

  private static final List<Content> CONTENTS =
      List.of(
          new TextContent("hi 世界 🤖", META),
          new ReferenceContent("see", "amy", "U", new TextContent("hi", META), META),
          new FileContent("a.txt", 190_184, "txt", "http://f/1", META),
          new LocationContent(39.9139, -116.3917, "Somewhere", "bWFw", META),
          new ForwardContent("http://f", List.of("Amy", "Bob"), List.of("Amy: hi"), 1, META),
          new RecallContent(
              Conversation.group("g"), "U", 1_700_000_000_000L, true, false, "", META),
          new ExpansionContent("U", Map.of("k", "v"), List.of("l"), META),
          new ReceiptResponseContent(Map.of("amy", List.of("U1", "U2"))),
          new MemberChangeContent(
              2, List.of(new MemberChangeContent.Change("amy", true, "vip")), META),
          new RoomBanContent("r", 1, 60, 1_700_000_000_000L, List.of("amy"), META),
          new ServiceContent("RC:Delivered", "{\"a\":[1,2,{\"b\":null}]}"));

  private final ContentCodec codec = new ContentCodec(WireOptions.DEFAULT);

  /** JSON of every shape. */
  final List<byte[]> bodies = new ArrayList<>();

  /** {@code DownStreamMessage}. */
  final List<byte[]> messages = new ArrayList<>();

  /** Answers with messages, plain and compressed. */
  final List<byte[]> pages = new ArrayList<>();

  final List<byte[]> clientFrames = new ArrayList<>();
  final List<byte[]> serverFrames = new ArrayList<>();
  final List<byte[]> navis = new ArrayList<>();
  final List<byte[]> expansions = new ArrayList<>();

  Corpus() {
    DownStreamMessages.Builder page = DownStreamMessages.newBuilder().setSyncTime(1);
    for (Content content : CONTENTS) {
      byte[] body = codec.write(content);
      bodies.add(body);
      DownStreamMessage message = message(content.objectName(), body);
      messages.add(message.toByteArray());
      page.addList(message);
    }
    bodies.add("{\"content\":\"\\ud83d\\ude00 \\u0000 1e5\",\"n\":-1.5e300}".getBytes(UTF_8));
    DownStreamMessages all = page.build();
    pages.add(all.toByteArray());
    for (Compression compression : Compression.values()) {
      pages.add(AnswerType.MESSAGES.compress(all, compression).toByteArray());
    }
    UpStreamMessage up =
        UpStreamMessage.newBuilder()
            .setSessionId(3)
            .setClassname("RC:TxtMsg")
            .setContent(ByteString.copyFrom(bodies.getFirst()))
            .build();
    messages.add(
        MessageCodec.downStream(up)
            .setFromUserId("a")
            .setType(1)
            .setDataTime(1)
            .build()
            .toByteArray());
    frames(up);
    NaviDocument navi =
        NaviDocument.of("amy", List.of(new ServerAddress("h:1", 5, 1)), NaviFeatures.NONE);
    NaviCodec navis = new NaviCodec(WireOptions.DEFAULT);
    this.navis.add(navis.write(navi));
    this.navis.add(navis.writeCall("getServerEndpoint", navi));
    expansions.add("{\"k\":{\"v\":\"1\"},\"l\":\"2\",\"m\":[{}]}".getBytes(UTF_8));
  }

  private static DownStreamMessage message(String objectName, byte[] body) {
    return DownStreamMessage.newBuilder()
        .setFromUserId("amy")
        .setType(3)
        .setGroupId("g1")
        .setClassname(objectName)
        .setContent(ByteString.copyFrom(body))
        .setDataTime(1_700_000_000_000L)
        .setStatus(48)
        .setMsgId("6ZIX-K5FB-HBST-WJ7K")
        .setExtraContent("{\"k\":{\"v\":\"1\"}}")
        .setBusChannel("c")
        .addToUserIds("bob")
        .build();
  }

  private void frames(UpStreamMessage up) {
    for (ClientFrame frame :
        List.of(
            new ClientFrame.Publish("ppMsgP", "bob", 14, up.toByteString()),
            new ClientFrame.Query("pullMsg", "u\ud83d\ude00", 6, Hex.byteString("08001000")),
            new ClientFrame.PubAck(1),
            new ClientFrame.QueryCon(1),
            new ClientFrame.PingReq(),
            new ClientFrame.Disconnect(4))) {
      clientFrames.add(FrameCodec.write(frame));
    }
    for (ServerFrame frame :
        List.of(
            new ServerFrame.Publish(
                1, "s_msg", "bob", 1, 1, false, ByteString.copyFrom(messages.getFirst())),
            new ServerFrame.PubAck(1, 1_700_000_000_123L, 0, "UID"),
            new ServerFrame.QueryAck(1, 1, 0, 0, ByteString.copyFrom(pages.getFirst())),
            new ServerFrame.ConnAck(0, "amy", "session", 1_700_000_000_123L, 7),
            new ServerFrame.Disconnect(1))) {
      for (ProtocolVersion version : ProtocolVersion.values()) {
        serverFrames.add(FrameCodec.write(frame, version));
      }
    }
  }

  /** Small answers that unpack to as much as is allowed, and to more. */
  static List<byte[]> bombs() {
    int cap = WireOptions.DEFAULT.maxInflatedBytes();
    ByteString least =
        DownStreamMessage.newBuilder()
            .setFromUserId("a")
            .setType(1)
            .setClassname("")
            .setContent(ByteString.EMPTY)
            .setDataTime(0)
            .setStatus(0)
            .build()
            .toByteString();
    ByteString item = Hex.byteString("0a" + "%02x".formatted(least.size())).concat(least);
    ByteString zero = Hex.byteString("00");
    List<byte[]> bombs = new ArrayList<>();
    for (Compression compression : Compression.values()) {
      bombs.add(bomb(repeat(zero, cap), compression));
      bombs.add(bomb(repeat(zero, 10 * cap), compression));
      bombs.add(bomb(repeat(Hex.byteString("0a00"), cap), compression));
      bombs.add(bomb(repeat(item, cap), compression));
      bombs.add(bomb(Hex.byteString("8a3e8080c003").concat(repeat(zero, cap)), compression));
      bombs.add(bomb(compression.deflate(repeat(item, cap)), compression));
    }
    return bombs;
  }

  private static byte[] bomb(ByteString plain, Compression compression) {
    return DownStreamMessages.newBuilder()
        .setSyncTime(1)
        .setCompressioEnabled(true)
        .setCompressedData(compression.deflate(plain))
        .build()
        .toByteArray();
  }

  private static ByteString repeat(ByteString piece, int size) {
    byte[] bytes = new byte[size - size % piece.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = piece.byteAt(i % piece.size());
    }
    return ByteString.copyFrom(bytes);
  }
}
