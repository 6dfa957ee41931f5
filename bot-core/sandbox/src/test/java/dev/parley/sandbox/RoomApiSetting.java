package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.ApiCaller;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.client.RoomCalls;
import dev.parley.sandbox.limit.HttpLimits;
import dev.parley.sandbox.limit.RoomLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.frame.ServerFrame;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A room with two members, and an app server that calls the Server API. */
abstract class RoomApiSetting {

  /** Connections of callers stay though hours go by. */
  private static final HttpLimits PATIENT =
      new HttpLimits(8 * 1024, 16 * 1024, 256 * 1024, 4_000, Duration.ofDays(1));

  final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  Sandbox sandbox;
  ApiCaller caller;
  RawClient first;
  RawClient second;
  RoomCalls amy;
  RoomCalls bob;

  @BeforeEach
  void start() throws IOException {
    sandbox =
        Sandbox.start(
            SandboxOptions.builder()
                .limits(
                    SandboxLimits.DEFAULTS
                        .with(PATIENT)
                        .with(SendLimits.DEFAULTS.withRate(100_000, Duration.ofSeconds(1)))
                        .with(RoomLimits.DEFAULTS.withPopulation(4, 1_000).withKeptAlive(2)))
                .timers(timers)
                .build());
    caller = new ApiCaller(sandbox);
    first = RawClient.login(sandbox, "amy");
    second = RawClient.login(sandbox, "bob");
    amy = RoomCalls.join(first, "r");
    timers.advance(Duration.ofSeconds(1));
    bob = RoomCalls.join(second, "r");
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
    caller.close();
    sandbox.close();
  }

  ApiCaller.Answer publish(String from, String text, String... more) {
    String[] fields = {
      "fromUserId=" + from,
      "toChatroomId=r",
      "objectName=RC:TxtMsg",
      "content={\"content\":\"" + text + "\"}"
    };
    String[] all = new String[fields.length + more.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return caller.call("/message/chatroom/publish.json", all);
  }

  void send(String objectName, int count) {
    for (int i = 0; i < count; i++) {
      assertThat(first.publish("chatMsg", "r", Bodies.message(objectName, "{}", 0)).status())
          .isZero();
    }
  }

  void assertOk(String path, String... fields) {
    ApiCaller.Answer answer = caller.call(path, fields);
    assertThat(answer.code()).as(answer.body()).isEqualTo(200);
  }

  void assertRefused(int code, String path, String... fields) {
    ApiCaller.Answer answer = caller.call(path, fields);
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    assertThat(answer.json().path("errorMessage").asString()).isNotEmpty();
  }

  String body(String path, String... fields) {
    ApiCaller.Answer answer = caller.call(path, fields);
    assertThat(answer.code()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  static String[] with(String one, String... fields) {
    String[] all = new String[fields.length + 1];
    all[0] = one;
    System.arraycopy(fields, 0, all, 1, fields.length);
    return all;
  }

  static String news(RawClient client, String objectName) {
    return Bodies.message(
            client
                .next(
                    ServerFrame.Publish.class,
                    it ->
                        it.topic().equals("s_msg")
                            && Bodies.message(it.payload()).getClassname().equals(objectName))
                .payload())
        .getContent()
        .toStringUtf8();
  }
}
