package dev.parley.runtime;

import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.Routing;
import dev.parley.runtime.explain.Explanation;
import dev.parley.runtime.explain.Explanation.Asked;
import dev.parley.runtime.explain.Explanation.Denied;
import dev.parley.runtime.explain.Explanation.Looked;
import dev.parley.runtime.explain.Explanation.Ran;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What can be learned of an event afterwards. */
class ExplainTest {

  static class Desk {
    @OnCommand("order <count>")
    String order(int count) {
      return "ordered " + count;
    }

    @OnMessage(startsWith = "fail")
    String fail() {
      throw new IllegalStateException("broken");
    }

    @Routing(after = Routing.After.CONTINUE)
    @OnMessage(contains = "tea")
    String tea() {
      return "tea!";
    }

    @OnMessage(contains = "please")
    String please() {
      return "welcome";
    }
  }

  private static Explanation after(TestRuntime bot, String text) {
    Message message = bot.transport.message(privateChat("amy"), "amy", new TextContent(text));
    bot.transport.receives(message);
    bot.idle();
    return bot.runtime.explain(message.uid()).orElseThrow();
  }

  @Test
  void it_says_what_ran_and_what_was_asked_for() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      Explanation explanation = after(bot, "tea please");
      assertThat(explanation.steps()).hasSize(2);
      assertThat(explanation.steps())
          .extracting(step -> ((Ran) step).handler())
          .containsExactly("Desk.tea", "Desk.please");
      assertThat(((Ran) explanation.steps().getFirst()).asked())
          .containsExactly(new Asked("a message to private:amy", "accepted"));
      assertThat(explanation.late()).isFalse();
      assertThat(explanation.routesChanged()).isFalse();
    }
  }

  @Test
  void it_says_of_each_route_why_it_did_not_want_the_event() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      Explanation explanation = after(bot, "hello");
      assertThat(explanation.steps()).isEmpty();
      assertThat(explanation.routes())
          .extracting(Looked::handler)
          .containsExactly("Desk.order", "Desk.fail", "Desk.tea", "Desk.please");
      assertThat(explanation.routes())
          .allSatisfy(
              looked -> {
                assertThat(looked.wants()).isFalse();
                assertThat(looked.refusal()).isNotEmpty();
              });
    }
  }

  @Test
  void it_says_that_a_handler_failed_and_by_what() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      Explanation explanation = after(bot, "fail now");
      assertThat(explanation.steps())
          .singleElement()
          .isInstanceOfSatisfying(
              Ran.class,
              ran -> assertThat(ran.failure()).hasValue("java.lang.IllegalStateException"));
    }
  }

  @Test
  void it_says_that_the_arguments_were_wrong() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      assertThat(after(bot, "/order many").steps()).singleElement().isInstanceOf(Denied.class);
    }
  }

  @Test
  void it_says_what_has_become_of_what_was_asked_for() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      bot.transport.answersWith(
          message -> CompletableFuture.completedFuture(new SendOutcome.Refused(22408, "muted")));
      Explanation explanation = after(bot, "/order 2");
      assertThat(((Ran) explanation.steps().getFirst()).asked())
          .containsExactly(new Asked("a message to private:amy", "refused (22408)"));
    }
  }

  @Test
  void it_says_when_other_routes_are_in_force_now() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      Explanation before = after(bot, "please");
      bot.start("more", new Object());
      assertThat(bot.runtime.explain(before.event().key().value()).orElseThrow().routesChanged())
          .isTrue();
    }
  }

  @Test
  void only_so_many_events_are_remembered() {
    RuntimeOptions options = TestRuntime.OPTIONS.with(new RuntimeOptions.Explain(3, 1 << 20));
    try (TestRuntime bot = TestRuntime.with(options, new Desk()).idle()) {
      String first = after(bot, "please").event().key().value();
      after(bot, "please");
      after(bot, "please");
      assertThat(bot.runtime.explain(first)).isPresent();
      after(bot, "please");
      assertThat(bot.runtime.explain(first)).isEmpty();
    }
  }

  @Test
  void long_texts_make_the_oldest_go_before_their_time() {
    RuntimeOptions options = TestRuntime.OPTIONS.with(new RuntimeOptions.Explain(1_000, 100_000));
    try (TestRuntime bot = TestRuntime.with(options, new Desk())) {
      String first = after(bot, "x".repeat(30_000)).event().key().value();
      assertThat(bot.runtime.explain(first)).isPresent();
      String second = after(bot, "y".repeat(30_000)).event().key().value();
      assertThat(bot.runtime.explain(first)).isEmpty();
      assertThat(bot.runtime.explain(second)).isPresent();
    }
  }

  @Test
  void nothing_is_remembered_where_that_is_wanted() {
    RuntimeOptions options = TestRuntime.OPTIONS.with(new RuntimeOptions.Explain(0, 0));
    try (TestRuntime bot = TestRuntime.with(options, new Desk())) {
      Message message = bot.transport.message(privateChat("amy"), "amy", new TextContent("please"));
      bot.transport.receives(message);
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("welcome");
      assertThat(bot.runtime.explain(message.uid())).isEmpty();
    }
  }
}
