package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.time.VirtualTimers;
import dev.parley.api.transport.ConnectionState;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Accounts that are attached, and the end of the runtime. */
class AccountsTest {

  static class Echo {
    @OnMessage
    String echo(Message message) {
      return message.senderId() + ": " + message.text();
    }
  }

  @Test
  void what_one_of_our_accounts_says_is_input_to_none_of_them() {
    try (TestRuntime bot = TestRuntime.with(new Echo())) {
      RecordingTransport second = new RecordingTransport("second", "bot-2");
      bot.runtime.attach(second);
      for (String sender : new String[] {"bot-1", "bot-2", "amy"}) {
        bot.transport.receives(bot.transport.message(group("team"), sender, new TextContent("hi")));
      }
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("amy: hi");
      assertThat(bot.count("parley.events.dropped", "account", "main", "reason", "own"))
          .isEqualTo(2);
      assertThat(bot.count("parley.events.received", "account", "main")).isEqualTo(3);
    }
  }

  @Test
  void an_account_has_one_name() {
    try (TestRuntime bot = TestRuntime.with(new Echo())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> bot.runtime.attach(new RecordingTransport("main", "x")))
          .withMessage("the account \"main\" is attached already");
    }
  }

  @Test
  void the_bot_knows_who_it_is_once_it_is_connected() {
    try (TestRuntime bot = TestRuntime.with(new Echo())) {
      Account account = bot.runtime.attach(new RecordingTransport("second", "bot-2"));
      assertThat(account.name()).isEqualTo("second");
      assertThat(account.bot().userId()).isEqualTo("bot-2");
      assertThat(account.state()).isInstanceOf(ConnectionState.Connected.class);
      assertThat(account.connected()).isCompleted();
      assertThat(bot.runtime.bot("third")).isEmpty();
    }
  }

  @Test
  void closing_handles_what_was_taken_and_takes_nothing_more() {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Object plugin =
        new Object() {
          @OnMessage
          String slow(Message message) throws InterruptedException {
            started.countDown();
            release.await();
            return message.text();
          }
        };
    TestRuntime bot = TestRuntime.with(plugin);
    bot.transport.hears("amy", "1");
    bot.transport.hears("amy", "2");
    CompletableFuture<Void> closed = CompletableFuture.runAsync(bot::close);
    TestRuntime.await()
        .untilAsserted(
            () -> {
              CompletionStage<Void> late =
                  bot.transport.receives(
                      bot.transport.message(group("late"), "bob", new TextContent("late")));
              assertThat(late).isCompletedExceptionally();
            });
    assertThat(closed).isNotDone();
    release.countDown();
    assertThat(closed).succeedsWithin(Duration.ofSeconds(10));
    assertThat(bot.transport.texts()).contains("1", "2");
    assertThat(bot.transport.state()).isEqualTo(new ConnectionState.Closed());
  }

  @Test
  void closing_ends_a_handler_that_does_not_end_and_drops_what_waits_behind_it() throws Exception {
    VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);
    Queue<String> ended = new ConcurrentLinkedQueue<>();
    CountDownLatch started = new CountDownLatch(1);
    Object plugin =
        new Object() {
          @OnMessage
          void never(Message message) throws InterruptedException {
            started.countDown();
            try {
              new CountDownLatch(1).await();
            } finally {
              ended.add(message.text());
            }
          }
        };
    TestRuntime bot = TestRuntime.at(timers, TestRuntime.OPTIONS, plugin);
    bot.transport.hears("amy", "1");
    bot.transport.hears("amy", "2");
    started.await();
    CompletableFuture<Void> closed = CompletableFuture.runAsync(bot::close);
    TestRuntime.await().until(() -> timers.waiting() > 1);
    timers.advance(Duration.ofSeconds(10));
    assertThat(closed).succeedsWithin(Duration.ofSeconds(10));
    TestRuntime.await().until(() -> !ended.isEmpty());
    bot.idle();
    assertThat(ended).containsExactly("1");
    assertThat(bot.failures.getFirst().cause()).isInstanceOf(InterruptedException.class);
  }
}
