package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.Bot;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnError;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.OnRecall;
import dev.parley.api.time.VirtualTimers;
import dev.parley.runtime.explain.Explanation;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** What happens when a handler has failed. */
class ErrorHandlersTest {

  static class Desk {
    @OnCommand("read <what>")
    String read(String what, Bot bot, Message message) throws IOException {
      bot.send(message.conversation(), "half");
      switch (what) {
        case "missing" -> throw new FileNotFoundException("missing");
        case "broken" -> throw new IOException("broken");
        case "unchecked" -> throw new UncheckedIOException(new IOException("inside"));
        case "error" -> throw new StackOverflowError();
        default -> throw new IllegalStateException("bad");
      }
    }

    @OnRecall
    void recalled() {
      throw new IllegalStateException("bad recall");
    }

    @OnMessage
    void anything() {
      throw new IllegalArgumentException("quiet");
    }
  }

  static class Careful extends Desk {
    @OnError
    String io(IOException error) {
      return "io: " + error.getMessage();
    }

    @OnError
    String missing(FileNotFoundException error, HandlerFailure failure, String senderId) {
      return senderId + ", not found by " + failure.handler();
    }

    @OnError({UncheckedIOException.class, StackOverflowError.class})
    String several(Throwable error) {
      return "one of several: " + error.getClass().getSimpleName();
    }
  }

  static class Everywhere {
    @OnError(everywhere = true)
    String anything(Throwable error) {
      return "everywhere: " + error.getClass().getSimpleName();
    }

    @OnError(everywhere = true)
    void recall(IllegalStateException error, Recall recall, Bot bot) {
      bot.send(recall.conversation(), "recall of " + recall.operatorId());
    }
  }

  private static Explanation explained(TestRuntime bot, String text) {
    Message message = bot.transport.message(privateChat("amy"), "amy", new TextContent(text));
    bot.transport.receives(message);
    bot.idle();
    return bot.runtime.explain(message.uid()).orElseThrow();
  }

  @Test
  void the_one_for_the_most_specific_type_answers_and_what_the_handler_asked_for_is_dropped() {
    try (TestRuntime bot = TestRuntime.with(new Careful())) {
      assertThat(bot.answersTo("/read broken")).containsExactly("io: broken");
      assertThat(bot.answersTo("/read missing")).containsExactly("amy, not found by Desk.read");
      assertThat(bot.answersTo("/read unchecked"))
          .containsExactly("one of several: UncheckedIOException");
      assertThat(bot.answersTo("/read error"))
          .containsExactly("one of several: StackOverflowError");
      assertThat(bot.answersTo("/read bad")).isEmpty();
      assertThat(bot.failures).hasSize(5);
      assertThat(bot.count("parley.events.failed", "plugin", "test")).isEqualTo(5);
    }
  }

  @Test
  void those_of_the_plugin_come_first_then_those_for_everywhere() {
    try (TestRuntime bot = TestRuntime.with(new Careful())) {
      bot.start("errors", new Everywhere());
      assertThat(bot.answersTo("/read broken")).containsExactly("io: broken");
      assertThat(bot.answersTo("/read bad")).containsExactly("everywhere: IllegalStateException");

      bot.runtime.plugins().stop("errors");
      assertThat(bot.answersTo("/read bad")).isEmpty();
    }
  }

  @Test
  void one_of_another_plugin_is_not_asked_unless_it_is_for_everywhere() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      bot.start(
          "other",
          new Object() {
            @OnError
            String mine(Throwable error) {
              return "never";
            }
          });
      assertThat(bot.answersTo("/read broken")).isEmpty();
    }
  }

  @Test
  void one_that_takes_a_kind_of_event_gets_failures_on_that_kind_only() {
    try (TestRuntime bot = TestRuntime.with(new Desk(), new Everywhere())) {
      assertThat(bot.answersTo("/read bad")).containsExactly("everywhere: IllegalStateException");
      bot.transport.sent().clear();
      bot.transport.receives(
          new Recall(
              "main",
              group("team"),
              "uid-0",
              RecordingTransport.NOW,
              "bob",
              false,
              RecordingTransport.NOW));
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("recall of bob");
    }
  }

  @Test
  void what_an_error_handler_throws_ends_there() {
    Object worse =
        new Object() {
          @OnCommand("fail")
          void fail() {
            throw new IllegalStateException("first");
          }

          @OnError
          String sorry(IllegalStateException error, Bot bot, Conversation here) {
            bot.send(here, "never");
            throw new IllegalStateException("second");
          }

          @OnError
          String outer(RuntimeException error) {
            return "never";
          }
        };
    try (TestRuntime bot = TestRuntime.with(worse)) {
      Explanation explanation = explained(bot, "/fail");
      assertThat(bot.transport.texts()).isEmpty();
      assertThat(bot.failures)
          .extracting(failure -> failure.cause().getMessage())
          .containsExactly("first");
      assertThat(explanation.steps().getLast())
          .isInstanceOfSatisfying(
              Explanation.Rescued.class,
              rescued -> {
                assertThat(rescued.by()).endsWith(".sorry");
                assertThat(rescued.failure()).hasValue("java.lang.IllegalStateException");
              });
    }
  }

  @Test
  void it_is_explained_who_answered_instead() {
    try (TestRuntime bot = TestRuntime.with(new Careful())) {
      Explanation explanation = explained(bot, "/read broken");
      assertThat(explanation.steps()).hasSize(2);
      assertThat(((Explanation.Ran) explanation.steps().getFirst()).failure())
          .hasValue("java.io.IOException");
      assertThat(explanation.steps().getLast())
          .isEqualTo(
              new Explanation.Rescued(
                  "test",
                  "Careful.io",
                  List.of(new Explanation.Asked("a message to private:amy", "accepted")),
                  java.util.Optional.empty()));
    }
  }

  private static TestRuntime apologising() {
    return TestRuntime.with(
        TestRuntime.OPTIONS.with(RuntimeOptions.Handlers.DEFAULTS.withApology(true)), new Desk());
  }

  @Test
  void who_waits_for_an_answer_is_told_that_there_is_none_where_that_is_wanted() {
    String sorry = "Sorry, something went wrong. Please try again later.";
    try (TestRuntime bot = apologising()) {
      assertThat(bot.answersTo("/read bad")).containsExactly(sorry);
      assertThat(bot.answersTo("anything in private")).containsExactly(sorry);
      bot.transport.sent().clear();
      bot.transport.receives(
          bot.transport.message(group("team"), "amy", new TextContent("/read bad")));
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly(sorry);
    }
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      assertThat(bot.answersTo("/read bad")).isEmpty();
    }
  }

  @Test
  void nobody_is_told_who_did_not_turn_to_the_bot() {
    try (TestRuntime bot = apologising()) {
      bot.transport.receives(
          bot.transport.message(group("team"), "amy", new TextContent("just chatting")));
      bot.idle();
      assertThat(bot.failures).hasSize(1);
      assertThat(bot.transport.texts()).isEmpty();
    }
  }

  @Test
  void a_handler_that_was_interrupted_is_answered_for_too() throws Exception {
    VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);
    Semaphore waits = new Semaphore(0);
    Object sleeper =
        new Object() {
          @OnCommand("sleep")
          void sleep() throws InterruptedException {
            waits.release();
            new Semaphore(0).acquire();
          }
        };
    RuntimeOptions options =
        TestRuntime.OPTIONS.with(
            new RuntimeOptions.Handlers(Duration.ofMinutes(1), Duration.ofSeconds(5), 3, true));
    try (TestRuntime bot = TestRuntime.at(timers, options, sleeper)) {
      bot.transport.hears("amy", "/sleep");
      waits.acquire();
      timers.advance(Duration.ofMinutes(1).plusSeconds(1));
      TestRuntime.await().until(() -> !bot.transport.texts().isEmpty());
      assertThat(bot.transport.texts())
          .containsExactly("Sorry, that takes too long. Please try again later.");
    }
  }

  @Test
  void one_that_cannot_work_is_named_with_the_reason() {
    assertThatThrownBy(
            () ->
                TestRuntime.with(
                    new Object() {
                      @OnError(IllegalStateException.class)
                      void wrong(IOException error) {}
                    }))
        .isInstanceOf(HandlerSignatureException.class)
        .hasMessageContaining("it takes the error IOException and is given IllegalStateException");
    assertThatThrownBy(
            () ->
                TestRuntime.with(
                    new Object() {
                      @OnError
                      void wrong(StringBuilder what) {}
                    }))
        .isInstanceOf(HandlerSignatureException.class)
        .hasMessageContaining("parameter \"what\" (StringBuilder)")
        .hasMessageContaining("HandlerFailure, the error, as Throwable or a kind of it.");
  }
}
