package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.client.RoomCalls;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomQuotaTest {

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  private Sandbox sandbox;
  private RawClient first;
  private RawClient second;
  private RoomCalls bob;
  private long seen;

  @BeforeEach
  void start() throws IOException {
    RoomPriorities priorities =
        RoomPriorities.DEFAULTS
            .withLowTypes("app:Like")
            .withKeptTypes("app:Gift")
            .withKeptUsers("bob");
    sandbox =
        Sandbox.start(
            SandboxOptions.builder()
                .limits(
                    SandboxLimits.DEFAULTS.with(
                        SendLimits.DEFAULTS.withRate(100_000, Duration.ofSeconds(1))))
                .rooms(RoomOptions.DEFAULTS.with(priorities))
                .timers(timers)
                .build());
    first = RawClient.login(sandbox, "amy");
    second = RawClient.login(sandbox, "bob");
    RoomCalls.join(first, "r");
    bob = RoomCalls.join(second, "r");
    seen = bob.history(0).upTo();
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({"39, 0", "40, 0", "41, 1", "60, 20"})
  void a_room_takes_40_messages_in_200_milliseconds(int count, int dropped) {
    List<String> uids = send("RC:TxtMsg", count);
    assertThat(got()).isEqualTo(uids.subList(0, count - dropped));
    assertThat(dropped()).isEqualTo(uids.subList(count - dropped, count));
    assertThat(sandbox.counters().count(Incident.ROOM_MESSAGE_DROPPED)).isEqualTo(dropped);
    assertThat(sandbox.counters().accepted()).as("its sender does not know").isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({"19, 0", "20, 0", "21, 1"})
  void of_low_priority_only_20(int count, int dropped) {
    List<String> uids = send("app:Like", count);
    assertThat(got()).isEqualTo(uids.subList(0, count - dropped));
    assertThat(dropped()).isEqualTo(uids.subList(count - dropped, count));
  }

  @Test
  void high_priority_uses_its_own_part_first() {
    send("RC:TxtMsg", 20);
    send("app:Like", 20);
    assertThat(dropped()).isEmpty();
    send("app:Like", 1);
    send("RC:TxtMsg", 1);
    assertThat(dropped()).hasSize(2);
  }

  @Test
  void what_is_on_a_whitelist_is_never_dropped_and_uses_the_shared_part_first() {
    send("app:Gift", 20);
    send("app:Like", 1);
    assertThat(dropped()).as("nothing shared is left").hasSize(1);
    send("RC:TxtMsg", 20);
    assertThat(dropped()).as("all of the other part was left").hasSize(1);
    send("app:Gift", 50);
    for (int i = 0; i < 50; i++) {
      assertThat(bob.say("whoever is on the list may").status()).isZero();
    }
    assertThat(dropped()).hasSize(1);
    assertThat(got()).hasSize(90);
  }

  @Test
  void a_message_leaves_the_window_exactly_200_milliseconds_later() {
    send("RC:TxtMsg", 10);
    timers.advance(Duration.ofMillis(100));
    send("RC:TxtMsg", 30);
    timers.advance(Duration.ofMillis(99));
    send("RC:TxtMsg", 1);
    assertThat(dropped()).hasSize(1);
    timers.advance(Duration.ofMillis(1));
    send("RC:TxtMsg", 10);
    assertThat(dropped()).hasSize(1);
    send("RC:TxtMsg", 1);
    assertThat(dropped()).hasSize(2);
  }

  @Test
  void each_room_has_its_own() {
    send("RC:TxtMsg", 41);
    try (RawClient third = RawClient.login(sandbox, "cat")) {
      RoomCalls other = RoomCalls.join(third, "other");
      assertThat(other.say("x").status()).isZero();
    }
    assertThat(sandbox.rooms().dropped("other")).isEmpty();
    assertThat(sandbox.rooms().dropped("r")).hasSize(1);
  }

  private List<String> send(String objectName, int count) {
    List<String> uids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var ack = first.publish("chatMsg", "r", Bodies.message(objectName, "{}", 0));
      assertThat(ack.status()).isZero();
      uids.add(ack.messageUid());
    }
    return uids;
  }

  private List<String> got() {
    return bob.pull(seen).messages().stream().map(it -> it.getMsgId()).toList();
  }

  private List<String> dropped() {
    return sandbox.rooms().dropped("r").stream().map(AcceptedMessage::uid).toList();
  }
}
