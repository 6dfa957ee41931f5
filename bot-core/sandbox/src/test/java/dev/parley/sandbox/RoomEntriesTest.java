package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import dev.parley.sandbox.client.Bodies;
import dev.parley.sandbox.client.RawClient;
import dev.parley.sandbox.client.RoomCalls;
import dev.parley.sandbox.limit.EntryLimits;
import dev.parley.sandbox.limit.SandboxLimits;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVEntity;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVOutput;
import dev.parley.wire.proto.ChatroomProtos.QueryChrmKV;
import dev.parley.wire.proto.MessageProtos.NotifyMsg;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomEntriesTest {

  private static final int REMOVED = 4;

  private final VirtualTimers timers = new VirtualTimers(Instant.parse("2026-11-21T12:00:00Z"));
  private Sandbox sandbox;
  private RawClient first;
  private RawClient second;
  private RoomCalls amy;
  private RoomCalls bob;

  @BeforeEach
  void start() throws IOException {
    start(SandboxLimits.DEFAULTS, RoomOptions.DEFAULTS);
  }

  private void start(SandboxLimits limits, RoomOptions rooms) throws IOException {
    sandbox =
        Sandbox.start(SandboxOptions.builder().limits(limits).rooms(rooms).timers(timers).build());
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

  @Test
  void everybody_is_told_of_a_change_and_pulls_it() {
    long seen = bob.entries(0).getSyncTime();
    assertThat(amy.set("seat_1", "amy", 0)).isZero();
    NotifyMsg command = bob.notice("s_cmd");
    assertThat(command.getType()).isEqualTo(2);
    assertThat(command.getChrmId()).isEqualTo("r");
    assertThat(amy.notice("s_cmd").getTime()).as("who set it too").isEqualTo(command.getTime());
    ChrmKVOutput changes = bob.entries(seen);
    assertThat(changes.getBFullUpdate()).isFalse();
    assertThat(changes.getSyncTime()).isEqualTo(command.getTime());
    ChrmKVEntity entry = changes.getEntries(0);
    assertThat(entry.getKey()).isEqualTo("seat_1");
    assertThat(entry.getValue()).isEqualTo("amy");
    assertThat(entry.getUid()).isEqualTo("amy");
    assertThat(entry.getVersion()).isEqualTo(command.getTime());
    assertThat(entry.getStatus() & REMOVED).isZero();
    assertThat(bob.entries(changes.getSyncTime()).getEntriesList()).isEmpty();
    assertThat(sandbox.rooms().entries("r")).isEqualTo(Map.of("seat_1", "amy"));
  }

  @Test
  void who_knows_nothing_gets_all_that_there_is_and_others_what_changed_removals_included() {
    amy.set("a", "1", 0);
    amy.set("b", "1", 0);
    long seen = bob.entries(0).getSyncTime();
    amy.remove("a", 0);
    amy.set("b", "2", 0);
    ChrmKVOutput all = bob.entries(0);
    assertThat(all.getBFullUpdate()).isTrue();
    assertThat(all.getEntriesList()).extracting(ChrmKVEntity::getKey).containsExactly("b");
    ChrmKVOutput changes = bob.entries(seen);
    assertThat(changes.getBFullUpdate()).isFalse();
    assertThat(changes.getEntriesList()).extracting(ChrmKVEntity::getKey).containsExactly("a", "b");
    assertThat(changes.getEntries(0).getStatus() & REMOVED).isEqualTo(REMOVED);
    assertThat(changes.getEntries(1).getValue()).isEqualTo("2");
  }

  @Test
  void who_is_so_far_behind_that_removals_are_forgotten_gets_all_anew() throws IOException {
    stop();
    EntryLimits usual = EntryLimits.DEFAULTS;
    start(
        SandboxLimits.DEFAULTS.with(
            new EntryLimits(
                usual.entries(),
                usual.keyChars(),
                usual.valueChars(),
                usual.changes(),
                usual.window(),
                2)),
        RoomOptions.DEFAULTS);
    amy.setAll("v", 0, "a", "b", "c", "d");
    long seen = bob.entries(0).getSyncTime();
    amy.remove("a", 0);
    amy.remove("b", 0);
    assertThat(bob.entries(seen).getBFullUpdate()).isFalse();
    amy.remove("c", 0);
    ChrmKVOutput all = bob.entries(seen);
    assertThat(all.getBFullUpdate()).isTrue();
    assertThat(all.getEntriesList()).extracting(ChrmKVEntity::getKey).containsExactly("d");
  }

  @Test
  void only_force_overwrites_or_removes_what_another_user_set() {
    amy.set("k", "amy", 0);
    assertThat(bob.set("k", "bob", 0)).isEqualTo(23_424);
    assertThat(bob.remove("k", 0)).isEqualTo(23_424);
    assertThat(sandbox.rooms().entries("r")).containsEntry("k", "amy");
    assertThat(bob.set("k", "bob", RoomCalls.FORCE)).isZero();
    assertThat(amy.set("k", "amy", 0)).as("it is bob's now").isEqualTo(23_424);
    assertThat(amy.remove("k", RoomCalls.FORCE)).isZero();
    assertThat(sandbox.rooms().entries("r")).isEmpty();
    assertThat(amy.remove("k", RoomCalls.FORCE)).isEqualTo(23_427);
    assertThat(bob.set("k", "bob", 0)).as("anybody's again").isZero();
  }

  @Test
  void an_entry_may_go_when_its_user_leaves() {
    amy.set("mine", "1", RoomCalls.AUTO_DELETE);
    amy.set("stays", "1", 0);
    bob.set("other", "1", RoomCalls.AUTO_DELETE);
    long seen = bob.entries(0).getSyncTime();
    for (int i = 0; i < 3; i++) {
      bob.notice("s_cmd");
    }
    amy.leave();
    assertThat(bob.notice("s_cmd").getTime()).isGreaterThan(seen);
    assertThat(sandbox.rooms().entries("r")).containsOnlyKeys("stays", "other");
    ChrmKVOutput changes = bob.entries(seen);
    assertThat(changes.getEntriesList()).extracting(ChrmKVEntity::getKey).containsExactly("mine");
  }

  @Test
  void what_another_user_took_over_stays_when_the_first_one_leaves() {
    amy.set("k", "1", RoomCalls.AUTO_DELETE);
    bob.set("k", "2", RoomCalls.FORCE);
    amy.leave();
    assertThat(sandbox.rooms().entries("r")).containsEntry("k", "2");
  }

  @Test
  void a_lost_connection_is_not_yet_a_departure() {
    amy.set("k", "1", RoomCalls.AUTO_DELETE);
    sandbox.faults().cut("amy");
    assertThat(sandbox.online("amy")).isEmpty();
    assertThat(sandbox.rooms().members("r")).contains("amy");
    assertThat(sandbox.rooms().entries("r")).containsKey("k");
  }

  @Test
  void a_change_can_bring_a_message_for_all_but_the_connection_that_made_it() {
    long seen = bob.history(0).upTo();
    String content = "{\"key\":\"k\",\"value\":\"v\",\"extra\":\"\",\"type\":1}";
    int status =
        first
            .query(
                "setKV",
                "r",
                RoomCalls.entry(RoomCalls.entity("k", "v", 0)).toBuilder()
                    .setBNotify(true)
                    .setNotification(Bodies.message("RC:chrmKVNotiMsg", content, 0))
                    .build())
            .status();
    assertThat(status).isZero();
    bob.notice("s_cmd");
    bob.notice("s_ntf");
    RoomCalls.Pulled pulled = bob.pull(seen);
    assertThat(pulled.messages()).hasSize(1);
    assertThat(pulled.messages().getFirst().getClassname()).isEqualTo("RC:chrmKVNotiMsg");
    assertThat(pulled.messages().getFirst().getFromUserId()).isEqualTo("amy");
    assertThat(pulled.messages().getFirst().getContent().toStringUtf8()).isEqualTo(content);
    amy.notice("s_cmd");
    assertThat(amy.pull(seen).messages()).isEmpty();
    assertThat(first.restUntilNow()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"99, 0", "100, 0", "101, 23428"})
  void a_room_has_at_most_100_entries(int count, int status) throws IOException {
    stop();
    start(
        SandboxLimits.DEFAULTS.with(EntryLimits.DEFAULTS.withRate(1_000, Duration.ofSeconds(1))),
        RoomOptions.DEFAULTS);
    String[] keys = IntStream.range(0, count).mapToObj(i -> "k" + i).toArray(String[]::new);
    RoomCalls.Batch batch = amy.setAll("v", 0, keys);
    assertThat(batch.status()).isEqualTo(status);
    assertThat(batch.errors()).isEqualTo(count > 100 ? Map.of("k100", 23_423) : Map.of());
    assertThat(sandbox.rooms().entries("r")).hasSize(Math.min(count, 100));
    assertThat(amy.set("one-more", "v", 0)).isEqualTo(count < 100 ? 0 : 23_423);
    assertThat(amy.set("k0", "again", 0)).as("is there already").isZero();
  }

  @Test
  void a_full_room_takes_new_values_and_a_new_key_for_each_that_goes() {
    String[] keys = IntStream.range(0, 100).mapToObj(i -> "k" + i).toArray(String[]::new);
    assertThat(amy.setAll("v", 0, keys).status()).isZero();
    timers.advance(Duration.ofSeconds(1));
    assertThat(amy.set("k0", "new", 0)).isZero();
    assertThat(amy.set("more", "v", 0)).isEqualTo(23_423);
    assertThat(amy.remove("k1", 0)).isZero();
    assertThat(amy.set("more", "v", 0)).isZero();
    assertThat(sandbox.rooms().entries("r")).hasSize(100).containsEntry("k0", "new");
  }

  @ParameterizedTest
  @CsvSource({"0, 23412", "1, 0", "127, 0", "128, 0", "129, 23412"})
  void a_key_has_1_to_128_characters(int length, int status) {
    assertThat(amy.set("k".repeat(length), "v", 0)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "käse", "a.b", "a/b", "a*", "键", "a\n"})
  void a_key_has_letters_digits_and_four_signs_only(String key) {
    assertThat(amy.set(key, "v", 0)).isEqualTo(23_412);
    assertThat(amy.remove(key, 0)).isEqualTo(23_412);
    assertThat(amy.set("AZaz09+=-_", "v", 0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 23412", "1, 0", "4095, 0", "4096, 0", "4097, 23412"})
  void a_value_has_1_to_4096_characters(int length, int status) {
    assertThat(amy.set("k", "键".repeat(length), 0)).isEqualTo(status);
  }

  @Test
  void in_a_batch_each_key_is_for_itself() {
    bob.set("bobs", "1", 0);
    RoomCalls.Batch set = amy.setAll("v", 0, "a", "bobs", "no good", "b");
    assertThat(set.status()).isEqualTo(23_428);
    assertThat(set.errors()).isEqualTo(Map.of("bobs", 23_424, "no good", 23_412));
    assertThat(set.done()).containsExactly("a", "b");
    RoomCalls.Batch removed = amy.removeAll(0, "a", "c", "bobs");
    assertThat(removed.status()).isEqualTo(23_428);
    assertThat(removed.errors()).isEqualTo(Map.of("c", 23_427, "bobs", 23_424));
    assertThat(removed.done()).containsExactly("a");
    assertThat(amy.removeAll(RoomCalls.FORCE, "b", "bobs").status()).isZero();
    assertThat(amy.setAll("v", 0).status()).as("nothing at all").isEqualTo(23_412);
  }

  @Test
  void a_batch_is_one_change_for_those_who_watch() {
    amy.setAll("v", 0, "a", "b", "c");
    bob.notice("s_cmd");
    assertThat(second.restUntilNow()).isEmpty();
    assertThat(amy.setAll("v", 0, "no good").status()).isEqualTo(23_428);
    assertThat(second.restUntilNow()).as("nothing has changed").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"98, 0, 0", "99, 0, 23425", "100, 23425, 23425"})
  void a_room_takes_100_changes_a_second(int before, int next, int afterThat) {
    String[] keys = IntStream.range(0, before).mapToObj(i -> "k" + i).toArray(String[]::new);
    assertThat(amy.setAll("v", 0, keys).status()).isZero();
    assertThat(bob.set("k", "v", 0)).isEqualTo(next);
    assertThat(amy.remove("k0", 0)).as("removing counts as well").isEqualTo(afterThat);
    timers.advance(Duration.ofMillis(999));
    assertThat(bob.set("x", "v", 0)).isEqualTo(before == 98 ? 23_425 : afterThat);
    timers.advance(Duration.ofMillis(1));
    assertThat(amy.remove("k1", 0)).isZero();
  }

  @Test
  void a_batch_above_what_is_left_is_refused_as_a_whole_and_does_not_count() {
    String[] keys = IntStream.range(0, 101).mapToObj(i -> "k" + i).toArray(String[]::new);
    assertThat(amy.setAll("v", 0, keys).status()).isEqualTo(23_425);
    assertThat(sandbox.rooms().entries("r")).isEmpty();
    assertThat(amy.set("k", "v", 0)).isZero();
  }

  @Test
  void entries_can_be_switched_off() throws IOException {
    stop();
    start(SandboxLimits.DEFAULTS, RoomOptions.DEFAULTS.withoutEntries());
    assertThat(amy.set("k", "v", 0)).isEqualTo(23_426);
    assertThat(
            first.query("pullKV", "r", QueryChrmKV.newBuilder().setTimestamp(0).build()).status())
        .isEqualTo(23_426);
  }

  @Test
  void an_app_server_sets_and_removes_entries_too() {
    sandbox.rooms().setEntry("r", "server", "k", "v");
    assertThat(bob.notice("s_cmd").getType()).isEqualTo(2);
    assertThat(bob.entries(0).getEntries(0).getUid()).isEqualTo("server");
    sandbox.rooms().removeEntry("r", "server", "k");
    bob.notice("s_cmd");
    assertThat(bob.entries(0).getEntriesList()).isEqualTo(List.of());
  }
}
