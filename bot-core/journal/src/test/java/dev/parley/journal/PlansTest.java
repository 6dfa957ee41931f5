package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static dev.parley.journal.Events.answer;
import static dev.parley.journal.Events.batch;
import static dev.parley.journal.Events.done;
import static dev.parley.journal.Events.handled;
import static dev.parley.journal.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.BotEvent;
import dev.parley.api.SendOutcome;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The queries of every day find their rows by an index, however much has been kept. */
class PlansTest extends JournalTest {

  PlansTest(TestDatabase database) {
    super(database);
  }

  private void fill() throws SQLException {
    List<CompletionStage<List<StoredAct>>> ends = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      BotEvent[] events = new BotEvent[50];
      for (int j = 0; j < events.length; j++) {
        events[j] = message("m" + i + '-' + j, "user" + j, "hi");
      }
      done(journal.inbox().receive(BOT, batch("c", events)))
          .forEach(event -> ends.add(journal.inbox().handled(handled(event, answer("x")))));
    }
    SendOutcome accepted = new SendOutcome.Accepted("u", Events.NOON);
    ends.stream()
        .map(end -> journal.acts().settle(done(end).getFirst().id(), accepted, null))
        .toList()
        .forEach(Events::done);
    done(journal.inbox().receive(BOT, batch("c", message("waits"))));
    run("ANALYZE");
  }

  private String run(String sql) throws SQLException {
    try (Connection other =
            DriverManager.getConnection(options.url(), options.user(), options.password());
        java.sql.Statement statement = other.createStatement()) {
      StringBuilder all = new StringBuilder();
      if (statement.execute(sql)) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          all.append(rows.getString(1)).append('\n');
        }
      }
      return all.toString().toLowerCase(Locale.ROOT);
    }
  }

  private void finds(String sql, String index) throws SQLException {
    assertThat(run("EXPLAIN " + sql))
        .as(sql)
        .contains(index)
        .doesNotContain("seq scan")
        .doesNotContain("tablescan");
  }

  @Test
  void nothing_reads_a_table_as_a_whole() throws SQLException {
    fill();
    finds(
        "SELECT id FROM journal_inbox WHERE event_key = 'm1' AND account = 1", "journal_inbox_key");
    finds(
        "SELECT id, body FROM journal_inbox WHERE open_lane = 4711 AND id > 5 ORDER BY id LIMIT 9",
        "journal_inbox_open");
    finds(
        "SELECT COALESCE(MIN(id), 1) FROM journal_inbox WHERE open_lane > 0", "journal_inbox_open");
    finds(
        "SELECT id FROM journal_act WHERE open_state = 2 AND id > 5 ORDER BY id LIMIT 9",
        "journal_act_open");
    boolean isServer = options.url().contains("postgresql");
    String key = isServer ? "index" : "primary_key";
    finds(
        "SELECT id FROM journal_inbox WHERE id > 5000 AND state = 0 AND account = 1"
            + " ORDER BY id LIMIT 9",
        key);
    finds("UPDATE journal_inbox SET state = 1 WHERE id = 5 AND state = 0", key);
    finds("UPDATE journal_act SET state = 1 WHERE id = 5 AND open_state = 2", key);
    finds("DELETE FROM journal_inbox WHERE id BETWEEN 5 AND 9 AND state IN (1, 2)", key);
  }
}
