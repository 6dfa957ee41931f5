package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.wire.frame.ServerFrame;
import dev.parley.wire.proto.ConversationProtos.RelationQryInput;
import dev.parley.wire.proto.ConversationProtos.RelationsOutput;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import dev.parley.wire.proto.MessageProtos.HistoryMsgInput;
import dev.parley.wire.proto.MessageProtos.HistoryMsgOuput;
import dev.parley.wire.proto.MessageProtos.UpStreamMessage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is added to messages after they were sent. */
class ExpansionsTest extends TwoUsersSetting {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** To be stored and counted, and may have an expansion. */
  private static final int EXPANDABLE = 67;

  @Test
  void a_message_comes_with_its_expansion_and_both_sides_change_it() {
    String uid = order("{\"state\":{\"v\":\"open\"}}");
    assertThat(expansion(pushed().getExtraContent())).isEqualTo("{state=open}");
    assertThat(change(bob, "amy", uid, "\"put\":{\"state\":\"paid\",\"by\":\"bob\"}")).isZero();
    assertThat(change(amy, "bob", uid, "\"del\":[\"by\",\"unknown\"]")).isZero();
    assertThat(inHistory(bob, "amy")).isEqualTo("{state=paid}");
    assertThat(inHistory(amy, "bob")).isEqualTo("{state=paid}");
    DownStreamMessage told = pushed();
    assertThat(told.getClassname()).isEqualTo("RC:MsgExMsg");
    assertThat(told.getContent().toStringUtf8()).contains(uid, "\"del\"");
  }

  @Test
  void who_was_away_sees_the_expansion_as_it_is_now() {
    String uid = order("");
    change(amy, "bob", uid, "\"put\":{\"state\":\"late\"}");
    assertThat(
            expansion(
                Bodies.messages(bob.query("pullMsg", "bob", Bodies.pull(0, 0)).payload())
                    .getList(0)
                    .getExtraContent()))
        .isEqualTo("{state=late}");
    RelationQryInput all = RelationQryInput.newBuilder().setCount(10).build();
    assertThat(
            Bodies.read(RelationsOutput.parser(), bob.query("qryRelationR", "bob", all).payload())
                .getInfo(0)
                .getMsg()
                .getExtraContent())
        .as("the list keeps the first one")
        .isEmpty();
  }

  @Test
  void in_a_group_every_member_may() {
    String uid = amy.publish("pgMsgP", "g", text("", EXPANDABLE)).messageUid();
    String content = "{\"mid\":\"" + uid + "\",\"put\":{\"a\":\"1\"}}";
    assertThat(bob.publish("pgMsgP", "g", Bodies.message("RC:MsgExMsg", content, 0)).status())
        .isZero();
    HistoryMsgInput asked = HistoryMsgInput.newBuilder().setTargetId("g").setCount(1).build();
    assertThat(
            expansion(
                Bodies.read(HistoryMsgOuput.parser(), amy.query("qryGMsg", "amy", asked).payload())
                    .getList(0)
                    .getExtraContent()))
        .isEqualTo("{a=1}");
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "19, 0", "20, 0", "21, 22201"})
  void one_change_sets_at_most_20_keys(int count, int status) {
    String uid = order("");
    assertThat(change(amy, "bob", uid, put(0, count))).isEqualTo(status);
    assertThat(inHistoryCount()).isEqualTo(status == 0 ? count : 0);
    String all =
        IntStream.range(0, count).mapToObj(i -> "\"k" + i + '"').collect(Collectors.joining(","));
    assertThat(change(amy, "bob", uid, "\"del\":[" + all + ']')).isEqualTo(status);
    assertThat(inHistoryCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"299, 0", "300, 0", "301, 22201"})
  void a_message_is_sent_with_at_most_300_keys(int count, int status) {
    String all =
        IntStream.range(0, count)
            .mapToObj(i -> "\"k" + i + "\":{\"v\":\"v\"}")
            .collect(Collectors.joining(",", "{", "}"));
    assertThat(amy.publish("ppMsgP", "bob", text(all, EXPANDABLE)).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"299, 299", "300, 300", "301, 300", "320, 300"})
  void a_message_has_at_most_300_keys_and_more_are_dropped(int count, int kept) {
    String uid = order("");
    for (int i = 0; i < count; i += 20) {
      assertThat(change(amy, "bob", uid, put(i, Math.min(count, i + 20)))).isZero();
    }
    assertThat(inHistoryCount()).isEqualTo(kept);
    assertThat(change(amy, "bob", uid, "\"put\":{\"k0\":\"new\"}")).isZero();
    assertThat(inHistory(bob, "amy")).as("what is there may change").contains("k0=new");
    assertThat(change(amy, "bob", uid, "\"del\":[\"k0\"]")).isZero();
    assertThat(change(amy, "bob", uid, "\"put\":{\"one\":\"more\"}")).isZero();
    assertThat(inHistory(bob, "amy")).contains("one=more");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 22201",
    "1, 1, 0",
    "31, 1, 0",
    "32, 1, 0",
    "33, 1, 22201",
    "1, 0, 0",
    "1, 4095, 0",
    "1, 4096, 0",
    "1, 4097, 22201"
  })
  void a_key_has_1_to_32_and_a_value_up_to_4096_characters(int key, int value, int status) {
    String uid = order("");
    String put = "\"put\":{\"" + "k".repeat(key) + "\":\"" + "v".repeat(value) + "\"}";
    assertThat(change(amy, "bob", uid, put)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "ä", "a/b", "键"})
  void a_key_has_letters_digits_and_four_signs_only(String key) {
    assertThat(change(amy, "bob", order(""), "\"put\":{\"" + key + "\":\"v\"}")).isEqualTo(22_201);
  }

  @Test
  void only_messages_that_allow_it_have_one() {
    String plain = amy.publish("ppMsgP", "bob", Bodies.text("plain")).messageUid();
    assertThat(change(amy, "bob", plain, "\"put\":{\"a\":\"1\"}")).isEqualTo(22_201);
    assertThat(change(amy, "bob", "unknown", "\"put\":{\"a\":\"1\"}"))
        .as("it may be too old to be known")
        .isZero();
    String uid = order("");
    try (RawClient cat = RawClient.login(sandbox, "cat")) {
      assertThat(change(cat, "bob", uid, "\"put\":{\"a\":\"1\"}"))
          .as("not in the conversation")
          .isEqualTo(22_201);
    }
    for (String content : new String[] {"{", "[]", "{}"}) {
      assertThat(amy.publish("ppMsgP", "bob", Bodies.message("RC:MsgExMsg", content, 0)).status())
          .isEqualTo(22_201);
    }
    assertThat(inHistory(bob, "amy")).isEqualTo("{}");
  }

  private String order(String expansion) {
    return amy.publish("ppMsgP", "bob", text(expansion, EXPANDABLE)).messageUid();
  }

  private static UpStreamMessage text(String expansion, int flags) {
    var text = Bodies.message("RC:TxtMsg", "{\"content\":\"tea\"}", flags).toBuilder();
    return expansion.isEmpty() ? text.build() : text.setExtraContent(expansion).build();
  }

  private static int change(RawClient client, String to, String uid, String change) {
    String content = "{\"mid\":\"" + uid + "\"," + change + '}';
    return client.publish("ppMsgP", to, Bodies.message("RC:MsgExMsg", content, 0)).status();
  }

  private static String put(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "\"k" + i + "\":\"v\"")
        .collect(Collectors.joining(",", "\"put\":{", "}"));
  }

  private DownStreamMessage pushed() {
    return Bodies.message(bob.next(ServerFrame.Publish.class).payload());
  }

  private int inHistoryCount() {
    return latest(bob, "amy").isEmpty() ? 0 : JSON.readTree(latest(bob, "amy")).size();
  }

  private static String inHistory(RawClient client, String target) {
    return expansion(latest(client, target));
  }

  private static String latest(RawClient client, String target) {
    HistoryMsgInput asked = HistoryMsgInput.newBuilder().setTargetId(target).setCount(1).build();
    return Bodies.read(HistoryMsgOuput.parser(), client.query("qryPMsg", "x", asked).payload())
        .getList(0)
        .getExtraContent();
  }

  private static String expansion(String json) {
    JsonNode entries = JSON.readTree(json.isEmpty() ? "{}" : json);
    return entries.properties().stream()
        .map(it -> it.getKey() + '=' + it.getValue().path("v").asString())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
