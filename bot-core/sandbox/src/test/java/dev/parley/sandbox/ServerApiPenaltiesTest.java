package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.ApiCaller;
import dev.parley.sandbox.client.RoomCalls;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An app server forbids users to speak or to enter, and clients see it. */
class ServerApiPenaltiesTest extends RoomApiSetting {

  @Test
  void a_user_is_muted_for_so_many_minutes() {
    assertOk("/chatroom/user/gag/add.json", "chatroomId=r", "userId=bob", "minute=1");
    assertThat(news(second, "RC:ChrmBanMsg")).contains("\"operateType\":1", "60000", "[\"bob\"]");
    assertThat(bob.say("mmm").status()).isEqualTo(23_408);
    assertThat(body("/chatroom/user/gag/list.json", "chatroomId=r"))
        .contains("[{\"id\":\"bob\",\"time\":\"2026-11-21 20:01:01\"}]");
    timers.advance(Duration.ofMinutes(1).minusMillis(1));
    assertThat(bob.say("mmm").status()).isEqualTo(23_408);
    timers.advance(Duration.ofMillis(1));
    assertThat(bob.say("at last").status()).isZero();
    assertThat(body("/chatroom/user/gag/list.json", "chatroomId=r")).contains("\"members\":[]");
    assertOk("/chatroom/user/gag/add.json", "chatroomId=r", "userId=bob", "minute=9");
    assertOk("/chatroom/user/gag/rollback.json", "chatroomId=r", "userId=bob");
    assertThat(bob.say("again").status()).isZero();
  }

  @Test
  void a_user_is_put_out_for_so_many_minutes() {
    assertOk("/chatroom/user/block/add.json", "chatroomId=r", "userId=bob", "minute=1");
    assertThat(news(second, "RC:ChrmBlockMsg")).contains("\"operateType\":1", "[\"bob\"]");
    assertThat(sandbox.rooms().members("r")).containsExactly("amy");
    assertThat(bob.join("joinChrm")).isEqualTo(23_409);
    assertThat(body("/chatroom/user/block/list.json", "chatroomId=r")).contains("\"id\":\"bob\"");
    assertOk("/chatroom/user/block/rollback.json", "chatroomId=r", "userId=bob");
    assertThat(body("/chatroom/user/block/list.json", "chatroomId=r")).contains("\"members\":[]");
    assertThat(bob.join("joinChrm")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "gag, 0, 1002",
    "gag, 1, 200",
    "gag, 43200, 200",
    "gag, 43201, 1002",
    "gag, x, 1002",
    "block, 0, 1002",
    "block, 1, 200",
    "block, 43200, 200",
    "block, 43201, 1002"
  })
  void a_penalty_takes_1_minute_to_30_days(String kind, String minutes, int code) {
    ApiCaller.Answer answer =
        caller.call(
            "/chatroom/user/" + kind + "/add.json",
            "chatroomId=r",
            "userId=bob",
            "minute=" + minutes);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(body("/chatroom/user/" + kind + "/list.json", "chatroomId=r").contains("bob"))
        .isEqualTo(code == 200);
  }

  @ParameterizedTest
  @CsvSource({"0, 1002", "1, 200", "19, 200", "20, 200", "21, 1002"})
  void a_call_is_about_1_to_20_users(int count, int code) {
    String[] fields = new String[count + 2];
    IntStream.range(0, count).forEach(i -> fields[i] = "userId=u" + i);
    fields[count] = "chatroomId=r";
    fields[count + 1] = "minute=1";
    assertThat(caller.call("/chatroom/user/gag/add.json", fields).code()).isEqualTo(code);
    assertThat(caller.call("/chatroom/user/whitelist/add.json", fields).code()).isEqualTo(code);
  }

  @Test
  void a_whole_room_is_muted_but_for_those_on_its_list() {
    assertOk("/chatroom/user/ban/whitelist/add.json", "chatroomId=r", "userId=bob");
    assertOk("/chatroom/ban/add.json", "chatroomId=r");
    assertThat(news(first, "RC:ChrmBanMsg")).contains("\"operateType\":3");
    assertThat(body("/chatroom/ban/check.json", "chatroomId=r")).contains("\"status\":1");
    assertThat(body("/chatroom/ban/query.json", "a=b")).contains("\"chatroomIds\":[\"r\"]");
    assertThat(amy.say("mmm").status()).isEqualTo(23_408);
    assertThat(bob.say("I may").status()).isZero();
    assertThat(body("/chatroom/user/ban/whitelist/query.json", "chatroomId=r"))
        .contains("\"userIds\":[\"bob\"]");
    assertOk("/chatroom/user/ban/whitelist/rollback.json", "chatroomId=r", "userId=bob");
    assertThat(bob.say("I might").status()).isEqualTo(23_408);
    assertOk("/chatroom/ban/rollback.json", "chatroomId=r");
    assertThat(body("/chatroom/ban/check.json", "chatroomId=r")).contains("\"status\":0");
    assertThat(amy.say("at last").status()).isZero();
  }

  @Test
  void a_user_is_muted_in_all_rooms() {
    assertOk("/chatroom/user/ban/add.json", "userId=bob", "minute=1");
    assertThat(bob.say("mmm").status()).isEqualTo(23_408);
    assertThat(RoomCalls.join(second, "other").say("mmm").status()).isEqualTo(23_408);
    assertThat(body("/chatroom/user/ban/query.json", "a=b")).contains("\"id\":\"bob\"");
    timers.advance(Duration.ofMinutes(1));
    assertThat(new RoomCalls(second, "other").say("at last").status()).isZero();
    assertOk("/chatroom/user/ban/add.json", "userId=bob", "minute=1");
    assertOk("/chatroom/user/ban/remove.json", "userId=bob");
    assertThat(new RoomCalls(second, "other").say("again").status()).isZero();
  }
}
