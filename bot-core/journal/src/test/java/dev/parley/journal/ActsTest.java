package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static dev.parley.journal.Events.answer;
import static dev.parley.journal.Events.batch;
import static dev.parley.journal.Events.done;
import static dev.parley.journal.Events.handled;
import static dev.parley.journal.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.SendOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActsTest extends JournalTest {

  private static final SendOutcome ACCEPTED = new SendOutcome.Accepted("uid-1", Events.NOON);

  ActsTest(TestDatabase database) {
    super(database);
  }

  private Acts acts() {
    return journal.acts();
  }

  @Test
  void what_a_handler_asks_for_is_kept_with_the_mark_and_in_order() {
    Stored event = done(journal.inbox().receive(BOT, batch("1", message("m1")))).getFirst();
    List<StoredAct> stored =
        done(
            journal
                .inbox()
                .handled(handled(event, new NewAct(Events.send("now"), true), answer("later"))));
    reopen();
    assertThat(acts().unsettled(0, 10)).isEqualTo(stored);
    assertThat(stored).extracting(StoredAct::source).containsOnly(event.id());
    assertThat(stored).extracting(StoredAct::key).containsExactly("helper/m1/0", "helper/m1/1");
    assertThat(stored)
        .extracting(StoredAct::state)
        .containsExactly(ActState.SENDING, ActState.WAITING);
    assertThat(stored).extracting(StoredAct::attempts).containsExactly(1, 0);
  }

  @Test
  void an_act_from_outside_has_its_id_as_its_key() {
    StoredAct stored = done(acts().put(List.of(answer("hello")))).getFirst();
    assertThat(stored.key()).isEqualTo(Long.toString(stored.id()));
    assertThat(stored.source()).isZero();
    assertThat(acts().find(stored.id())).contains(stored);
  }

  @Test
  void an_outcome_and_the_next_act_are_written_together() {
    List<StoredAct> stored = done(acts().put(List.of(answer("1"), answer("2"))));
    done(acts().sending(stored.get(0).id()));
    done(acts().settle(stored.get(0).id(), ACCEPTED, stored.get(1).id()));
    assertThat(acts().find(stored.get(0).id()))
        .hasValueSatisfying(
            act -> {
              assertThat(act.state()).isEqualTo(ActState.ACCEPTED);
              assertThat(act.outcome()).isEqualTo(ACCEPTED);
              assertThat(act.attempts()).isEqualTo(1);
            });
    assertThat(acts().unsettled(0, 10))
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.id()).isEqualTo(stored.get(1).id());
              assertThat(act.state()).isEqualTo(ActState.SENDING);
            });
  }

  @Test
  void each_outcome_comes_back_as_it_was() {
    List<SendOutcome> outcomes =
        List.of(
            ACCEPTED,
            new SendOutcome.Accepted("", Events.NOON),
            new SendOutcome.Refused(20604, "too fast 太快"),
            new SendOutcome.Refused(0, "not asked"),
            new SendOutcome.Unknown("the acknowledgement did not come"));
    for (SendOutcome outcome : outcomes) {
      long id = done(acts().put(List.of(answer("x")))).getFirst().id();
      done(acts().settle(id, outcome, null));
      assertThat(acts().find(id).orElseThrow().outcome()).isEqualTo(outcome);
    }
    assertThat(acts().unsettled(0, 10)).isEmpty();
  }

  @Test
  void the_first_outcome_stays() {
    long id = done(acts().put(List.of(answer("x")))).getFirst().id();
    done(acts().settle(id, ACCEPTED, null));
    assertThat(done(acts().settle(id, new SendOutcome.Unknown("late"), null))).isFalse();
    assertThat(acts().find(id).orElseThrow().outcome()).isEqualTo(ACCEPTED);
  }

  @Test
  void a_dead_letter_is_tried_again_or_dropped_by_a_person() {
    List<StoredAct> stored = done(acts().put(List.of(answer("1"), answer("2"))));
    for (StoredAct act : stored) {
      done(acts().bury(act.id(), new SendOutcome.Refused(22406, "not in the group"), null));
    }
    assertThat(acts().unsettled(0, 10)).isEmpty();
    assertThat(acts().deadLetters(0, 10))
        .extracting(DeadLetter::reason)
        .containsExactly("not in the group", "not in the group");
    assertThat(done(acts().discard(stored.get(0).id()))).isTrue();
    assertThat(done(acts().discard(stored.get(0).id()))).isFalse();
    assertThat(done(acts().retry(stored.get(1).id())))
        .hasValueSatisfying(act -> assertThat(act.state()).isEqualTo(ActState.WAITING));
    assertThat(acts().deadLetters(0, 10)).isEmpty();
    assertThat(acts().unsettled(0, 10))
        .singleElement()
        .satisfies(act -> assertThat(act.outcome()).isNull());
  }
}
