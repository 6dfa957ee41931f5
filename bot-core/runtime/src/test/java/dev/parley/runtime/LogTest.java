package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.parley.api.Message;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMention;
import dev.parley.api.handler.OnMessage;
import org.junit.jupiter.api.Test;

/** The log says what operators need, and never what people wrote. */
class LogTest {

  static class Parser {
    @OnMessage
    String parse(Message message) {
      try {
        return "" + Integer.parseInt(message.text());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("cannot read: " + message.text(), e);
      }
    }

    @OnCommand("ping")
    void ping() {}

    @OnMention(all = true)
    void mention() {}
  }

  @Test
  void each_handler_is_listed_when_its_plugin_starts() {
    try (Log log = new Log(Level.INFO);
        TestRuntime bot = TestRuntime.with(new Parser())) {
      assertThat(bot.runtime.plugins().stop("test")).isTrue();
      assertThat(log.entries())
          .containsExactly(
              "INFO plugin test: every message -> Parser.parse",
              "INFO plugin test: command \"ping\" -> Parser.ping",
              "INFO plugin test: a mention of the bot or of all -> Parser.mention",
              "INFO plugin test is stopped");
    }
  }

  @Test
  void a_failure_is_logged_once_with_its_event_and_without_the_text() {
    try (Log log = new Log(Level.INFO);
        TestRuntime bot = TestRuntime.with(new Parser())) {
      bot.answersTo("my password is 1234");
      assertThat(log.entries()).filteredOn(entry -> !entry.startsWith("INFO")).hasSize(1);
      assertThat(log.entries().getLast())
          .startsWith(
              "ERROR Parser.parse of plugin test failed on event uid-1 in private:amy; nothing was"
                  + " sent")
          .contains(
              "IllegalArgumentException", "NumberFormatException", "Parser.parse(LogTest.java")
          .doesNotContain("password");
    }
  }

  @Test
  void at_level_debug_the_whole_error_is_there() {
    try (Log log = new Log(Level.DEBUG);
        TestRuntime bot = TestRuntime.with(new Parser())) {
      bot.answersTo("my password is 1234");
      assertThat(log.entries().getLast()).startsWith("DEBUG").contains("my password is 1234");
    }
  }

  @Test
  void a_listener_that_fails_is_logged_and_harms_nobody() {
    try (Log log = new Log(Level.WARN);
        TestRuntime bot =
            TestRuntime.listening(
                failure -> {
                  throw new IllegalStateException("listener");
                },
                new Parser())) {
      assertThat(bot.answersTo("x")).isEmpty();
      assertThat(bot.answersTo("1")).containsExactly("1");
      assertThat(log.entries()).hasSize(2);
      assertThat(log.entries().getLast()).contains("failed itself", "uid-1");
    }
  }
}
