package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static dev.parley.journal.Events.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.EventKey;
import dev.parley.api.SendOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class StepsTest extends JournalTest {

  private static final StepKey KEY = new StepKey(BOT, new EventKey("m1"), 0);
  private static final StepBody BODY = new StepBody.Acting(Events.send("now 现在"));

  StepsTest(TestDatabase database) {
    super(database);
  }

  @Test
  void a_second_run_finds_what_the_first_one_did() {
    assertThat(done(journal.steps().begin(KEY, BODY))).isEmpty();
    StepResult result = new StepResult.Ended(new SendOutcome.Accepted("u", Events.NOON));
    assertThat(done(journal.steps().end(KEY, result))).isTrue();
    reopen();
    assertThat(done(journal.steps().begin(KEY, new StepBody.Asking("random", ""))))
        .contains(new RecordedStep(BODY, result, Events.NOON));
  }

  @Test
  void what_was_begun_and_not_ended_is_found_without_a_result() {
    done(journal.steps().begin(KEY, BODY));
    reopen();
    assertThat(done(journal.steps().begin(KEY, BODY)))
        .contains(new RecordedStep(BODY, null, Events.NOON));
  }

  @Test
  void the_first_end_stays() {
    assertThat(done(journal.steps().end(KEY, new StepResult.Answered("1")))).isFalse();
    done(journal.steps().begin(KEY, new StepBody.Asking("random", "6")));
    assertThat(done(journal.steps().end(KEY, new StepResult.Answered("1")))).isTrue();
    assertThat(done(journal.steps().end(KEY, new StepResult.Answered("2")))).isFalse();
    assertThat(done(journal.steps().begin(KEY, BODY)).orElseThrow().result())
        .isEqualTo(new StepResult.Answered("1"));
  }

  @Test
  void of_many_that_begin_the_same_one_goes_on() {
    List<CompletionStage<Optional<RecordedStep>>> stages = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      stages.add(journal.steps().begin(KEY, BODY));
    }
    assertThat(stages.stream().filter(stage -> done(stage).isEmpty()).count()).isEqualTo(1);
  }
}
