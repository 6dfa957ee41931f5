package dev.parley.engine.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.EntryChange;
import dev.parley.engine.internal.room.KnownEntries.Entry;
import dev.parley.wire.message.FlagBits;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVEntity;
import dev.parley.wire.proto.ChatroomProtos.ChrmKVOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The account of these tests is {@code me}. */
class KnownEntriesTest {

  private final KnownEntries known = new KnownEntries("bot", "r", 4);

  @Test
  void what_the_service_repeats_is_silent_and_what_it_left_out_was_removed() {
    learn(true, 5, set("same", "1", 1), set("other", "1", 2), set("gone", "1", 3));
    assertThat(learn(true, 9, set("same", "1", 1), set("other", "2", 8), set("new", "1", 9)))
        .containsExactly("gone:1->null@9 by ", "other:1->2@8 by amy", "new:null->1@9 by amy");
    assertThat(known.values()).isEqualTo(Map.of("same", "1", "other", "2", "new", "1"));
    assertThat(learn(true, 9, set("same", "1", 1), set("other", "2", 8), set("new", "1", 9)))
        .isEmpty();
  }

  @Test
  void an_entry_that_was_set_again_to_what_it_was_while_away_did_not_change() {
    learn(true, 5, set("seat", "amy", 1));
    assertThat(learn(true, 9, set("seat", "amy", 8))).isEmpty();
    assertThat(learn(false, 10, set("seat", "amy", 10))).containsExactly("seat:amy->amy@10 by amy");
  }

  @Test
  void changes_go_up_in_the_order_of_their_versions() {
    learn(true, 1);
    assertThat(learn(false, 9, removed("a", 7), set("b", "2", 6), set("a", "1", 5)))
        .containsExactly("a:null->1@5 by amy", "b:null->2@6 by amy", "a:1->null@7 by amy");
  }

  @Test
  void what_comes_late_changes_nothing() {
    learn(true, 5, set("a", "new", 5));
    assertThat(learn(false, 5, set("a", "old", 3), removed("a", 4), removed("b", 5))).isEmpty();
    assertThat(known.values()).isEqualTo(Map.of("a", "new"));
  }

  @Test
  void what_the_account_wrote_itself_is_learned_in_silence() {
    assertThat(learn(true, 5, by("me", set("a", "1", 5)))).isEmpty();
    assertThat(learn(false, 6, by("me", set("a", "2", 6)))).isEmpty();
    assertThat(learn(false, 7, by("me", removed("a", 7)))).isEmpty();
    assertThat(known.values()).isEmpty();
  }

  @Test
  void an_own_removal_whose_answer_was_lost_is_silent_once() {
    learn(true, 5, set("a", "1", 5), set("b", "1", 5));
    known.mayHaveRemoved("a");
    assertThat(learn(true, 6, set("b", "1", 5))).isEmpty();
    assertThat(learn(true, 7)).containsExactly("b:1->null@7 by ");
  }

  @Test
  void an_own_write_does_not_hide_what_was_learned_after_it() {
    learn(true, 5, set("a", "1", 5));
    Entry before = known.find("a");
    learn(false, 7, set("a", "theirs", 7));
    known.wrote("a", before, new Entry("mine", "me", 6));
    assertThat(known.values()).isEqualTo(Map.of("a", "theirs"));
  }

  @Test
  void only_the_first_answer_is_the_first_sync() {
    assertThat(changes(true, 5, set("a", "1", 5))).allMatch(EntryChange::firstSync);
    assertThat(changes(true, 6, set("a", "2", 6))).noneMatch(EntryChange::firstSync);
  }

  @Test
  void what_was_set_after_the_account_entered_is_a_change_in_the_first_answer_too() {
    known.entered(0);
    known.entered(5);
    known.entered(9);
    assertThat(changes(true, 7, set("a", "1", 4), set("b", "1", 5), set("c", "1", 6)))
        .extracting(EntryChange::firstSync)
        .containsExactly(true, true, false);
  }

  @Test
  void no_more_entries_are_kept_than_a_room_may_have() {
    learn(true, 5, set("a", "1", 1), set("b", "1", 2), set("c", "1", 3));
    assertThat(learn(false, 9, set("d", "1", 6), set("e", "1", 7), set("d", "2", 8)))
        .containsExactly("d:null->1@6 by amy", "d:1->2@8 by amy");
    assertThat(known.values()).hasSize(4);
  }

  private List<String> learn(boolean full, long version, ChrmKVEntity... entities) {
    return changes(full, version, entities).stream()
        .map(
            it ->
                it.entryKey()
                    + ':'
                    + it.oldValue()
                    + "->"
                    + it.newValue()
                    + '@'
                    + it.version()
                    + " by "
                    + it.userId())
        .toList();
  }

  private List<EntryChange> changes(boolean full, long version, ChrmKVEntity... entities) {
    ChrmKVOutput answer =
        ChrmKVOutput.newBuilder()
            .setBFullUpdate(full)
            .setSyncTime(version)
            .addAllEntries(Arrays.asList(entities))
            .build();
    return known.learn(answer, "me");
  }

  private static ChrmKVEntity set(String key, String value, long version) {
    return ChrmKVEntity.newBuilder()
        .setKey(key)
        .setValue(value)
        .setUid("amy")
        .setVersion(version)
        .build();
  }

  private static ChrmKVEntity removed(String key, long version) {
    return set(key, "", version).toBuilder().setStatus(FlagBits.ENTRY_REMOVED).build();
  }

  private static ChrmKVEntity by(String userId, ChrmKVEntity entity) {
    return entity.toBuilder().setUid(userId).build();
  }
}
