package dev.parley.wire.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.content.CallContent;
import dev.parley.api.content.CombinedContent;
import dev.parley.api.content.CommandContent;
import dev.parley.api.content.CommandNoticeContent;
import dev.parley.api.content.ContactNoticeContent;
import dev.parley.api.content.Content;
import dev.parley.api.content.ContentMeta;
import dev.parley.api.content.CustomerServiceContent;
import dev.parley.api.content.EntryNoticeContent;
import dev.parley.api.content.ExpansionContent;
import dev.parley.api.content.FileContent;
import dev.parley.api.content.ForwardContent;
import dev.parley.api.content.GifContent;
import dev.parley.api.content.GroupNoticeContent;
import dev.parley.api.content.HqVoiceContent;
import dev.parley.api.content.ImageContent;
import dev.parley.api.content.LiveLocationContent;
import dev.parley.api.content.LocationContent;
import dev.parley.api.content.MemberChangeContent;
import dev.parley.api.content.Mention;
import dev.parley.api.content.NoticeContent;
import dev.parley.api.content.ProfileNoticeContent;
import dev.parley.api.content.PublicServiceContent;
import dev.parley.api.content.ReadReceiptContent;
import dev.parley.api.content.ReadSyncContent;
import dev.parley.api.content.RecallContent;
import dev.parley.api.content.RecalledContent;
import dev.parley.api.content.ReceiptRequestContent;
import dev.parley.api.content.ReceiptResponseContent;
import dev.parley.api.content.RedPacketContent;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.RichContent;
import dev.parley.api.content.RoomBanContent;
import dev.parley.api.content.RoomBlockContent;
import dev.parley.api.content.RoomSyncContent;
import dev.parley.api.content.Sender;
import dev.parley.api.content.ServiceContent;
import dev.parley.api.content.StreamContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.TypingContent;
import dev.parley.api.content.UnknownContent;
import dev.parley.api.content.VideoContent;
import dev.parley.api.content.VoiceContent;
import dev.parley.wire.WireOptions;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every content comes back as it was written. */
class ContentRoundTripTest {

  private static final ContentMeta META =
      new ContentMeta(
          Mention.of("amy", "bob"),
          new Sender("u1", "Robin 🤖", "http://img/1.png", "Rob", "x"),
          "any \"text\"",
          "{\"level\":2}");

  private final ContentCodec codec = new ContentCodec(WireOptions.DEFAULT);

  static Stream<Content> contents() {
    return Stream.of(
        new TextContent("Hello 世界 🤖 \"quoted\" \\ \n"),
        new TextContent("", META),
        new TextContent("everybody", Mention.all()),
        new TypingContent("RC:TxtMsg"),
        new ImageContent("dGh1bWI=", "http://img/1.jpg", 120, 80, META),
        new ImageContent("", "http://img/1.jpg", 0, 0),
        new GifContent("http://img/1.gif", 3_000_000_000L, 263, 246, META),
        new VoiceContent("YW1y", 3, META),
        new HqVoiceContent("http://v/1.aac", 60, "aac", META),
        new FileContent("a.txt", 190_184, "txt", "http://f/1", META),
        new VideoContent("http://v/1.mp4", "dGh1bWI=", 2, 734_320, "v.mp4", META),
        new LocationContent(39.9139, -116.3917, "Somewhere", "bWFw", META),
        new RichContent("Title", "Text", "http://img/1.jpg", "http://page", META),
        new ForwardContent("http://f/1.html", List.of("Amy"), List.of("Amy: hi"), 1, META),
        new ReferenceContent("see above", "amy", "UID-1", new TextContent("hi", META), META),
        new ReferenceContent(
            "see", "amy", "", new ReferenceContent("that", "bob", "U", text("x"), META), META),
        new ReferenceContent("card", "amy", "U", unknown("app:Card", "{\"a\": 1}"), META),
        new ReferenceContent("what?", "amy", "U", unknown("app:Card", "no json"), META),
        new NoticeContent("Amy joined", META),
        new CommandContent("reload", "{\"a\":1}", META),
        new CommandNoticeContent("reload", "", META),
        new GroupNoticeContent("amy", "Rename", "{}", "renamed", META),
        new ContactNoticeContent("Request", "amy", "bob", "hi", META),
        new ProfileNoticeContent("Update", "{\"nickname\":\"A\"}", META),
        new RecallContent(
            Conversation.ultraGroup("g1", "general"),
            "UID",
            1_700_000_000_000L,
            true,
            false,
            "amy",
            META),
        new RecallContent(Conversation.privateChat("amy"), "UID", 0, false, true, ""),
        new RecalledContent("amy", 1_700_000_000_000L, "RC:TxtMsg", META),
        new ExpansionContent("UID", Map.of("k", "v", "k2", ""), List.of(), META),
        new ExpansionContent("UID", Map.of(), List.of("k", "k2"), META),
        new ReadReceiptContent("UID", 1_700_000_000_000L, 1, META),
        new ReadSyncContent(1_700_000_000_000L, META),
        new ReceiptRequestContent("UID", META),
        new ReceiptResponseContent(Map.of("amy", List.of("U1", "U2"), "bob", List.of()), META),
        new EntryNoticeContent("seat_1", "amy", false, META),
        new EntryNoticeContent("seat_1", "", true, META),
        new MemberChangeContent(
            17,
            List.of(
                new MemberChangeContent.Change("amy", true, "vip"),
                new MemberChangeContent.Change("bob", false, "")),
            META),
        new RoomBanContent("r1", 1, 600_000, 1_700_000_000_000L, List.of("amy"), META),
        new RoomBlockContent("r1", 1, 60, 1_700_000_000_000L, List.of("amy", "bob"), META),
        new RoomSyncContent("r1", 1, 0, 1_700_000_000_000L, META),
        new CallContent("RC:VCAccept", "{\"callId\":\"c1\"}"),
        new CustomerServiceContent("RC:CsHs", "{}"),
        new PublicServiceContent("RC:PSImgTxtMsg", "{\"articles\":[]}"),
        new RedPacketContent("RCJrmf:RpMsg", "{\"id\":1.50}"),
        new LiveLocationContent("RC:RLStart", "{ \"extra\" : null }"),
        new StreamContent("RC:StreamMsg", "{\"content\":\"par\"}"),
        new CombinedContent("RC:CombineV2Msg", "{}"),
        new ServiceContent("RC:Delivered", "{}"),
        unknown("app:Card", "{\"a\":1}"));
  }

  private static TextContent text(String text) {
    return new TextContent(text);
  }

  private static UnknownContent unknown(String objectName, String body) {
    return new UnknownContent(objectName, body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void a_content_comes_back_as_it_was_written(Content content) {
    byte[] body = codec.write(content);

    assertThat(codec.read(content.objectName(), body)).isEqualTo(content);
  }

  @Test
  void no_kind_of_content_is_left_out_of_this_test() {
    Set<Class<?>> tested = new HashSet<>();
    contents().forEach(content -> tested.add(content.getClass()));

    assertThat(tested).containsExactlyInAnyOrderElementsOf(leaves(Content.class));
  }

  private static Set<Class<?>> leaves(Class<?> type) {
    Set<Class<?>> leaves = new HashSet<>();
    for (Class<?> next : type.getPermittedSubclasses()) {
      if (next.isSealed()) {
        leaves.addAll(leaves(next));
      } else {
        leaves.add(next);
      }
    }
    return leaves;
  }

  @Test
  void a_lone_half_of_a_surrogate_pair_is_written_as_a_question_mark() {
    byte[] body = codec.write(new TextContent("a\ud83db"));

    assertThat(codec.read("RC:TxtMsg", body)).isEqualTo(new TextContent("a?b"));
  }
}
