package dev.parley.engine.internal.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Backoff;
import dev.parley.engine.EngineOptions;
import dev.parley.engine.internal.link.FakeSocket;
import dev.parley.engine.internal.link.Feature;
import dev.parley.engine.internal.link.Link;
import dev.parley.engine.internal.link.Links;
import dev.parley.engine.internal.loop.VirtualLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PullerTest {

  private final VirtualLoop time = new VirtualLoop();
  private final List<CompletableFuture<PullSource.Answer>> asked = new ArrayList<>();
  private final Puller puller = new Puller("test", time.loop, options(), this::ask);

  @Test
  void it_pulls_when_connected_and_again_while_there_is_more() {
    puller.start(link());
    assertThat(asked).hasSize(1);
    answer(10, true);
    assertThat(asked).hasSize(2);
    answer(20, true);
    answer(30, false);
    assertThat(asked).hasSize(3);
    assertThat(puller.isUpToDate()).isTrue();
  }

  @Test
  void one_request_is_under_way_at_a_time() {
    puller.start(link());
    puller.want(5);
    puller.want(6);
    puller.pullNow();
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_notice_that_the_answer_already_covers_needs_no_further_pull() {
    puller.start(link());
    puller.want(5);
    answer(5, false);
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_notice_newer_than_the_answer_brings_one_more_pull_and_no_more_than_one() {
    puller.start(link());
    puller.want(7);
    puller.want(6);
    answer(5, false);
    assertThat(asked).hasSize(2);
    answer(6, false);
    assertThat(asked).hasSize(2);
    assertThat(puller.isUpToDate()).isTrue();
  }

  @Test
  void a_notice_while_idle_pulls_at_once() {
    puller.start(link());
    answer(5, false);
    puller.want(9);
    assertThat(asked).hasSize(2);
    answer(9, false);
    assertThat(asked).hasSize(2);
  }

  @Test
  void the_next_pull_waits_until_the_receiver_has_the_last_one() {
    puller.start(link());
    CompletableFuture<Void> taken = new CompletableFuture<>();
    asked.getLast().complete(new PullSource.Answer(10, true, taken));
    puller.want(11);
    assertThat(asked).hasSize(1);
    assertThat(puller.isUpToDate()).isFalse();
    taken.complete(null);
    assertThat(asked).hasSize(2);
  }

  @Test
  void a_failed_pull_is_repeated_with_growing_waits_until_it_works() {
    puller.start(link());
    fail();
    time.advanceMillis(499);
    assertThat(asked).hasSize(1);
    time.advanceMillis(1);
    assertThat(asked).hasSize(2);
    fail();
    time.advanceMillis(999);
    assertThat(asked).hasSize(2);
    time.advanceMillis(1);
    assertThat(asked).hasSize(3);
    answer(10, true);
    fail();
    time.advanceMillis(500);
    assertThat(asked).hasSize(5);
  }

  @Test
  void notices_do_not_shorten_the_wait_after_a_failure() {
    puller.start(link());
    fail();
    puller.want(50);
    puller.pullNow();
    assertThat(asked).hasSize(1);
    time.advanceMillis(500);
    assertThat(asked).hasSize(2);
    answer(50, false);
    assertThat(asked).hasSize(2);
  }

  @Test
  void it_pulls_every_three_minutes_without_being_asked() {
    puller.start(link());
    answer(1, false);
    time.advance(Duration.ofSeconds(180));
    assertThat(asked).hasSize(2);
    answer(1, false);
    time.advance(Duration.ofSeconds(180));
    assertThat(asked).hasSize(3);
  }

  @Test
  void after_the_end_of_a_connection_nothing_waits_and_the_next_one_starts_anew() {
    puller.start(link());
    fail();
    puller.stop();
    assertThat(time.timers.waiting()).isZero();
    puller.start(link());
    assertThat(asked).hasSize(2);
    CompletableFuture<PullSource.Answer> ofTheOldConnection = asked.getLast();
    puller.stop();
    puller.start(link());
    assertThat(asked).hasSize(3);
    ofTheOldConnection.complete(
        new PullSource.Answer(1, true, CompletableFuture.completedFuture(null)));
    assertThat(asked).hasSize(3);
  }

  @Test
  void what_is_being_handed_up_when_the_connection_ends_holds_back_the_next_pull() {
    puller.start(link());
    CompletableFuture<Void> taken = new CompletableFuture<>();
    asked.getLast().complete(new PullSource.Answer(10, false, taken));
    puller.stop();
    puller.start(link());
    assertThat(asked).hasSize(1);
    taken.complete(null);
    assertThat(asked).hasSize(2);
  }

  private CompletableFuture<PullSource.Answer> ask(Link link) {
    CompletableFuture<PullSource.Answer> answer = new CompletableFuture<>();
    asked.add(answer);
    return answer;
  }

  private void answer(long version, boolean more) {
    asked
        .getLast()
        .complete(new PullSource.Answer(version, more, CompletableFuture.completedFuture(null)));
  }

  private void fail() {
    asked.getLast().completeExceptionally(new IOException("said the test"));
  }

  /** Not started: a puller only passes it on. */
  private Link link() {
    VirtualLoop elsewhere = new VirtualLoop();
    return Links.of(elsewhere, new FakeSocket(), true, new Feature() {});
  }

  private static EngineOptions.Receiving options() {
    return EngineOptions.defaults()
        .receiving()
        .withRetry(Backoff.millis(0, 500, 1_000), Backoff.millis(0, 1));
  }
}
