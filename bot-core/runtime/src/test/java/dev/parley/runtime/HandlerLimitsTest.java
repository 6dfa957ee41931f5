package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Bot;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.handler.HandlerTimeLimitException;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.VirtualTimers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of handlers that take too long. */
@Timeout(60)
class HandlerLimitsTest {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);

  private TestRuntime with(Object plugin) {
    return TestRuntime.at(
        timers, TestRuntime.OPTIONS.with(new RuntimeOptions.Handlers(LIMIT, GRACE, 3)), plugin);
  }

  /** Computes without end, and hears no interrupt, until the test lets it go. */
  static class Endless {
    final AtomicBoolean go = new AtomicBoolean();
    final Semaphore started = new Semaphore(0);
    final Queue<SendReceipt> receipts = new ConcurrentLinkedQueue<>();

    @OnCommand("loop")
    String loop(Bot bot, Message message) {
      receipts.add(bot.send(message.conversation(), "before"));
      started.release();
      while (!go.get()) {
        Thread.onSpinWait();
      }
      receipts.add(bot.send(message.conversation(), "after"));
      return "returned";
    }

    @OnMessage
    String echo(Message message) {
      return message.text();
    }
  }

  @Test
  void a_handler_that_waits_for_too_long_is_interrupted_and_answers_nothing() throws Exception {
    Semaphore started = new Semaphore(0);
    Object plugin =
        new Object() {
          @OnCommand("wait")
          String forEver(Bot bot, Message message) throws InterruptedException {
            bot.send(message.conversation(), "half");
            started.release();
            new CountDownLatch(1).await();
            return "never";
          }

          @OnMessage
          String echo(Message message) {
            return message.text();
          }
        };
    try (TestRuntime bot = with(plugin)) {
      bot.transport.hears("amy", "/wait");
      bot.transport.hears("amy", "next");
      started.acquire();
      timers.advance(LIMIT.minusMillis(1));
      assertThat(bot.transport.texts()).isEmpty();
      timers.advance(LOOK.plusMillis(1));
      TestRuntime.await().until(() -> bot.transport.texts().size() == 1);
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("next");
      assertThat(bot.failures)
          .singleElement()
          .extracting(HandlerFailure::cause)
          .isInstanceOf(HandlerTimeLimitException.class)
          .extracting(Throwable::getCause)
          .isInstanceOf(InterruptedException.class);
      assertThat(bot.runtime.condemned()).isEmpty();
    }
  }

  @Test
  void one_that_hears_no_interrupt_loses_its_lane_and_the_conversation_goes_on() throws Exception {
    Endless endless = new Endless();
    try (TestRuntime bot = with(endless)) {
      bot.transport.hears("amy", "/loop");
      bot.transport.hears("amy", "one");
      bot.transport.hears("amy", "two");
      endless.started.acquire();
      timers.advance(LIMIT.plus(GRACE));
      assertThat(bot.transport.texts()).isEmpty();
      assertThat(bot.runtime.condemned()).isEmpty();
      timers.advance(LOOK);
      TestRuntime.await().until(() -> bot.transport.texts().size() == 2);
      assertThat(bot.transport.texts()).containsExactly("one", "two");
      assertThat(bot.runtime.condemned())
          .singleElement()
          .satisfies(
              lane -> {
                assertThat(lane.handler()).isEqualTo("Endless.loop");
                assertThat(lane.conversation().targetId()).isEqualTo("amy");
              });
      assertThat(bot.meters.get("parley.lanes.condemned").gauge().value()).isEqualTo(1);
      bot.idle();
      TestRuntime.await().until(() -> bot.failures.size() == 1);
      assertThat(bot.failures.getFirst().cause().getStackTrace())
          .anyMatch(frame -> frame.getMethodName().equals("loop"));

      endless.go.set(true);
      TestRuntime.await().until(() -> bot.runtime.condemned().isEmpty());
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("one", "two");
      assertThat(endless.receipts)
          .hasSize(2)
          .allSatisfy(
              receipt ->
                  assertThat(receipt.outcome())
                      .isCompletedWithValueMatching(SendOutcome.Refused.class::isInstance));
      assertThat(bot.answersTo("three")).containsExactly("three");
    }
  }

  @Test
  void a_plugin_with_too_many_of_them_is_switched_off() throws Exception {
    Endless endless = new Endless();
    try (TestRuntime bot = with(endless)) {
      bot.start("other", new Other());
      List.of("amy", "bob").forEach(user -> bot.transport.hears(user, "/loop"));
      endless.started.acquire(2);
      timers.advance(LIMIT.plus(GRACE).plus(LOOK));
      assertThat(bot.runtime.condemned()).hasSize(2);
      assertThat(bot.answersTo("still here")).containsExactly("still here");

      bot.transport.hears("cem", "/loop");
      endless.started.acquire();
      timers.advance(LIMIT.plus(GRACE).plus(LOOK));
      TestRuntime.await().until(() -> running(bot).equals(List.of("other")));
      assertThat(bot.answersTo("and now")).containsExactly("other: and now");

      endless.go.set(true);
      TestRuntime.await().until(() -> bot.runtime.condemned().isEmpty());
    }
  }

  private static List<String> running(TestRuntime bot) {
    return bot.runtime.plugins().running().stream().map(PluginDescriptor::id).toList();
  }

  static class Other {
    @OnMessage
    String other(Message message) {
      return "other: " + message.text();
    }
  }
}
