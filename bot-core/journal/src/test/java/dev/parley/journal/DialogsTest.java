package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static dev.parley.journal.Events.NOON;
import static dev.parley.journal.Events.batch;
import static dev.parley.journal.Events.done;
import static dev.parley.journal.Events.failure;
import static dev.parley.journal.Events.handled;
import static dev.parley.journal.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialogsTest extends JournalTest {

  private static final Conversation CHAT = Conversation.privateChat("amy");
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(10));

  DialogsTest(TestDatabase database) {
    super(database);
  }

  private Dialogs dialogs() {
    return journal.dialogs();
  }

  private static DialogChange.Open open(long id, String user, Instant deadline) {
    return new DialogChange.Open(id, BOT, CHAT, user, "orders", "register", deadline);
  }

  @Test
  void a_dialog_is_there_after_a_restart_with_its_steps() {
    Stored event = done(journal.inbox().receive(BOT, batch("1", message("m1")))).getFirst();
    DialogStep city = new DialogStep(0, -42L, "\"深圳 🏙\"");
    done(
        journal
            .inbox()
            .handled(
                handled(event)
                    .withDialogs(
                        List.of(
                            open(event.id(), "amy", LATER),
                            new DialogChange.Append(event.id(), city, LATER)))));
    reopen();
    StoredDialog dialog = dialogs().find(BOT, CHAT, "amy").orElseThrow();
    assertThat(dialog)
        .isEqualTo(
            new StoredDialog(
                event.id(), BOT, CHAT, "amy", "orders", "register", NOON, LATER, null));
    assertThat(dialogs().find(event.id())).contains(dialog);
    assertThat(dialogs().steps(dialog.id())).containsExactly(city);
    assertThat(dialogs().open(0, 10)).containsExactly(dialog);
  }

  @Test
  void a_user_has_one_open_dialog_in_a_conversation() {
    done(dialogs().change(List.of(open(1, "amy", LATER))));
    Stored event = done(journal.inbox().receive(BOT, batch("1", message("m1")))).getFirst();
    assertThat(
            failure(
                journal
                    .inbox()
                    .handled(handled(event).withDialogs(List.of(open(event.id(), "amy", LATER))))))
        .isInstanceOf(JournalException.DialogOpen.class);
    assertThat(journal.inbox().unhandled(BOT, 0, 10)).containsExactly(event);
    done(dialogs().change(List.of(open(3, "bob", LATER))));
    done(dialogs().change(List.of(new DialogChange.Close(1, "replaced"), open(2, "amy", LATER))));
    assertThat(dialogs().find(BOT, CHAT, "amy").orElseThrow().id()).isEqualTo(2);
    assertThat(dialogs().find(1).orElseThrow().closedHow()).isEqualTo("replaced");
  }

  @Test
  void the_ones_that_waited_long_enough_are_found() {
    done(
        dialogs()
            .change(
                List.of(
                    open(1, "amy", LATER),
                    open(2, "bob", NOON.plusSeconds(1)),
                    open(3, "cat", LATER.plusSeconds(1)))));
    assertThat(dialogs().nextDeadline()).contains(NOON.plusSeconds(1));
    assertThat(dialogs().due(LATER, 10)).extracting(StoredDialog::id).containsExactly(2L, 1L);
    done(
        dialogs()
            .change(
                List.of(
                    new DialogChange.Prolong(2, LATER.plusSeconds(9)),
                    new DialogChange.Close(1, "timeout"))));
    assertThat(dialogs().due(LATER, 10)).isEmpty();
    assertThat(dialogs().due(LATER.plusSeconds(9), 10))
        .extracting(StoredDialog::id)
        .containsExactly(3L, 2L);
  }

  @Test
  void a_dialog_that_was_closed_does_not_move_on() {
    done(dialogs().change(List.of(open(1, "amy", LATER), new DialogChange.Close(1, "done"))));
    DialogStep step = new DialogStep(0, 1, "1");
    assertThat(
            done(
                dialogs()
                    .change(
                        List.of(
                            new DialogChange.Append(1, step, LATER),
                            new DialogChange.Close(1, "again")))))
        .isZero();
    assertThat(dialogs().steps(1)).isEmpty();
    assertThat(dialogs().nextDeadline()).isEmpty();
  }

  @Test
  void a_step_is_recorded_once() {
    done(dialogs().change(List.of(open(1, "amy", LATER))));
    DialogChange step = new DialogChange.Append(1, new DialogStep(0, 1, "1"), LATER);
    done(dialogs().change(List.of(step)));
    assertThat(failure(dialogs().change(List.of(step))))
        .isInstanceOf(JournalException.WriteFailed.class);
  }

  @Test
  void an_answer_that_is_too_long_is_refused_with_a_sentence() {
    done(dialogs().change(List.of(open(1, "amy", LATER))));
    DialogStep step = new DialogStep(0, 1, "x".repeat(131_073));
    assertThat(failure(dialogs().change(List.of(new DialogChange.Append(1, step, LATER)))))
        .isInstanceOf(JournalException.TooLong.class)
        .hasMessageContaining("131073 characters");
  }
}
