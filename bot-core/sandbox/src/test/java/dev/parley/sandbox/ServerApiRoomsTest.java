package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.ApiCaller;
import dev.parley.sandbox.client.RoomCalls;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chatrooms and their members as an app server sees them. */
class ServerApiRoomsTest extends RoomApiSetting {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void rooms_are_made_described_and_destroyed() {
    assertOk("/chatroom/create.json", "chatroom[one]=First", "chatroom[two]=Second");
    assertThat(new RoomCalls(first, "one").join("joinChrmR")).isZero();
    ApiCaller.Answer answer = caller.call("/chatroom/get.json", "chatroomId=one");
    assertThat(answer.json().path("chatroomId").asString()).isEqualTo("one");
    assertThat(answer.json().path("memberCount").asInt()).isOne();
    assertThat(answer.json().path("ban").asBoolean()).isFalse();
    assertThat(Instant.ofEpochMilli(answer.json().path("createTime").asLong()))
        .isBetween(timers.instant(), timers.instant().plusMillis(10));
    assertOk("/chatroom/destroy.json", "chatroomId=one", "chatroomId=two");
    NotifyMsg end = new RoomCalls(first, "one").notice("s_cmd");
    assertThat(end.getType()).isEqualTo(4);
    assertThat(end.getDestroyType()).isZero();
    assertThat(sandbox.rooms().exists("two")).isFalse();
    assertRefused(1002, "/chatroom/get.json", "chatroomId=one");
  }

  @ParameterizedTest
  @CsvSource({"2, 200", "3, 200", "4, 1002"})
  void one_room_more_than_may_be_is_refused_and_none_is_made(int count, int code) {
    String[] fields =
        IntStream.range(0, count).mapToObj(i -> "chatroom[n" + i + "]=x").toArray(String[]::new);
    assertThat(caller.call("/chatroom/create.json", fields).code()).isEqualTo(code);
    assertThat(sandbox.rooms().exists("n0")).isEqualTo(code == 200);
  }

  @ParameterizedTest
  @CsvSource({"0, 1002", "1, 200", "64, 200", "65, 1005"})
  void the_id_of_a_room_has_1_to_64_characters(int length, int code) {
    String field = "chatroom[" + "r".repeat(length) + "]=x";
    assertThat(caller.call("/chatroom/create.json", field).code()).isEqualTo(code);
  }

  @Test
  void members_are_named_in_both_orders() {
    String members = body("/chatroom/user/query.json", "chatroomId=r", "count=1", "order=1");
    assertThat(members)
        .contains("\"total\":2", "[{\"id\":\"amy\",\"time\":\"2026-11-21 20:00:00\"}]");
    assertThat(body("/chatroom/user/query.json", "chatroomId=r", "count=1", "order=2"))
        .contains("[{\"id\":\"bob\",\"time\":\"2026-11-21 20:00:01\"}]");
    assertThat(body("/chatroom/user/exist.json", "chatroomId=r", "userId=amy"))
        .contains("\"isInChrm\":true");
    assertThat(body("/chatroom/user/exist.json", "chatroomId=r", "userId=cat"))
        .contains("\"isInChrm\":false");
    assertThat(body("/chatroom/users/exist.json", "chatroomId=r", "userId=amy", "userId=cat"))
        .contains("{\"userId\":\"amy\",\"isInChrm\":1},{\"userId\":\"cat\",\"isInChrm\":0}");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1002",
    "1, 1, 200",
    "499, 1, 200",
    "500, 2, 200",
    "501, 1, 1002",
    "x, 1, 1002",
    "1, 0, 1002",
    "1, 3, 1002",
    "1, '', 1002"
  })
  void a_question_about_members_names_1_to_500_of_them(String count, String order, int code) {
    ApiCaller.Answer answer =
        caller.call(
            "/chatroom/user/query.json", "chatroomId=r", "count=" + count, "order=" + order);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void a_room_that_is_kept_alive_does_not_go() {
    assertOk("/chatroom/keepalive/add.json", "chatroomId=r");
    assertThat(body("/chatroom/keepalive/query.json", "a=b")).contains("[\"r\"]");
    timers.advance(HOUR.multipliedBy(5));
    assertThat(sandbox.rooms().exists("r")).isTrue();
    assertOk("/chatroom/keepalive/remove.json", "chatroomId=r");
    timers.advance(HOUR.minusMillis(1));
    assertThat(sandbox.rooms().exists("r")).as("an hour from now on").isTrue();
    timers.advance(Duration.ofMillis(1));
    assertThat(sandbox.rooms().exists("r")).isFalse();
    assertRefused(1015, "/chatroom/keepalive/remove.json", "chatroomId=r");
  }

  @Test
  void so_many_rooms_can_be_kept_alive() {
    assertOk("/chatroom/create.json", "chatroom[a]=a", "chatroom[b]=b");
    assertOk("/chatroom/keepalive/add.json", "chatroomId=a");
    assertOk("/chatroom/keepalive/add.json", "chatroomId=b");
    assertRefused(1016, "/chatroom/keepalive/add.json", "chatroomId=r");
    assertOk("/chatroom/keepalive/add.json", "chatroomId=b");
    assertOk("/chatroom/destroy.json", "chatroomId=a");
    assertOk("/chatroom/keepalive/add.json", "chatroomId=r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/chatroom/destroy.json",
        "/chatroom/get.json",
        "/chatroom/user/query.json",
        "/chatroom/user/gag/list.json",
        "/chatroom/user/block/list.json",
        "/chatroom/ban/add.json",
        "/chatroom/keepalive/add.json",
        "/chatroom/entry/query.json",
        "/chatroom/user/whitelist/query.json",
        "/chatroom/user/ban/whitelist/query.json"
      })
  void a_room_must_be_named_and_exist(String path) {
    assertRefused(1002, path, "a=b");
    assertRefused(1002, path, "chatroomId=");
    assertRefused(1002, path, "chatroomId=nowhere");
    assertRefused(1005, path, "chatroomId=" + "r".repeat(65));
  }
}
