package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.client.RoomCalls;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.sandbox.limit.SendLimits;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomStayTest {

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  private Sandbox sandbox;
  private RawClient first;
  private RawClient second;
  private RoomCalls amy;
  private RoomCalls bob;

  @BeforeEach
  void start() throws IOException {
    sandbox =
        Sandbox.start(
            SandboxOptions.builder()
                .limits(
                    SandboxLimits.DEFAULTS.with(
                        SendLimits.DEFAULTS.withRate(100_000, Duration.ofSeconds(1))))
                .rooms(RoomOptions.DEFAULTS.with(RoomPriorities.DEFAULTS.withKeptUsers("vip")))
                .timers(timers)
                .build());
    first = RawClient.login(sandbox, "amy");
    second = RawClient.login(sandbox, "bob");
    amy = RoomCalls.join(first, "r");
    bob = RoomCalls.join(second, "r");
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({"29, true", "30, true", "31, false"})
  void who_is_away_is_dropped_at_the_31st_message(int messages, boolean stays) {
    lose("bob");
    for (int i = 0; i < messages; i++) {
      amy.say("m" + i);
    }
    assertThat(sandbox.rooms().members("r").contains("bob")).isEqualTo(stays);
    assertThat(sandbox.counters().count(Incident.ROOM_MEMBER_DROPPED)).isEqualTo(stays ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"29999, true", "30000, false", "30001, false"})
  void who_is_away_for_30_seconds_is_dropped_at_the_next_message(int millis, boolean stays) {
    lose("bob");
    timers.advance(Duration.ofMillis(millis));
    assertThat(sandbox.rooms().members("r")).as("as long as nothing is said").contains("bob");
    amy.say("hello");
    assertThat(sandbox.rooms().members("r").contains("bob")).isEqualTo(stays);
  }

  @Test
  void who_is_dropped_loses_entries_that_go_with_them_and_is_in_no_room() {
    bob.set("seat_1", "bob", RoomCalls.AUTO_DELETE);
    amy.notice("s_cmd");
    lose("bob");
    timers.advance(Duration.ofSeconds(30));
    amy.say("hello");
    amy.notice("s_cmd");
    assertThat(sandbox.rooms().entries("r")).isEmpty();
    try (RawClient again = RawClient.login(sandbox, "bob")) {
      assertThat(new RoomCalls(again, "r").say("still here?").status()).isEqualTo(23_406);
    }
  }

  @Test
  void who_comes_back_in_time_stays_and_starts_anew() {
    lose("bob");
    for (int i = 0; i < 30; i++) {
      amy.say("m" + i);
    }
    try (RawClient again = RawClient.login(sandbox, "bob")) {
      assertThat(new RoomCalls(again, "r").join("joinChrmR")).isZero();
      timers.advance(Duration.ofMinutes(1));
      for (int i = 0; i < 31; i++) {
        amy.say("n" + i);
      }
      assertThat(sandbox.rooms().members("r")).containsExactly("amy", "bob");
    }
  }

  @Test
  void who_is_on_the_whitelist_stays() {
    try (RawClient vip = RawClient.login(sandbox, "vip")) {
      RoomCalls.join(vip, "r");
      lose("vip");
    }
    timers.advance(Duration.ofMinutes(30));
    for (int i = 0; i < 40; i++) {
      amy.say("m" + i);
    }
    assertThat(sandbox.rooms().members("r")).contains("vip");
  }

  @Test
  void a_room_in_which_nothing_happens_for_an_hour_is_gone() {
    timers.advance(Duration.ofMinutes(59));
    amy.say("hello");
    timers.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(sandbox.rooms().exists("r")).isTrue();
    timers.advance(Duration.ofMillis(1));
    NotifyMsg end = bob.notice("s_cmd");
    assertThat(end.getType()).isEqualTo(4);
    assertThat(end.getChrmId()).isEqualTo("r");
    assertThat(end.getDestroyType()).isEqualTo(3);
    assertThat(sandbox.rooms().exists("r")).isFalse();
    assertThat(amy.say("hello?").status()).isEqualTo(23_410);
  }

  @ParameterizedTest
  @CsvSource({"3599999, true", "3600000, false", "3600001, false"})
  void a_room_in_which_nobody_ever_speaks_is_gone_after_an_hour(int millis, boolean there) {
    timers.advance(Duration.ofMillis(millis));
    assertThat(sandbox.rooms().exists("r")).isEqualTo(there);
  }

  @Test
  void coming_keeps_a_room_too_but_going_does_not() {
    bob.leave();
    timers.advance(Duration.ofMinutes(59));
    assertThat(bob.join("joinChrmR")).isZero();
    timers.advance(Duration.ofMinutes(59));
    assertThat(sandbox.rooms().exists("r")).isTrue();
    bob.leave();
    timers.advance(Duration.ofMinutes(1));
    amy.notice("s_cmd");
    assertThat(sandbox.rooms().exists("r")).isFalse();
  }

  @Test
  void a_room_that_is_destroyed_takes_everything_with_it_and_can_be_made_again() {
    amy.say("old");
    long upTo = bob.history(0).upTo();
    amy.set("k", "old", 0);
    long version = bob.entries(0).getSyncTime();
    sandbox.rooms().destroy("r");
    bob.notice("s_cmd");
    NotifyMsg end = bob.notice("s_cmd");
    assertThat(end.getType()).isEqualTo(4);
    assertThat(end.getDestroyType()).isZero();
    assertThat(bob.join("joinChrmR")).isEqualTo(23_410);
    assertThat(bob.join("joinChrm")).isZero();
    assertThat(sandbox.rooms().members("r")).containsExactly("bob");
    assertThat(bob.pull(upTo).messages()).isEmpty();
    assertThat(bob.history(50).messages()).isEmpty();
    assertThat(bob.entries(version).getBFullUpdate()).as("what was known is void").isTrue();
    assertThat(bob.entries(version).getEntriesList()).isEmpty();
    assertThat(bob.entries(version).getSyncTime()).isGreaterThan(version);
  }

  private void lose(String userId) {
    sandbox.faults().cut(userId);
    assertThat(sandbox.online(userId)).isEmpty();
  }
}
