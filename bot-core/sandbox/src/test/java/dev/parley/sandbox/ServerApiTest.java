package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sandbox.client.ApiCaller;
import dev.parley.sandbox.client.PlainSocket;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.limit.HttpLimits;
import dev.parley.sandbox.limit.PopulationLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.wire.frame.ServerFrame;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerApiTest {

  private static final String TOKEN = "/user/getToken.json";

  private Sandbox sandbox;
  private ApiCaller caller;

  @BeforeEach
  void start() throws IOException {
    PopulationLimits few = new PopulationLimits(4, 10, 2, 3);
    HttpLimits small = new HttpLimits(2048, 4096, 1000, 10, Duration.ofSeconds(60));
    sandbox =
        Sandbox.start(
            SandboxOptions.builder().limits(SandboxLimits.DEFAULTS.with(few).with(small)).build());
    caller = new ApiCaller(sandbox);
  }

  @AfterEach
  void stop() {
    caller.close();
    sandbox.close();
  }

  @Test
  void a_user_gets_a_token_that_lets_them_in() {
    ApiCaller.Answer answer = caller.call(TOKEN, "userId=amy", "name=Amy", "portraitUri=http://a");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo(200);
    assertThat(answer.json().path("userId").asString()).isEqualTo("amy");
    String token = answer.json().path("token").asString();
    try (RawClient amy = RawClient.open(sandbox, "appId=" + sandbox.appKey(), "token=" + token)) {
      assertThat(amy.next(ServerFrame.ConnAck.class).userId()).isEqualTo("amy");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1408706337", "1408706337000"})
  void seconds_and_milliseconds_are_both_taken(String timestamp) {
    assertThat(caller.post(TOKEN, "userId=amy", caller.signed(timestamp)).code()).isEqualTo(200);
  }

  @Test
  void headers_with_a_prefix_are_taken() {
    Map<String, String> prefixed = new LinkedHashMap<>();
    caller.signed("1408706337").forEach((name, value) -> prefixed.put("RC-" + name, value));
    assertThat(caller.post(TOKEN, "userId=amy", prefixed).code()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Signature, 0000000000000000000000000000000000000000, 1004",
    "Signature, '', 1004",
    "Nonce, 14315, 1004",
    "Nonce, '', 1004",
    "Timestamp, 1408706337001, 1004",
    "Timestamp, soon, 1004",
    "Timestamp, '', 1004",
    "App-Key, other, 1001",
    "App-Key, '', 1001",
  })
  void a_wrong_signature_gets_401_and_changes_nothing(String header, String value, int code) {
    Map<String, String> headers = caller.signed("1408706337000");
    headers.put(header, value);
    ApiCaller.Answer answer = caller.post(TOKEN, "userId=amy", headers);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.body()).doesNotContain(sandbox.appSecret());
    assertThat(sandbox.counters().refused(code)).isOne();
    assertThatNobodyWasRegistered();
  }

  @Test
  void a_signature_that_is_only_cut_off_is_wrong() {
    Map<String, String> headers = caller.signed("1408706337000");
    headers.computeIfPresent("Signature", (name, value) -> value.substring(0, 39));
    assertThat(caller.post(TOKEN, "userId=amy", headers).code()).isEqualTo(1004);
  }

  @Test
  void a_call_without_a_body_gets_1003() {
    assertRefused(caller.post(TOKEN, "", caller.signed("1")), 400, 1003);
    assertRefused(caller.get(TOKEN + "?userId=amy", caller.signed("1")), 400, 1003);
  }

  @ParameterizedTest
  @CsvSource({
    "name=Amy, 1002",
    "userId=, 1002",
    "userId=%zz, 1002",
    "userId=%, 1002",
    "userId=a&a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1, 1002",
  })
  void a_bad_form_gets_400_and_changes_nothing(String body, int code) {
    assertRefused(caller.post(TOKEN, body, caller.signed("1")), 400, code);
    assertThatNobodyWasRegistered();
  }

  @Test
  void an_id_has_at_most_64_characters() {
    assertThat(caller.call(TOKEN, "userId=" + "a".repeat(64)).code()).isEqualTo(200);
    assertRefused(caller.call(TOKEN, "userId=" + "a".repeat(65)), 400, 1005);
  }

  @Test
  void a_body_above_its_bound_gets_1005_and_one_at_it_does_not() {
    String start = "userId=amy&name=";
    String most = start + "a".repeat(1000 - start.length());
    assertRefused(caller.post(TOKEN, most, caller.signed("1")), 400, 1005);
    assertThat(sandbox.counters().refused(1005)).as("the name is too long").isOne();
    assertRefused(caller.post(TOKEN, most + "a", caller.signed("1")), 400, 1005);
    assertThat(sandbox.counters().refused(1005)).as("the body was not even read").isOne();
    assertThatNobodyWasRegistered();
  }

  @Test
  void a_body_that_is_cut_changes_nothing() throws IOException {
    StringBuilder head = new StringBuilder("POST " + TOKEN + " HTTP/1.1\r\nHost: x\r\n");
    caller.signed("1").forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: 100\r\n\r\nuserId=amy");
    try (Socket socket = PlainSocket.open(sandbox)) {
      PlainSocket.write(socket, head.toString());
      socket.shutdownOutput();
      assertThat(socket.getInputStream().readAllBytes()).isEmpty();
    }
    assertThatNobodyWasRegistered();
  }

  @Test
  void one_user_more_than_may_be_gets_2007() {
    IntStream.range(0, 4)
        .forEach(i -> assertThat(caller.call(TOKEN, "userId=u" + i).code()).isEqualTo(200));
    assertRefused(caller.call(TOKEN, "userId=u4"), 403, 2007);
    assertThat(caller.call(TOKEN, "userId=u3").code()).isEqualTo(200);
  }

  @Test
  void a_group_is_made_joined_left_and_ended() {
    assertThat(
            caller
                .call(
                    "/group/create.json",
                    "userId=amy",
                    "userId=bob",
                    "groupId=g",
                    "groupName=The group")
                .code())
        .isEqualTo(200);
    assertThat(members("g")).isEqualTo("[{\"id\":\"amy\"},{\"id\":\"bob\"}]");
    assertThat(
            caller
                .call("/group/join.json", "userId=cat", "groupId=g", "groupName=The group")
                .code())
        .isEqualTo(200);
    assertThat(caller.call("/group/quit.json", "userId=amy", "groupId=g").code()).isEqualTo(200);
    assertThat(caller.call("/group/refresh.json", "groupId=g", "groupName=New").code())
        .isEqualTo(200);
    assertThat(members("g")).isEqualTo("[{\"id\":\"bob\"},{\"id\":\"cat\"}]");
    assertThat(caller.call("/group/dismiss.json", "userId=bob", "groupId=g").code()).isEqualTo(200);
    assertRefused(caller.call("/group/user/query.json", "groupId=g"), 400, 1002);
  }

  @Test
  void a_group_has_at_most_as_many_members_as_it_may() {
    assertThat(
            caller
                .call("/group/create.json", "userId=a", "userId=b", "groupId=g", "groupName=g")
                .code())
        .isEqualTo(200);
    assertThat(caller.call("/group/join.json", "userId=a", "userId=c", "groupId=g").code())
        .isEqualTo(200);
    assertRefused(caller.call("/group/join.json", "userId=d", "groupId=g"), 400, 1002);
    assertThat(members("g")).doesNotContain("\"d\"");
    assertRefused(
        caller.call(
            "/group/create.json",
            "userId=a",
            "userId=b",
            "userId=c",
            "userId=d",
            "groupId=h",
            "groupName=h"),
        400,
        1002);
    assertRefused(caller.call("/group/user/query.json", "groupId=h"), 400, 1002);
  }

  @Test
  void there_are_at_most_as_many_groups_as_may_be() {
    assertThat(caller.call("/group/create.json", "userId=a", "groupId=1").code()).isEqualTo(200);
    assertThat(caller.call("/group/create.json", "userId=a", "groupId=2").code()).isEqualTo(200);
    assertRefused(caller.call("/group/create.json", "userId=a", "groupId=3"), 400, 1002);
    assertThat(caller.call("/group/create.json", "userId=b", "groupId=2").code()).isEqualTo(200);
    assertThat(members("2")).isEqualTo("[{\"id\":\"a\"},{\"id\":\"b\"}]");
  }

  @ParameterizedTest
  @CsvSource({
    "/group/create.json, groupId=g",
    "/group/create.json, userId=a",
    "/group/create.json, userId=a&userId=&groupId=g",
    "/group/join.json, userId=a&groupId=nowhere",
    "/group/quit.json, userId=a&groupId=nowhere",
    "/group/dismiss.json, userId=a&groupId=nowhere",
    "/group/refresh.json, groupId=nowhere&groupName=n",
    "/group/user/query.json, groupId=",
  })
  void a_group_call_without_what_it_needs_gets_1002(String path, String body) {
    assertRefused(caller.post(path, body, caller.signed("1")), 400, 1002);
    assertRefused(caller.call("/group/user/query.json", "groupId=g"), 400, 1002);
  }

  @Test
  void pages_of_other_origins_may_not_call() {
    ApiCaller.Answer preflight = caller.options(TOKEN, Map.of("Origin", "http://page.example"));
    assertThat(preflight.headers()).doesNotContainKey("access-control-allow-origin");
    assertThat(preflight.status()).isEqualTo(401);
  }

  private String members(String groupId) {
    return caller
        .call("/group/user/query.json", "groupId=" + groupId)
        .json()
        .path("users")
        .toString();
  }

  private void assertRefused(ApiCaller.Answer answer, int status, int code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    assertThat(answer.json().path("errorMessage").asString()).isNotEmpty();
  }

  /** There is room for four users, so four others fit only if nobody is there yet. */
  private void assertThatNobodyWasRegistered() {
    IntStream.range(0, 4)
        .forEach(i -> assertThat(caller.call(TOKEN, "userId=other" + i).code()).isEqualTo(200));
  }
}
