package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static dev.parley.journal.Events.answer;
import static dev.parley.journal.Events.batch;
import static dev.parley.journal.Events.done;
import static dev.parley.journal.Events.failure;
import static dev.parley.journal.Events.handled;
import static dev.parley.journal.Events.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.store.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PluginTablesTest extends JournalTest {

  private static final String TAKE = "INSERT INTO seats_taken (seat, who) VALUES (?, ?)";

  PluginTablesTest(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void migrate() {
    migrate("seats");
  }

  private void migrate(String location) {
    journal.plugins().migrate("Seats", getClass().getClassLoader(), location);
  }

  private static Statement take(@Nullable Object... arguments) {
    return new Statement("seats", TAKE, Arrays.asList(arguments));
  }

  private List<Long> seats() {
    return journal
        .plugins()
        .query(
            "seats",
            "SELECT seat FROM seats_taken ORDER BY seat",
            row -> row.number("SEAT"),
            List.of());
  }

  private Stored event(String uid) {
    return done(journal.inbox().receive(BOT, batch("c", message(uid)))).getFirst();
  }

  @Test
  void a_plugins_writes_commit_with_the_mark() {
    Stored event = event("m1");
    done(journal.inbox().handled(handled(event).withStatements(List.of(take(1, "amy")))));
    assertThat(seats()).containsExactly(1L);
    assertThat(
            failure(journal.inbox().handled(handled(event).withStatements(List.of(take(2, "b"))))))
        .isInstanceOf(JournalException.NotWaiting.class);
    assertThat(seats()).containsExactly(1L);
  }

  @Test
  void a_statement_that_fails_takes_everything_of_its_event_back_and_nothing_of_others() {
    Stored first = event("m1");
    Stored second = event("m2");
    Stored third = event("m3");
    CompletionStage<List<StoredAct>> good =
        journal.inbox().handled(handled(first, answer("1")).withStatements(List.of(take(1, "a"))));
    CompletionStage<List<StoredAct>> bad =
        journal
            .inbox()
            .handled(
                handled(second, answer("2"))
                    .withStatements(List.of(take(2, "b"), take(1, "twice"))));
    CompletionStage<List<StoredAct>> after =
        journal.inbox().handled(handled(third, answer("3")).withStatements(List.of(take(3, "c"))));
    assertThat(failure(bad))
        .isInstanceOf(JournalException.StatementFailed.class)
        .hasMessageContaining("plugin seats")
        .hasMessageContaining(TAKE);
    done(good);
    done(after);
    assertThat(seats()).containsExactly(1L, 3L);
    assertThat(journal.inbox().unhandled(BOT, 0, 10)).containsExactly(second);
    assertThat(journal.acts().unsettled(0, 10))
        .extracting(StoredAct::source)
        .containsExactly(first.id(), third.id());
  }

  @Test
  void an_error_names_the_statement_and_not_the_values() {
    done(journal.plugins().update(List.of(take(1, "amy"))));
    for (Statement statement :
        List.of(
            take(1, "secret words"),
            take(2, null),
            new Statement(
                "seats", "UPDATE seats_taken SET seat = CAST(? AS INTEGER)", List.of("secret")),
            new Statement(
                "seats",
                "UPDATE seats_taken SET who = CAST(? AS VARCHAR(3)), seat = seat / 0",
                List.of("secret")))) {
      assertThat(failure(journal.plugins().update(List.of(statement))))
          .isInstanceOf(JournalException.StatementFailed.class)
          .hasMessageContaining(statement.sql())
          .hasMessageNotContaining("secret");
    }
    assertThat(seats()).containsExactly(1L);
  }

  @Test
  void values_come_back_as_they_were() {
    byte[] picture = {1, 0, -1};
    done(
        journal
            .plugins()
            .update(
                List.of(
                    new Statement(
                        "seats",
                        "INSERT INTO seats_taken VALUES (?, ?, ?, ?, ?, ?)",
                        List.of(7, "艾米 🐼", new BigDecimal("1.50"), true, Events.NOON, picture)),
                    take(8, Locale.Category.DISPLAY))));
    List<Row> rows =
        journal
            .plugins()
            .query("seats", "SELECT * FROM seats_taken ORDER BY seat", row -> row, List.of());
    Row full = rows.getFirst();
    assertThat(full.text("who")).isEqualTo("艾米 🐼");
    assertThat(full.decimal("price")).isEqualByComparingTo("1.50");
    assertThat(full.flag("paid")).isTrue();
    assertThat(full.instant("at")).isEqualTo(Events.NOON);
    assertThat(full.bytes("picture")).isEqualTo(picture);
    Row bare = rows.getLast();
    assertThat(bare.text("who")).isEqualTo("DISPLAY");
    assertThat(bare.isNull("price")).isTrue();
    assertThat(bare.decimal("price")).isNull();
    assertThat(bare.instant("at")).isNull();
    assertThat(bare.bytes("picture")).isNull();
    assertThat(bare.flag("paid")).isFalse();
    assertThatThrownBy(() -> bare.number("who"))
        .hasMessage("column \"who\" is not a whole number, but String");
    assertThatThrownBy(() -> bare.text("name"))
        .hasMessage("column \"name\": the query has only [at, paid, picture, price, seat, who]");
  }

  @Test
  void reading_cannot_write_and_says_what_is_wrong() {
    assertThatThrownBy(
            () -> journal.plugins().query("seats", TAKE, row -> row, List.of(9, "sneaky")))
        .isInstanceOf(JournalException.StatementFailed.class);
    assertThatThrownBy(
            () -> journal.plugins().query("seats", "SELECT * FROM nowhere", r -> r, List.of()))
        .isInstanceOf(JournalException.StatementFailed.class)
        .hasMessageContaining("a query of plugin seats failed");
    assertThat(seats()).isEmpty();
  }

  @Test
  void tables_are_made_once_and_those_of_a_newer_plugin_are_refused() {
    done(journal.plugins().update(List.of(take(1, "amy"))));
    reopen();
    migrate("seats");
    assertThat(seats()).containsExactly(1L);
    assertThatThrownBy(() -> migrate("seats-newer"))
        .isInstanceOf(JournalException.OtherSchema.class)
        .hasMessageContaining("what plugin Seats keeps was made by a newer version");
  }
}
