package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static dev.parley.journal.Events.batch;
import static dev.parley.journal.Events.done;
import static dev.parley.journal.Events.handled;
import static dev.parley.journal.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecoverTest extends JournalTest {

  RecoverTest(TestDatabase database) {
    super(database);
  }

  /** As after a crash: the mark that the journal was closed is taken away. */
  private List<Quarantined> crashAndRecover(JournalOptions with) {
    reopen(with);
    done(
        journal
            .plugins()
            .update(
                List.of(
                    new Statement(
                        "test", "UPDATE journal_account SET running = TRUE", List.of()))));
    return done(journal.inbox().recover(BOT));
  }

  @Test
  void what_may_have_been_running_at_each_of_three_crashes_is_set_aside() {
    done(
        journal
            .inbox()
            .receive(
                BOT,
                batch(
                    "1",
                    message("poison", "amy", "x"),
                    message("behind", "amy", "x"),
                    message("other", "bob", "x"))));
    assertThat(crashAndRecover(options)).isEmpty();
    assertThat(journal.inbox().unhandled(BOT, 0, 10))
        .extracting(Stored::attempts)
        .containsExactly(1, 0, 1);
    done(journal.inbox().handled(handled(journal.inbox().unhandled(BOT, 0, 10).getLast())));
    assertThat(crashAndRecover(options)).isEmpty();
    assertThat(crashAndRecover(options))
        .singleElement()
        .satisfies(
            set -> {
              assertThat(set.key().value()).isEqualTo("poison");
              assertThat(set.attempts()).isEqualTo(3);
              assertThat(set.reason()).contains("3 times that the process died");
            });
    assertThat(journal.inbox().unhandled(BOT, 0, 10))
        .extracting(one -> one.event().key().value())
        .containsExactly("behind");
  }

  @Test
  void an_orderly_stop_is_no_attempt() {
    done(journal.inbox().receive(BOT, batch("1", message("m1"))));
    for (int i = 0; i < 5; i++) {
      assertThat(done(journal.inbox().recover(BOT))).isEmpty();
      reopen();
    }
    assertThat(done(journal.inbox().recover(BOT))).isEmpty();
    assertThat(journal.inbox().unhandled(BOT, 0, 10).getFirst().attempts()).isZero();
  }

  @Test
  void a_person_releases_or_discards_what_was_set_aside() {
    done(
        journal
            .inbox()
            .receive(BOT, batch("1", message("a", "amy", "x"), message("b", "bob", "x"))));
    assertThat(crashAndRecover(options.withAttempts(1))).hasSize(2);
    Quarantine quarantine = journal.inbox().quarantine();
    List<Quarantined> there = quarantine.list(0, 10);
    assertThat(there).extracting(set -> set.key().value()).containsExactly("a", "b");
    assertThat(journal.inbox().unhandled(BOT, 0, 10)).isEmpty();
    Stored released = done(quarantine.release(there.getFirst().id())).orElseThrow();
    assertThat(journal.inbox().unhandled(BOT, 0, 10)).containsExactly(released);
    assertThat(done(quarantine.discard(there.getLast().id()))).isTrue();
    assertThat(done(quarantine.discard(there.getLast().id()))).isFalse();
    assertThat(done(quarantine.release(there.getLast().id()))).isEmpty();
    assertThat(quarantine.list(0, 10)).isEmpty();
  }

  @Test
  void a_row_that_cannot_be_read_is_set_aside_and_hurts_no_other() {
    done(
        journal.inbox().receive(BOT, batch("1", message("bad"), message("good"), message("fine"))));
    StoredAct act = done(journal.acts().put(List.of(Events.answer("x")))).getFirst();
    done(
        journal
            .plugins()
            .update(
                List.of(
                    new Statement(
                        "test",
                        "UPDATE journal_inbox SET body = ? WHERE event_key = ?",
                        List.of("{\"is\":\"hologram\",\"uid\":\"bad\"}", "bad")),
                    new Statement(
                        "test", "UPDATE journal_act SET body = ?", List.of("{\"is\":\"sing\"}")))));
    assertThat(journal.inbox().unhandled(BOT, 0, 2))
        .extracting(one -> one.event().key().value())
        .containsExactly("good", "fine");
    assertThat(journal.acts().unsettled(0, 10)).isEmpty();
    // Behind the writes that set them aside.
    done(journal.inbox().receive(BOT, batch("2")));
    assertThat(journal.inbox().quarantine().list(0, 10))
        .singleElement()
        .satisfies(
            set -> {
              assertThat(set.event()).isNull();
              assertThat(set.reason()).contains("hologram").doesNotContain("uid");
            });
    assertThat(journal.acts().deadLetters(0, 10))
        .singleElement()
        .satisfies(
            dead -> {
              assertThat(dead.id()).isEqualTo(act.id());
              assertThat(dead.act()).isNull();
              assertThat(dead.reason()).contains("sing");
            });
    assertThat(done(journal.acts().retry(act.id()))).isEmpty();
    assertThat(done(journal.acts().discard(act.id()))).isTrue();
  }
}
