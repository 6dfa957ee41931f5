package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.content.TextContent;
import dev.parley.api.content.TypingContent;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.Typing;
import dev.parley.api.routing.RouteBuilder;
import dev.parley.api.routing.RouteSource;
import dev.parley.api.time.VirtualTimers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** When people see that the bot is typing. */
class TypingTest {

  private static final String TYPING = "RC:TypSts";

  private final VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);

  /** Works until the test lets it go on. */
  static class Slow implements RouteSource {
    final Semaphore working = new Semaphore(0);
    final Semaphore go = new Semaphore(0);

    @Typing
    @OnCommand("slow")
    String slow() throws InterruptedException {
      work();
      return "done";
    }

    @OnCommand("plain")
    String plain() throws InterruptedException {
      work();
      return "done";
    }

    @Typing(false)
    @OnCommand("never")
    String never() throws InterruptedException {
      work();
      return "done";
    }

    @Typing
    @OnCommand("fail")
    void fail() throws InterruptedException {
      work();
      throw new IllegalStateException("bad");
    }

    @Override
    public void routes(RouteBuilder on) {
      on.command("registered")
          .typing()
          .handle(
              call -> {
                work();
                return "done";
              });
    }

    private void work() throws InterruptedException {
      working.release();
      go.acquire();
    }
  }

  private final Slow slow = new Slow();

  private TestRuntime with(RuntimeOptions.Typing typing) {
    return TestRuntime.at(timers, TestRuntime.OPTIONS.with(typing), slow);
  }

  private TestRuntime asked() {
    return with(RuntimeOptions.Typing.DEFAULTS);
  }

  private static final RuntimeOptions.Typing EVERYWHERE =
      new RuntimeOptions.Typing(true, Duration.ofMillis(500), Duration.ofSeconds(6));

  private List<String> seen(TestRuntime bot, String text, Duration works) throws Exception {
    bot.transport.sent().clear();
    bot.transport.hears("amy", text);
    slow.working.acquire();
    timers.advance(works);
    slow.go.release();
    bot.idle();
    timers.advance(Duration.ofSeconds(20));
    return bot.transport.texts();
  }

  @Test
  void it_is_seen_after_a_while_and_again_while_the_handler_works() throws Exception {
    try (TestRuntime bot = asked()) {
      assertThat(seen(bot, "/slow", Duration.ofMillis(499))).containsExactly("done");
      assertThat(seen(bot, "/slow", Duration.ofMillis(500))).containsExactly(TYPING, "done");
      assertThat(seen(bot, "/slow", Duration.ofMillis(12_500)))
          .containsExactly(TYPING, TYPING, TYPING, "done");
      assertThat(seen(bot, "/registered", Duration.ofSeconds(1))).containsExactly(TYPING, "done");
    }
  }

  @Test
  void it_goes_to_who_wrote_and_stands_in_no_explanation() throws Exception {
    try (TestRuntime bot = asked()) {
      seen(bot, "/slow", Duration.ofSeconds(1));
      assertThat(bot.transport.sent().getFirst().content())
          .isEqualTo(new TypingContent("RC:TxtMsg"));
      assertThat(bot.transport.sent().getFirst().to().toString()).isEqualTo("private:amy");
      assertThat(bot.count("parley.messages.sent")).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void it_ends_with_a_handler_that_fails() throws Exception {
    try (TestRuntime bot = asked()) {
      assertThat(seen(bot, "/fail", Duration.ofSeconds(1))).containsExactly(TYPING);
    }
  }

  @Test
  void handlers_that_do_not_ask_show_nothing_unless_the_configuration_says_so() throws Exception {
    try (TestRuntime bot = asked()) {
      assertThat(seen(bot, "/plain", Duration.ofSeconds(1))).containsExactly("done");
    }
    try (TestRuntime bot = with(EVERYWHERE)) {
      assertThat(seen(bot, "/plain", Duration.ofSeconds(1))).containsExactly(TYPING, "done");
      assertThat(seen(bot, "/never", Duration.ofSeconds(1))).containsExactly("done");
    }
  }

  @Test
  void groups_see_nothing_of_it() throws Exception {
    try (TestRuntime bot = with(EVERYWHERE)) {
      bot.transport.receives(bot.transport.message(group("team"), "amy", new TextContent("/slow")));
      slow.working.acquire();
      timers.advance(Duration.ofSeconds(20));
      slow.go.release();
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("done");
    }
  }

  @Test
  void nobody_waits_for_the_time_of_handlers_that_have_ended() throws Exception {
    try (TestRuntime bot = asked()) {
      bot.idle();
      int before = timers.waiting();
      seen(bot, "/slow", Duration.ofMillis(100));
      assertThat(timers.waiting()).isEqualTo(before);
    }
  }
}
