package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.ApiCaller;
import dev.parley.wire.proto.MessageProtos.DownStreamMessage;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an app server says and writes in rooms, and what it lets through. */
class ServerApiRoomTrafficTest extends RoomApiSetting {

  @Test
  void users_on_a_rooms_whitelist_are_never_dropped_and_stay() {
    assertOk("/chatroom/user/whitelist/add.json", "chatroomId=r", "userId=bob");
    assertThat(body("/chatroom/user/whitelist/query.json", "chatroomId=r"))
        .contains("\"members\":[\"bob\"]");
    IntStream.range(0, 41).forEach(i -> amy.say("m" + i));
    bob.say("never dropped");
    assertThat(sandbox.rooms().dropped("r")).hasSize(1);
    sandbox.faults().cut("bob");
    Awaitility.await().until(() -> sandbox.online("bob").isEmpty());
    timers.advance(Duration.ofMinutes(1));
    amy.say("where is bob?");
    assertThat(sandbox.rooms().members("r")).contains("bob");
    assertOk("/chatroom/user/whitelist/remove.json", "chatroomId=r", "userId=bob");
    amy.say("where is bob now?");
    assertThat(sandbox.rooms().members("r")).containsExactly("amy");
  }

  @Test
  void types_are_never_dropped_or_dropped_first() {
    assertOk("/chatroom/whitelist/add.json", "objectnames=app:Gift");
    assertOk("/chatroom/message/priority/add.json", "objectName=app:Like");
    assertThat(body("/chatroom/whitelist/query.json", "a=b")).contains("[\"app:Gift\"]");
    assertThat(body("/chatroom/message/priority/query.json", "a=b")).contains("[\"app:Like\"]");
    send("app:Like", 21);
    assertThat(sandbox.rooms().dropped("r")).hasSize(1);
    send("RC:TxtMsg", 20);
    send("app:Gift", 5);
    assertThat(sandbox.rooms().dropped("r")).hasSize(1);
    assertOk("/chatroom/whitelist/delete.json", "objectnames=app:Gift");
    assertOk("/chatroom/message/priority/remove.json", "objectName=app:Like");
    send("app:Gift", 1);
    assertThat(sandbox.rooms().dropped("r")).hasSize(2);
    timers.advance(Duration.ofSeconds(1));
    send("app:Like", 40);
    assertThat(sandbox.rooms().dropped("r")).as("as any other").hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"0, 1002", "1, 200", "5, 200", "6, 1002"})
  void a_call_is_about_1_to_5_types(int count, int code) {
    String[] fields =
        IntStream.range(0, count).mapToObj(i -> "objectName=t" + i).toArray(String[]::new);
    assertThat(caller.call("/chatroom/message/priority/add.json", with("a=b", fields)).code())
        .isEqualTo(code);
  }

  @Test
  void entries_are_set_asked_for_and_removed() {
    long seen = bob.history(0).upTo();
    amy.set("seat_1", "amy", 0);
    bob.notice("s_cmd");
    assertOk(
        "/chatroom/entry/set.json",
        "chatroomId=r",
        "userId=server",
        "key=seat_1",
        "value=cat",
        "autoDelete=1",
        "objectName=RC:chrmKVNotiMsg",
        "content={\"key\":\"seat_1\"}");
    assertThat(bob.notice("s_cmd").getType()).isEqualTo(2);
    assertThat(bob.entries(0).getEntries(0).getUid()).isEqualTo("server");
    assertThat(bob.pull(seen).messages())
        .extracting(DownStreamMessage::getClassname)
        .containsExactly("RC:chrmKVNotiMsg");
    assertThat(body("/chatroom/entry/query.json", "chatroomId=r", "keys=seat_1"))
        .contains(
            "{\"key\":\"seat_1\",\"value\":\"cat\",\"userId\":\"server\",\"autoDelete\":\"1\"")
        .contains("\"lastSetTime\":\"2026-11-21 20:00:01\"");
    assertOk(
        "/chatroom/entry/batch/set.json",
        "chatroomId=r",
        "entryOwnerId=server",
        "autoDelete=0",
        "entryInfo={\"a\":\"1\",\"b\":\"2\"}");
    assertThat(sandbox.rooms().entries("r")).containsOnlyKeys("seat_1", "a", "b");
    assertOk("/chatroom/entry/remove.json", "chatroomId=r", "userId=server", "key=seat_1");
    assertThat(body("/chatroom/entry/query.json", "chatroomId=r")).doesNotContain("seat_1");
    assertRefused(
        1002, "/chatroom/entry/remove.json", "chatroomId=r", "userId=server", "key=seat_1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1002",
    "1, 1, 200",
    "127, 1, 200",
    "128, 1, 200",
    "129, 1, 1005",
    "1, 0, 1002",
    "1, 4095, 200",
    "1, 4096, 200",
    "1, 4097, 1005"
  })
  void a_key_has_1_to_128_and_a_value_1_to_4096_characters(int key, int value, int code) {
    ApiCaller.Answer one =
        caller.call(
            "/chatroom/entry/set.json",
            "chatroomId=r",
            "userId=server",
            "key=" + "k".repeat(key),
            "value=" + "v".repeat(value));
    assertThat(one.code()).isEqualTo(code);
    ApiCaller.Answer batch =
        caller.call(
            "/chatroom/entry/batch/set.json",
            "chatroomId=r",
            "entryOwnerId=server",
            "entryInfo={\"" + "k".repeat(key) + "\":\"" + "v".repeat(value) + "\"}");
    assertThat(batch.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "ä", "seat/1", "{}"})
  void a_key_has_letters_digits_and_four_signs_only(String key) {
    assertRefused(
        1002, "/chatroom/entry/set.json", "chatroomId=r", "userId=s", "key=" + key, "value=v");
  }

  @ParameterizedTest
  @CsvSource({"99, 200", "100, 200", "101, 1002"})
  void a_batch_that_does_not_fit_changes_nothing(int count, int code) {
    StringBuilder info = new StringBuilder("{");
    IntStream.range(0, count).forEach(i -> info.append("\"k" + i + "\":\"v\","));
    info.setCharAt(info.length() - 1, '}');
    ApiCaller.Answer answer =
        caller.call(
            "/chatroom/entry/batch/set.json",
            "chatroomId=r",
            "entryOwnerId=s",
            "entryInfo=" + info);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(sandbox.rooms().entries("r")).hasSize(code == 200 ? count : 0);
  }

  @ParameterizedTest
  @CsvSource({"99, 200", "100, 200", "101, 1002"})
  void a_question_is_about_at_most_100_keys(int count, int code) {
    String[] fields = IntStream.range(0, count).mapToObj(i -> "keys=k" + i).toArray(String[]::new);
    assertThat(caller.call("/chatroom/entry/query.json", with("chatroomId=r", fields)).code())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{", "1"})
  void a_batch_is_an_object_with_entries(String info) {
    assertRefused(
        1002,
        "/chatroom/entry/batch/set.json",
        "chatroomId=r",
        "entryOwnerId=s",
        "entryInfo=" + info);
  }

  @Test
  void a_message_goes_to_all_but_its_sender_unless_asked_for() {
    long amySeen = amy.history(0).upTo();
    long bobSeen = bob.history(0).upTo();
    ApiCaller.Answer answer = publish("bob", "one");
    String uid = answer.json().path("messageUIDs").path(0).path("messageUID").asString();
    assertThat(answer.body()).contains("\"chatroomId\":\"r\"");
    assertThat(amy.pull(amySeen).messages()).hasSize(1);
    DownStreamMessage got = amy.pull(amySeen).messages().getFirst();
    assertThat(got.getMsgId()).isEqualTo(uid);
    assertThat(got.getFromUserId()).isEqualTo("bob");
    assertThat(bob.pull(bobSeen).messages()).isEmpty();
    publish("bob", "two", "isIncludeSender=1");
    assertThat(bob.pull(bobSeen).texts()).containsExactly("two");
    publish("nobody", "three");
    assertThat(bob.pull(bobSeen).texts()).containsExactly("two", "three");
  }

  @Test
  void messages_of_an_app_server_use_no_quota() {
    IntStream.range(0, 50).forEach(i -> publish("server", "m" + i));
    assertThat(amy.say("and mine").status()).isZero();
    assertThat(sandbox.rooms().dropped("r")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 1002", "0, 200", "3, 200", "4, 1002", "high, 1002"})
  void a_message_has_priority_0_to_3(String priority, int code) {
    assertThat(publish("server", "x", "priority=" + priority).code()).isEqualTo(code);
    assertThat(sandbox.accepted()).hasSize(code == 200 ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"0, 1002", "1, 200", "31, 200", "32, 200", "33, 1005"})
  void the_name_of_a_message_type_has_1_to_32_characters(int length, int code) {
    ApiCaller.Answer answer =
        caller.call(
            "/message/chatroom/publish.json",
            "fromUserId=server",
            "toChatroomId=r",
            "objectName=" + "t".repeat(length),
            "content={}");
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void a_message_is_taken_back() {
    long seen = bob.history(0).upTo();
    String uid = amy.say("oops").messageUid();
    String[] recall = {
      "conversationType=4", "fromUserId=amy", "targetId=r", "messageUID=" + uid, "isAdmin=1"
    };
    assertOk("/message/recall.json", recall);
    assertThat(bob.pull(seen).messages())
        .extracting(DownStreamMessage::getClassname)
        .containsExactly("RC:RcCmd");
    assertThat(bob.pull(seen).messages().getFirst().getContent().toStringUtf8())
        .contains("\"messageUId\":\"" + uid + '"', "\"isAdmin\":true");
    assertRefused(
        1002,
        "/message/recall.json",
        "conversationType=4",
        "fromUserId=amy",
        "targetId=r",
        "messageUID=unknown");
    assertRefused(
        1002,
        "/message/recall.json",
        "conversationType=1",
        "fromUserId=amy",
        "targetId=bob",
        "messageUID=" + uid);
  }
}
