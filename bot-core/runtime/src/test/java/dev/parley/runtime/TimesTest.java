package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.SendOutcome;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long things wait, as the meters tell it. */
class TimesTest {

  private static final int LONG = 50;

  static class Waiter {

    final CountDownLatch go = new CountDownLatch(1);

    @OnCommand("wait")
    void await() throws InterruptedException {
      go.await();
    }

    @OnMessage
    List<String> answer() {
      return List.of("one", "two", "three");
    }
  }

  @Test
  void an_event_behind_a_slow_handler_has_waited_as_long_as_that_ran() throws Exception {
    Waiter waiter = new Waiter();
    try (TestRuntime bot = TestRuntime.with(waiter)) {
      bot.idle();
      Timer wait = bot.meters.get("parley.lane.wait").timer();
      long before = wait.count();

      bot.transport.hears("amy", "/wait");
      bot.transport.hears("amy", "behind it");
      assertThat(waiter.go.await(LONG, TimeUnit.MILLISECONDS)).isFalse();
      waiter.go.countDown();
      bot.idle();

      assertThat(wait.count() - before).isEqualTo(2);
      assertThat(wait.max(TimeUnit.MILLISECONDS)).isGreaterThan(LONG / 2.0);
    }
  }

  @Test
  void a_message_behind_another_waits_until_the_service_has_answered_to_that() throws Exception {
    try (TestRuntime bot = TestRuntime.with(new Waiter())) {
      CompletableFuture<SendOutcome> first = new CompletableFuture<>();
      bot.transport.answersWith(
          message -> bot.transport.sent().size() == 1 ? first : bot.transport.accepted(message));

      bot.transport.hears("amy", "hello");
      TestRuntime.await().until(() -> bot.meters.get("parley.outbox.waiting").gauge().value() == 3);
      assertThat(new CountDownLatch(1).await(LONG, TimeUnit.MILLISECONDS)).isFalse();
      first.complete(new SendOutcome.Accepted("uid", RecordingTransport.NOW));
      bot.idle();

      Timer wait = bot.meters.get("parley.outbox.wait").timer();
      Timer answer = bot.meters.get("parley.send.time").timer();
      assertThat(wait.count()).as("those behind the first").isEqualTo(2);
      assertThat(wait.max(TimeUnit.MILLISECONDS)).isGreaterThanOrEqualTo(LONG - 5.0);
      assertThat(answer.count()).as("those that were not answered at once").isEqualTo(1);
      assertThat(answer.max(TimeUnit.MILLISECONDS)).isGreaterThanOrEqualTo(LONG - 5.0);
    }
  }
}
