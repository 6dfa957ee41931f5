package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.time.VirtualTimers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is there when the process was killed. */
class KillTest {

  private static final int MOST_LINES = 4_000;

  private final long seed = Long.getLong("kill.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @ParameterizedTest
  @EnumSource
  void what_was_promised_is_there_after_kill_9(TestDatabase database)
      throws IOException, InterruptedException {
    rounds(database, 2);
  }

  @Tag("full")
  @ParameterizedTest
  @EnumSource
  void what_was_promised_is_there_after_kill_9_many_times(TestDatabase database)
      throws IOException, InterruptedException {
    rounds(database, 40);
  }

  private void rounds(TestDatabase database, int rounds) throws IOException, InterruptedException {
    JournalOptions options = database.fresh();
    Set<String> stored = new HashSet<>();
    Set<String> handled = new HashSet<>();
    Set<String> settled = new HashSet<>();
    for (int round = 0; round < rounds; round++) {
      try (VictimProcess victim = new VictimProcess(options)) {
        victim.listen(1 + random.nextInt(MOST_LINES));
        victim.kill();
        stored.addAll(victim.said("stored"));
        handled.addAll(victim.said("handled"));
        settled.addAll(victim.said("settled"));
        verify(options, stored, handled, settled, victim.said("cursor"));
      }
    }
  }

  private void verify(
      JournalOptions options,
      Set<String> stored,
      Set<String> handled,
      Set<String> settled,
      Set<String> cursors) {
    String what = "with -Dkill.seed=" + seed;
    try (Journal journal = Journal.open(options, new VirtualTimers(Events.NOON))) {
      List<String> events = keys(journal, "SELECT event_key AS k FROM journal_inbox ORDER BY id");
      assertThat(new HashSet<>(events)).as(what).containsAll(stored);
      // Nothing twice, nothing left out, in order.
      for (int i = 0; i < events.size(); i++) {
        assertThat(events.get(i)).as(what).isEqualTo("m" + i);
      }
      int cursor = number(journal.inbox().cursor(BOT).value());
      assertThat(cursor).as(what).isEqualTo(events.size());
      assertThat(cursor)
          .as(what)
          .isGreaterThanOrEqualTo(cursors.stream().mapToInt(KillTest::number).max().orElse(0));
      List<String> done =
          keys(journal, "SELECT event_key AS k FROM journal_inbox WHERE state = 1 ORDER BY id");
      assertThat(new HashSet<>(done)).as(what).containsAll(handled);
      assertThat(keys(journal, "SELECT event_key AS k FROM counted"))
          .as("the plugin's rows are those of the handled events, once each, " + what)
          .containsExactlyInAnyOrderElementsOf(done);
      assertThat(
              keys(
                  journal,
                  "SELECT i.event_key AS k FROM journal_act a"
                      + " JOIN journal_inbox i ON i.id = a.source"))
          .as("so are the acts, " + what)
          .containsExactlyInAnyOrderElementsOf(done);
      assertThat(
              new HashSet<>(
                  keys(
                      journal,
                      "SELECT i.event_key AS k FROM journal_act a"
                          + " JOIN journal_inbox i ON i.id = a.source WHERE a.state = 2")))
          .as(what)
          .containsAll(settled);
    }
  }

  private static int number(String cursor) {
    return cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
  }

  /** Page by page, as a query of a plugin gives only so many. */
  private static List<String> keys(Journal journal, String sql) {
    List<String> keys = new ArrayList<>();
    List<String> page;
    do {
      page =
          journal
              .plugins()
              .query(
                  "test",
                  sql + " LIMIT 10000 OFFSET ?",
                  row -> String.valueOf(row.text("k")),
                  List.of(keys.size()));
      keys.addAll(page);
    } while (page.size() == 10_000);
    return keys;
  }

  /** So the test above can tell: without the checkpoint behind each commit, it fails. */
  @Test
  void a_journal_that_writes_late_loses_what_it_promised()
      throws IOException, InterruptedException {
    JournalOptions options = TestDatabase.H2.fresh().with(JournalOptions.Durability.LATE);
    for (int round = 0; round < 20; round++) {
      try (VictimProcess victim = new VictimProcess(options)) {
        victim.listen(1_000 + random.nextInt(1_000));
        victim.kill();
        try (Journal journal = Journal.open(options, new VirtualTimers(Events.NOON))) {
          if (!keys(journal, "SELECT event_key AS k FROM journal_inbox")
              .containsAll(victim.said("stored"))) {
            return;
          }
        }
      }
    }
    throw new AssertionError("nothing was lost in 20 rounds");
  }
}
