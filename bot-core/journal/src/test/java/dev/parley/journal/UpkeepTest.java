package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static dev.parley.journal.Events.answer;
import static dev.parley.journal.Events.batch;
import static dev.parley.journal.Events.done;
import static dev.parley.journal.Events.handled;
import static dev.parley.journal.Events.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.api.BotEvent;
import dev.parley.api.Conversation;
import dev.parley.api.EventKey;
import dev.parley.api.SendOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class UpkeepTest extends JournalTest {

  UpkeepTest(TestDatabase database) {
    super(database);
  }

  private long count(String table) {
    return journal
        .plugins()
        .query("test", "SELECT COUNT(*) AS n FROM " + table, row -> row.number("n"), List.of())
        .getFirst();
  }

  private void awaitCount(String table, long count) {
    await()
        .untilAsserted(
            () -> {
              timers.advance(Duration.ofMinutes(1));
              assertThat(count(table)).as(table).isEqualTo(count);
            });
  }

  @Test
  void what_is_done_is_forgotten_in_its_time_and_what_waits_is_kept() {
    List<CompletionStage<List<StoredAct>>> ends = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<Stored> events = done(journal.inbox().receive(BOT, batch("c", messages(i * 20))));
      events.forEach(event -> ends.add(journal.inbox().handled(handled(event, answer("x")))));
    }
    List<StoredAct> acts = ends.stream().map(end -> done(end).getFirst()).toList();
    Stored waiting = done(journal.inbox().receive(BOT, batch("c", message("waits")))).getFirst();
    SendOutcome accepted = new SendOutcome.Accepted("u", Events.NOON);
    acts.stream()
        .skip(1)
        .map(act -> journal.acts().settle(act.id(), accepted, null))
        .toList()
        .forEach(Events::done);
    timers.advance(Duration.ofDays(6));
    assertThat(count("journal_inbox")).isEqualTo(1_201);
    timers.advance(Duration.ofDays(1).plusMinutes(2));
    awaitCount("journal_inbox", 1);
    assertThat(journal.inbox().unhandled(BOT, 0, 10)).containsExactly(waiting);
    assertThat(count("journal_act")).isEqualTo(1_200);
    timers.advance(Duration.ofDays(23));
    awaitCount("journal_act", 1);
    assertThat(journal.acts().unsettled(0, 10)).containsExactly(acts.getFirst());
  }

  private static BotEvent[] messages(int first) {
    BotEvent[] messages = new BotEvent[20];
    for (int i = 0; i < messages.length; i++) {
      messages[i] = message("m" + (first + i));
    }
    return messages;
  }

  @Test
  void steps_and_closed_dialogs_and_quarantined_events_are_forgotten_too() {
    done(
        journal
            .steps()
            .begin(new StepKey(BOT, new EventKey("e"), 0), new StepBody.Asking("now", "")));
    done(
        journal
            .dialogs()
            .change(
                List.of(
                    open(1),
                    new DialogChange.Append(1, new DialogStep(0, 0, "1"), Events.NOON),
                    new DialogChange.Close(1, "done"),
                    open(2),
                    new DialogChange.Append(2, new DialogStep(0, 0, "1"), Events.NOON))));
    timers.advance(Duration.ofDays(29));
    assertThat(count("journal_dialog")).isEqualTo(2);
    timers.advance(Duration.ofDays(1).plusMinutes(2));
    awaitCount("journal_step", 0);
    awaitCount("journal_dialog", 1);
    assertThat(journal.dialogs().steps(1)).isEmpty();
    assertThat(journal.dialogs().steps(2)).hasSize(1);
  }

  private static DialogChange.Open open(long id) {
    return new DialogChange.Open(
        id, BOT, Conversation.privateChat("amy"), "amy", "p", "h", Events.NOON);
  }
}
