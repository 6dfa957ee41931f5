package dev.parley.wire.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.content.CommandContent;
import dev.parley.api.content.Content;
import dev.parley.api.content.ContentMeta;
import dev.parley.api.content.ExpansionContent;
import dev.parley.api.content.FileContent;
import dev.parley.api.content.GifContent;
import dev.parley.api.content.HqVoiceContent;
import dev.parley.api.content.LocationContent;
import dev.parley.api.content.MemberChangeContent;
import dev.parley.api.content.Mention;
import dev.parley.api.content.ProfileNoticeContent;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.RoomBanContent;
import dev.parley.api.content.Sender;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.UnknownContent;
import dev.parley.wire.Hex;
import dev.parley.wire.WireOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How bodies are read that other clients wrote, careless ones and hostile ones too. */
class ContentReadingTest {

  private static final int DEPTH = WireOptions.DEFAULT.maxJsonDepth();

  private final ContentCodec codec = new ContentCodec(WireOptions.DEFAULT);

  private Content read(String objectName, String body) {
    return codec.read(objectName, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_bodies_that_the_documents_show_are_read() {
    assertThat(
            read(
                "RC:TxtMsg",
                """
                {"content":"Hello world!",
                 "user":{"id":"4242","name":"Robin","portrait":"http://p1.png","extra":"e"},
                 "mentionedInfo":{"type":2,"userIdList":["amy"],"mentionedContent":"[hi]"},
                 "extra":""}
                """))
        .isEqualTo(
            new TextContent(
                "Hello world!",
                new ContentMeta(
                    new Mention(false, List.of("amy"), "[hi]"),
                    new Sender("4242", "Robin", "http://p1.png", "e"),
                    "")));
    assertThat(
            read(
                "RC:HQVCMsg",
                """
                {"localPath":"/var/1","remoteUrl":"http://1.aac","duration":7,"extra":""}\
                """))
        .isEqualTo(new HqVoiceContent("http://1.aac", 7, "aac"));
    assertThat(
            read(
                "RC:ProfileNtf",
                """
                {"operation":"Update","data":"{\\"nickname\\": \\"A\\"}","extra":""}\
                """))
        .isEqualTo(new ProfileNoticeContent("Update", "{\"nickname\": \"A\"}"));
    assertThat(
            read(
                "RC:ReferenceMsg",
                """
                {"referMsgUserId":"amy","referMsg":{"content":"hi"},"referMsgUid":"U-1",
                 "objName":"RC:TxtMsg","content":"see above"}\
                """))
        .isEqualTo(
            new ReferenceContent(
                "see above", "amy", "U-1", new TextContent("hi"), ContentMeta.NONE));
  }

  @Test
  void numbers_may_come_as_text_and_objects_where_text_should_be() {
    assertThat(read("RC:FileMsg", "{\"fileUrl\":\"u\",\"name\":7,\"size\":\"12\",\"type\":true}"))
        .isEqualTo(new FileContent("7", 12, "true", "u"));
    assertThat(read("RC:HQVCMsg", "{\"remoteUrl\":\"u\",\"duration\":2.9,\"type\":null}"))
        .isEqualTo(new HqVoiceContent("u", 2, "aac"));
    assertThat(read("RC:GIFMsg", "{\"remoteUrl\":\"u\",\"width\":9e99,\"height\":-1e400}"))
        .isEqualTo(new GifContent("u", 0, Integer.MAX_VALUE, Integer.MIN_VALUE));
    assertThat(read("RC:CmdMsg", "{\"name\":\"n\",\"data\":{\"a\":[1, 2]}}"))
        .isEqualTo(new CommandContent("n", "{\"a\":[1, 2]}"));
    assertThat(read("RC:LBSMsg", "{\"latitude\":\"1.5\",\"longitude\":2,\"poi\":[]}"))
        .isEqualTo(new LocationContent(1.5, 2, "[]", ""));
    assertThat(read("RC:TxtMsg", "{\"content\":\"x\",\"extra\":{\"k\": 1}}"))
        .isEqualTo(new TextContent("x", new ContentMeta(null, null, "{\"k\": 1}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"mentionedInfo\":[1,{\"type\":1}]",
        "\"mentionedInfo\":\"all\"",
        "\"mentionedInfo\":{\"type\":\"1\"}",
        "\"mentionedInfo\":{\"type\":3}",
        "\"mentionedInfo\":{\"userIdList\":[\"a\"]}",
        "\"mentionedInfo\":null,\"user\":[[]],\"extra\":null,\"auditInfo\":null",
        "\"unknown\":{\"content\":\"y\",\"mentionedInfo\":{\"type\":1}}"
      })
  void what_is_not_a_mention_is_none(String keys) {
    assertThat(read("RC:TxtMsg", "{" + keys + ",\"content\":\"x\"}"))
        .isEqualTo(new TextContent("x"));
  }

  @Test
  void a_mention_of_users_takes_only_texts_as_their_ids() {
    assertThat(
            read(
                    "RC:TxtMsg",
                    "{\"content\":\"x\",\"mentionedInfo\":{\"type\":2,"
                        + "\"userIdList\":[1,\"amy\",null,[\"bob\"],{\"a\":\"b\"},\"eve\"]}}")
                .meta()
                .mention())
        .isEqualTo(Mention.of("amy", "eve"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "RC:TxtMsg | ``",
        "RC:TxtMsg | hello",
        "RC:TxtMsg | {}",
        "RC:TxtMsg | []",
        "RC:TxtMsg | \"text\"",
        "RC:TxtMsg | 12345",
        "RC:TxtMsg | null",
        "RC:TxtMsg | {\"content\":null}",
        "RC:TxtMsg | {\"content\":{}}",
        "RC:TxtMsg | {\"content\":[\"x\"]}",
        "RC:TxtMsg | {\"content\":true}",
        "RC:TxtMsg | {\"content\":\"x\"",
        "RC:TxtMsg | {\"content\":\"x\"} x",
        "RC:TxtMsg | {\"content\":\"x\"}{}",
        "RC:TxtMsg | {\"content\":\"x\",}",
        "RC:TxtMsg | {'content':'x'}",
        "RC:TxtMsg | {\"content\":\"\\x\"}",
        "RC:TxtMsg | {\"content\":\"x\",\"n\":01}",
        "RC:TxtMsg | {\"content\":\"x\",\"n\":NaN}",
        "RC:ImgMsg | {\"content\":\"x\"}",
        "RC:LBSMsg | {\"latitude\":1}",
        "RC:RcCmd | {\"conversationType\":99,\"targetId\":\"a\",\"messageUId\":\"u\"}",
        "RC:RcCmd | {\"conversationType\":1,\"targetId\":\"\",\"messageUId\":\"u\"}",
        "RC:RRRspMsg | {\"receiptMessageDic\":[]}",
        "RC:VCAccept | [1]",
        "RC:Delivered | no",
      })
  void a_body_that_its_type_cannot_have_is_kept_as_it_came(String objectName, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

    assertThat(codec.read(objectName, bytes)).isEqualTo(new UnknownContent(objectName, bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7b22636f6e74656e74223a22 ff 227d", // no UTF-8 at all
        "7b22636f6e74656e74223a22 c080 227d", // zero in two bytes
        "7b22636f6e74656e74223a22 eda0bd edb880 227d", // a pair in two times three bytes
        "efbbbf 7b22636f6e74656e74223a2278227d", // with a byte order mark
        "007b 0022 0063 0022 003a 0022 0022 007d", // UTF-16
        "7b00 2200 6300 2200 3a00 2200 2200 7d00"
      })
  void a_body_that_is_not_utf_8_is_kept_as_it_came(String hex) {
    byte[] bytes = Hex.bytes(hex);

    assertThat(codec.read("RC:TxtMsg", bytes)).isEqualTo(new UnknownContent("RC:TxtMsg", bytes));
  }

  @Test
  void a_type_that_is_not_known_is_kept_as_it_came() {
    byte[] bytes = Hex.bytes("00 ff 80 7b");

    assertThat(codec.read("app:Card", bytes)).isEqualTo(new UnknownContent("app:Card", bytes));
    assertThat(codec.write(codec.read("app:Card", bytes))).isEqualTo(bytes);
    assertThat(codec.read("", new byte[0])).isEqualTo(new UnknownContent("", new byte[0]));
  }

  @Test
  void json_may_be_as_deep_as_the_limit_and_no_deeper() {
    String deepest =
        "{\"content\":\"x\",\"a\":" + "[".repeat(DEPTH - 1) + "]".repeat(DEPTH - 1) + "}";
    String deeper = "{\"content\":\"x\",\"a\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}";

    assertThat(read("RC:TxtMsg", deepest)).isEqualTo(new TextContent("x"));
    assertThat(read("RC:TxtMsg", deeper)).isInstanceOf(UnknownContent.class);
    assertThat(read("RC:TxtMsg", "[".repeat(100_000))).isInstanceOf(UnknownContent.class);
    assertThat(read("RC:TxtMsg", "{\"a\":".repeat(100_000))).isInstanceOf(UnknownContent.class);
  }

  @Test
  void a_text_may_be_as_long_as_the_limit_and_no_longer() {
    int limit = WireOptions.DEFAULT.maxJsonText();
    Content longest = new TextContent("x".repeat(limit));
    Content longer = new TextContent("x".repeat(limit + 1));

    assertThat(codec.read("RC:TxtMsg", codec.write(longest))).isEqualTo(longest);
    assertThat(codec.read("RC:TxtMsg", codec.write(longer))).isInstanceOf(UnknownContent.class);
  }

  @Test
  void a_text_beyond_the_limit_inside_a_list_spoils_the_content_and_nothing_else() {
    String tooLong = "y".repeat(WireOptions.DEFAULT.maxJsonText() + 1);

    assertThat(read("RC:CombineMsg", "{\"remoteUrl\":\"u\",\"nameList\":[\"" + tooLong + "\"]}"))
        .isInstanceOf(UnknownContent.class);
  }

  @Test
  void quotes_inside_quotes_are_read_up_to_the_limit() {
    Content quoted = new TextContent("the first");
    for (int i = 0; i < WireOptions.DEFAULT.maxQuotes() + 2; i++) {
      quoted = new ReferenceContent("quote " + i, "amy", "U", quoted, ContentMeta.NONE);
    }
    Content read = codec.read("RC:ReferenceMsg", codec.write(quoted));

    for (int i = 0; i < WireOptions.DEFAULT.maxQuotes(); i++) {
      read = ((ReferenceContent) read).quoted();
    }
    assertThat(read).isInstanceOf(ReferenceContent.class);
    assertThat(((ReferenceContent) read).quoted()).isInstanceOf(UnknownContent.class);
  }

  @Test
  void a_quote_without_its_type_or_its_body_keeps_the_new_text() {
    assertThat(read("RC:ReferenceMsg", "{\"content\":\"x\"}"))
        .isEqualTo(
            new ReferenceContent(
                "x", "", "", new UnknownContent("", new byte[0]), ContentMeta.NONE));
    assertThat(
            read(
                "RC:ReferenceMsg",
                "{\"content\":\"x\",\"objName\":\"RC:TxtMsg\",\"referMsg\":\"{\\\"content\\\":1}\"}"))
        .isEqualTo(new ReferenceContent("x", "", "", new TextContent("1"), ContentMeta.NONE));
  }

  @Test
  void of_a_key_that_comes_twice_the_last_value_counts() {
    assertThat(read("RC:TxtMsg", "{\"content\":\"a\",\"content\":\"b\"}"))
        .isEqualTo(new TextContent("b"));
  }

  @Test
  void lists_of_people_in_a_chatroom_leave_out_what_is_no_person() {
    assertThat(
            read(
                "RC:ChrmMemChange",
                "{\"memberCount\":2,\"userList\":[{\"userId\":\"amy\",\"status\":1},7,[],"
                    + "{\"userId\":\"bob\",\"status\":0,\"extra\":\"e\"}]}"))
        .isEqualTo(
            new MemberChangeContent(
                2,
                List.of(
                    new MemberChangeContent.Change("amy", true, ""),
                    new MemberChangeContent.Change("bob", false, "e"))));
    assertThat(read("RC:ChrmBanMsg", "{\"chatroomId\":\"r\",\"userList\":\"amy\"}"))
        .isEqualTo(new RoomBanContent("r", 0, 0, 0, List.of()));
    assertThat(read("RC:MsgExMsg", "{\"mid\":\"u\",\"put\":[1],\"del\":{}}"))
        .isEqualTo(new ExpansionContent("u", Map.of(), List.of()));
  }

  @Test
  void the_array_that_was_read_may_be_used_again() {
    byte[] body = "{\"content\":5}x".getBytes(StandardCharsets.UTF_8);
    Content read = codec.read("RC:TxtMsg", body);
    Arrays.fill(body, (byte) 0);

    assertThat(codec.write(read)).asString(StandardCharsets.UTF_8).isEqualTo("{\"content\":5}x");
  }
}
