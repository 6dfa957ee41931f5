package dev.parley.engine.room;

import static dev.parley.engine.room.RoomsTest.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.api.EntryChange;
import dev.parley.api.ImException;
import dev.parley.api.Message;
import dev.parley.api.content.EntryNoticeContent;
import dev.parley.api.transport.Chatrooms.JoinOptions;
import dev.parley.api.transport.ConnectionState;
import dev.parley.api.transport.Entries;
import dev.parley.api.transport.Entries.WriteOptions;
import dev.parley.engine.Client;
import dev.parley.engine.EngineSetting;
import dev.parley.sandbox.RoomDelivery;
import dev.parley.sandbox.Sandbox;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest extends EngineSetting {

  private Sandbox sandbox;
  private Client bot;

  @BeforeEach
  void open() throws IOException {
    sandbox = RoomsTest.sandbox(RoomDelivery.NOTIFY);
    sandbox.rooms().create("r");
    bot = Client.connected(engine, sandbox, "bot");
  }

  @AfterEach
  void close() {
    bot.close();
    sandbox.close();
  }

  @Test
  void what_is_there_on_entering_is_told_as_the_first_sync_and_what_follows_as_changes() {
    sandbox.rooms().setEntry("r", "amy", "seat_1", "amy");
    sandbox.rooms().setEntry("r", "bob", "seat_2", "bob");
    join(bot, "r", JoinOptions.none());
    awaitChanges("seat_1:null->amy", "seat_2:null->bob");
    sandbox.rooms().setEntry("r", "eve", "seat_1", "eve");
    sandbox.rooms().removeEntry("r", "bob", "seat_2");
    awaitChanges("seat_1:null->amy", "seat_2:null->bob", "seat_1:amy->eve", "seat_2:bob->null");
    assertThat(bot.received.events(EntryChange.class))
        .extracting(EntryChange::userId)
        .containsExactly("amy", "bob", "eve", "bob");
    assertThat(bot.received.events(EntryChange.class))
        .extracting(EntryChange::firstSync)
        .containsExactly(true, true, false, false);
    assertThat(entries().all("r")).containsExactlyEntriesOf(Map.of("seat_1", "eve"));
    assertThat(entries().get("r", "seat_1")).contains("eve");
    assertThat(entries().get("r", "seat_2")).isEmpty();
    assertThat(entries().all("elsewhere")).isEmpty();
  }

  @Test
  void what_is_set_between_the_join_and_the_first_pull_is_a_change() {
    sandbox.rooms().setEntry("r", "amy", "seat_1", "amy");
    sandbox.faults().answer("pullKV", 30_000, 1);
    join(bot, "r", JoinOptions.none());
    sandbox.rooms().setEntry("r", "bob", "seat_2", "bob");
    awaitChanges("seat_1:null->amy", "seat_2:null->bob");
    assertThat(bot.received.events(EntryChange.class))
        .extracting(EntryChange::firstSync)
        .containsExactly(true, false);
  }

  @Test
  void own_writes_are_known_at_once_and_never_come_back_as_changes() {
    join(bot, "r", JoinOptions.none());
    done(entries().set("r", "a", "1", WriteOptions.DEFAULT));
    assertThat(entries().get("r", "a")).contains("1");
    done(entries().set("r", "a", "2", WriteOptions.DEFAULT));
    assertThat(done(entries().setAll("r", Map.of("b", "3", "c", "4"), WriteOptions.DEFAULT)))
        .isEmpty();
    assertThat(entries().all("r")).isEqualTo(Map.of("a", "2", "b", "3", "c", "4"));
    done(entries().remove("r", "a", WriteOptions.DEFAULT));
    assertThat(done(entries().removeAll("r", Set.of("b"), WriteOptions.DEFAULT))).isEmpty();
    assertThat(entries().all("r")).isEqualTo(Map.of("c", "4"));
    sandbox.rooms().setEntry("r", "amy", "c", "5");
    awaitChanges("c:4->5");
    assertThat(entries().all("r")).isEqualTo(sandbox.rooms().entries("r"));
  }

  @Test
  void what_another_device_of_the_account_wrote_is_known_and_silent() {
    sandbox.rooms().setEntry("r", "bot", "before", "1");
    join(bot, "r", JoinOptions.none());
    sandbox.rooms().setEntry("r", "bot", "mine", "1");
    sandbox.rooms().setEntry("r", "amy", "hers", "1");
    awaitChanges("hers:null->1");
    assertThat(entries().all("r")).isEqualTo(Map.of("before", "1", "mine", "1", "hers", "1"));
  }

  @Test
  void after_a_lost_connection_the_difference_is_told_and_nothing_else() throws IOException {
    for (String key : List.of("same", "new_value", "gone", "again")) {
      sandbox.rooms().setEntry("r", "amy", key, "old");
    }
    join(bot, "r", JoinOptions.none());
    await().untilAsserted(() -> assertThat(entries().all("r")).hasSize(4));
    int before = changes().size();
    sandbox.stop();
    await().until(() -> bot.transport.state() instanceof ConnectionState.Suspended);
    sandbox.rooms().setEntry("r", "amy", "new_value", "new");
    sandbox.rooms().removeEntry("r", "amy", "gone");
    sandbox.rooms().setEntry("r", "bob", "fresh", "1");
    sandbox.restart();
    await()
        .untilAsserted(
            () ->
                assertThat(changes().subList(before, changes().size()))
                    .containsExactlyInAnyOrder(
                        "new_value:old->new", "gone:old->null", "fresh:null->1"));
    assertThat(entries().all("r")).isEqualTo(sandbox.rooms().entries("r"));
    assertThat(bot.received.events(EntryChange.class))
        .extracting(EntryChange::key)
        .doesNotHaveDuplicates();
  }

  @Test
  void an_entry_of_another_user_is_written_only_by_force() {
    sandbox.rooms().setEntry("r", "amy", "seat", "amy");
    join(bot, "r", JoinOptions.none());
    refused(23_424, () -> done(entries().set("r", "seat", "bot", WriteOptions.DEFAULT)));
    refused(23_424, () -> done(entries().remove("r", "seat", WriteOptions.DEFAULT)));
    done(entries().set("r", "seat", "bot", WriteOptions.FORCE));
    assertThat(sandbox.rooms().entries("r")).containsEntry("seat", "bot");
    sandbox.rooms().setEntry("r", "amy", "seat", "amy");
    done(entries().remove("r", "seat", WriteOptions.FORCE));
    assertThat(sandbox.rooms().entries("r")).isEmpty();
    refused(23_427, () -> done(entries().remove("r", "seat", WriteOptions.FORCE)));
  }

  @Test
  void a_batch_says_which_keys_failed() {
    sandbox.rooms().setEntry("r", "amy", "hers", "1");
    join(bot, "r", JoinOptions.none());
    Map<String, Integer> failed =
        done(entries().setAll("r", Map.of("hers", "2", "free", "2"), WriteOptions.DEFAULT));
    assertThat(failed).containsEntry("hers", 23_424);
    assertThat(entries().all("r").keySet()).containsAll(sandbox.rooms().entries("r").keySet());
  }

  @Test
  void a_room_takes_a_hundred_entries() {
    join(bot, "r", JoinOptions.none());
    IntStream.range(0, 99).forEach(i -> sandbox.rooms().setEntry("r", "amy", "k" + i, "v"));
    done(entries().set("r", "k99", "v", WriteOptions.DEFAULT));
    refused(23_423, () -> done(entries().set("r", "k100", "v", WriteOptions.DEFAULT)));
    await().untilAsserted(() -> assertThat(entries().all("r")).hasSize(100));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4_095, 4_096})
  void values_of_this_length_are_taken(int length) {
    join(bot, "r", JoinOptions.none());
    done(entries().set("r", "k".repeat(128), "v".repeat(length), WriteOptions.DEFAULT));
    assertThat(sandbox.rooms().entries("r")).hasSize(1);
  }

  @Test
  void what_breaks_the_rules_is_refused_before_the_service_is_asked() {
    join(bot, "r", JoinOptions.none());
    for (String key : List.of("", "k".repeat(129), "a b", "座位", "a.b")) {
      assertThatThrownBy(() -> done(entries().set("r", key, "v", WriteOptions.DEFAULT)))
          .cause()
          .isInstanceOfSatisfying(
              ImException.InvalidInput.class, it -> assertThat(it.code()).isEqualTo(33_003));
    }
    for (String value : List.of("", "v".repeat(4_097))) {
      assertThatThrownBy(() -> done(entries().set("r", "k", value, WriteOptions.DEFAULT)))
          .cause()
          .isInstanceOf(ImException.InvalidInput.class);
    }
    done(entries().set("r", "AZaz09+=-_", "v", WriteOptions.DEFAULT));
  }

  @Test
  void entries_can_go_with_who_set_them() {
    join(bot, "r", JoinOptions.none());
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      join(amy, "r", JoinOptions.none());
      Entries hers = amy.transport.find(Entries.class).orElseThrow();
      done(hers.set("r", "seat", "amy", new WriteOptions(false, true, null)));
      awaitChanges("seat:null->amy");
      Client.await(RoomsTest.rooms(amy).leave("r").toCompletableFuture());
      awaitChanges("seat:null->amy", "seat:amy->null");
    }
  }

  @Test
  void members_can_be_told_by_a_message() {
    try (Client amy = Client.connected(engine, sandbox, "amy")) {
      join(bot, "r", JoinOptions.none());
      join(amy, "r", JoinOptions.none());
      done(entries().set("r", "seat", "bot", new WriteOptions(false, false, "a seat is taken")));
      await().untilAsserted(() -> assertThat(amy.received.messages()).hasSize(1));
      Message told = amy.received.messages().getFirst();
      assertThat(told.content())
          .isInstanceOfSatisfying(
              EntryNoticeContent.class,
              notice -> {
                assertThat(notice.key()).isEqualTo("seat");
                assertThat(notice.value()).isEqualTo("bot");
                assertThat(notice.isRemoved()).isFalse();
                assertThat(notice.meta().extra()).isEqualTo("a seat is taken");
              });
    }
  }

  private Entries entries() {
    return bot.transport.find(Entries.class).orElseThrow();
  }

  private static <T> T done(CompletionStage<T> stage) {
    return Client.await(stage.toCompletableFuture());
  }

  private static void refused(int code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .cause()
        .isInstanceOfSatisfying(
            ImException.RefusedByService.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  private void awaitChanges(String... expected) {
    await().untilAsserted(() -> assertThat(changes()).containsExactly(expected));
  }

  /** As {@code key:old->new}. */
  private List<String> changes() {
    return bot.received.events(EntryChange.class).stream()
        .map(it -> it.entryKey() + ':' + it.oldValue() + "->" + it.newValue())
        .toList();
  }
}
