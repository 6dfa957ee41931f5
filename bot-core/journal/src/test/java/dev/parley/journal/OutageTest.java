package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static dev.parley.journal.Events.answer;
import static dev.parley.journal.Events.batch;
import static dev.parley.journal.Events.done;
import static dev.parley.journal.Events.failure;
import static dev.parley.journal.Events.handled;
import static dev.parley.journal.Events.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.transport.Cursor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens while the database is not there. */
class OutageTest extends JournalTest {

  private static final int EVENTS = 600;

  OutageTest(TestDatabase database) {
    super(database);
  }

  /** Takes the connections away: the server's, or the whole database within this process. */
  private void cut() throws SQLException {
    boolean isServer = options.url().contains("postgresql");
    try (Connection other =
            DriverManager.getConnection(options.url(), options.user(), options.password());
        java.sql.Statement statement = other.createStatement()) {
      statement.execute(
          isServer
              ? "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  + " WHERE application_name = 'parley-journal'"
              : "SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      if (isServer) {
        throw e;
      }
      // H2 takes this connection away too.
    }
  }

  @Test
  void writes_wait_for_the_database_and_are_done_once() throws SQLException {
    journal.plugins().migrate("counted", getClass().getClassLoader(), "counted");
    List<CompletionStage<List<StoredAct>>> ends = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      int number = i;
      ends.add(
          journal
              .inbox()
              .receive(BOT, batch(Integer.toString(i), message("m" + i)))
              .thenCompose(stored -> journal.inbox().handled(end(stored.getFirst(), number))));
      if (i % 120 == 60) {
        done(ends.get(i - 20));
        cut();
      }
    }
    ends.forEach(Events::done);
    await()
        .ignoreExceptionsInstanceOf(JournalException.NotReachable.class)
        .untilAsserted(
            () ->
                assertThat(journal.inbox().cursor(BOT))
                    .isEqualTo(new Cursor(Integer.toString(EVENTS - 1))));
    assertThat(
            journal
                .plugins()
                .query(
                    "t",
                    "SELECT event_key FROM counted",
                    r -> String.valueOf(r.text("event_key")),
                    List.of()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, EVENTS).mapToObj(i -> "m" + i).toList());
    assertThat(journal.acts().unsettled(0, 10_000)).hasSize(EVENTS);
  }

  private static Handled end(Stored stored, int number) {
    return handled(stored, answer("x"))
        .withStatements(
            List.of(
                new Statement(
                    "counted",
                    "INSERT INTO counted (event_key) VALUES (?)",
                    List.of("m" + number))));
  }

  @Test
  void more_writes_than_are_kept_are_refused_and_the_others_are_done() {
    reopen(
        options.with(
            new JournalOptions.Groups(Duration.ofMillis(5), 10, 20, Duration.ofMinutes(1))));
    List<CompletionStage<List<Stored>>> stages = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      stages.add(journal.inbox().receive(BOT, batch("c", message("m" + i))));
    }
    long refused = 0;
    for (CompletionStage<List<Stored>> stage : stages) {
      boolean isRefused =
          stage.handle((stored, error) -> error).toCompletableFuture().join()
              instanceof JournalException.Overloaded;
      refused += isRefused ? 1 : 0;
    }
    assertThat(refused).isPositive();
    assertThat(journal.inbox().unhandled(BOT, 0, 10_000)).hasSize((int) (5_000 - refused));
  }

  @Test
  void closing_writes_what_was_asked_for() {
    List<CompletionStage<List<Stored>>> stages = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      stages.add(journal.inbox().receive(BOT, batch("c", message("m" + i))));
    }
    reopen();
    stages.forEach(stage -> assertThat(done(stage)).hasSize(1));
    assertThat(journal.inbox().unhandled(BOT, 0, 10_000)).hasSize(500);
  }

  @Test
  void what_completes_a_stage_may_write_again_and_fail_without_harm() {
    CompletionStage<List<Stored>> thrown =
        journal
            .inbox()
            .receive(BOT, batch("1", message("m1")))
            .thenApply(
                stored -> {
                  throw new IllegalStateException("of the one who asked");
                });
    assertThat(failure(thrown)).hasMessage("of the one who asked");
    CompletionStage<List<Stored>> second =
        journal
            .inbox()
            .receive(BOT, batch("2", message("m2")))
            .thenCompose(stored -> journal.inbox().receive(BOT, batch("3", message("m3"))));
    assertThat(done(second)).hasSize(1);
  }
}
