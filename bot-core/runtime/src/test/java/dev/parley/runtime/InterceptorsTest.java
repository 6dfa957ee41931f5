package dev.parley.runtime;

import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Bot;
import dev.parley.api.Message;
import dev.parley.api.Reply;
import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.HandlerCall;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.handler.HandlerInterceptor;
import dev.parley.api.handler.HandlerTimeLimitException;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.OncePer;
import dev.parley.api.handler.Per;
import dev.parley.api.routing.RouteBuilder;
import dev.parley.api.routing.RouteSource;
import dev.parley.api.time.VirtualTimers;
import dev.parley.runtime.explain.Explanation;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands around handlers. */
class InterceptorsTest {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Audited {
    String value();
  }

  static class Desk implements RouteSource {
    final AtomicInteger runs = new AtomicInteger();
    final Queue<SendReceipt> receipts = new ConcurrentLinkedQueue<>();

    @OnCommand("plain")
    String plain() {
      runs.incrementAndGet();
      return "plain answer";
    }

    @Audited("money")
    @OnCommand("pay <amount>")
    String pay(int amount) {
      return "paid " + amount;
    }

    @OnCommand("flaky")
    Stream<String> flaky(Bot bot, Message message) throws IOException {
      receipts.add(bot.send(message.conversation(), "attempt " + runs.incrementAndGet()));
      if (runs.get() < 3) {
        throw new IOException("try again");
      }
      return Stream.of("third", "time");
    }

    @OnCommand("later")
    CompletableFuture<String> later() {
      return runs.incrementAndGet() < 2
          ? CompletableFuture.failedFuture(new IOException("not yet"))
          : CompletableFuture.completedFuture("now");
    }

    @OncePer(Per.USER)
    @OnCommand("once")
    String once() {
      return "the only time";
    }

    @OnMessage
    String rest() {
      return "for the next one";
    }

    @Override
    public void routes(RouteBuilder on) {
      on.command("registered <n>").handle(call -> "registered " + call.whole("n"));
    }
  }

  /** Tries up to five times. */
  static class Retry implements HandlerInterceptor {
    @Override
    public List<Reply> intercept(HandlerCall call) throws Exception {
      for (int attempt = 1; ; attempt++) {
        try {
          return call.proceed();
        } catch (IOException e) {
          if (attempt == 5) {
            throw e;
          }
        }
      }
    }
  }

  static class Closed implements HandlerInterceptor {
    @Override
    public List<Reply> intercept(HandlerCall call) {
      return call.veto("closed on Mondays");
    }
  }

  /** Notes when it is gone through. */
  record Noting(String name, int order, List<String> notes) implements HandlerInterceptor {
    @Override
    public List<Reply> intercept(HandlerCall call) throws Exception {
      notes.add(name + " in");
      List<Reply> answer = call.proceed();
      notes.add(name + " out");
      return answer;
    }
  }

  private static Extensions around(HandlerInterceptor... interceptors) {
    return Extensions.NONE.withInterceptors(List.of(interceptors));
  }

  private static Explanation explained(TestRuntime bot, String text) {
    Message message = bot.transport.message(privateChat("amy"), "amy", new TextContent(text));
    bot.transport.receives(message);
    bot.idle();
    return bot.runtime.explain(message.uid()).orElseThrow();
  }

  @Test
  void they_stand_in_their_order_and_those_of_the_application_outside() {
    List<String> notes = new CopyOnWriteArrayList<>();
    Extensions all = around(new Noting("app", 0, notes), new Noting("innermost", 9, notes));
    Object[] plugin = {
      new Desk(), new Noting("plugin", 0, notes), new Noting("outermost", -1, notes)
    };
    try (TestRuntime bot = TestRuntime.extended(all, plugin)) {
      assertThat(bot.answersTo("/plain")).containsExactly("plain answer");
      assertThat(notes)
          .containsExactly(
              "outermost in",
              "app in",
              "plugin in",
              "innermost in",
              "innermost out",
              "plugin out",
              "app out",
              "outermost out");
    }
  }

  @Test
  void those_of_a_plugin_leave_other_plugins_alone() {
    try (TestRuntime bot = TestRuntime.with(new Desk())) {
      bot.start(
          "other",
          new Object() {
            @OnCommand("other")
            String other() {
              return "never";
            }
          },
          new Closed());
      assertThat(bot.answersTo("/plain")).containsExactly("plain answer");
      assertThat(bot.answersTo("/other")).containsExactly("for the next one");
    }
  }

  @Test
  void registered_handlers_are_no_different() {
    List<String> notes = new CopyOnWriteArrayList<>();
    try (TestRuntime bot = TestRuntime.extended(around(new Noting("app", 0, notes)), new Desk())) {
      assertThat(bot.answersTo("/registered 7")).containsExactly("registered 7");
      assertThat(notes).containsExactly("app in", "app out");
    }
  }

  @Test
  void a_veto_gives_the_event_to_the_next_handler_and_says_why() {
    Desk desk = new Desk();
    HandlerInterceptor closed =
        call -> call.handler().equals("Desk.rest") ? call.proceed() : new Closed().intercept(call);
    try (TestRuntime bot = TestRuntime.extended(around(closed, new Open()), desk)) {
      Explanation explanation = explained(bot, "/plain");
      assertThat(bot.transport.texts()).containsExactly("for the next one");
      assertThat(desk.runs).hasValue(0);
      assertThat(explanation.steps().getFirst())
          .isInstanceOfSatisfying(
              Explanation.Denied.class,
              denied -> {
                assertThat(denied.handler()).isEqualTo("Desk.plain");
                assertThat(denied.reason()).startsWith("interceptor InterceptorsTest");
                assertThat(denied.reason()).endsWith(": closed on Mondays");
              });
      assertThat(bot.count("parley.events.handled", "plugin", "test")).isEqualTo(1);
      assertThat(bot.count("parley.events.failed", "plugin", "test")).isZero();
    }
  }

  /** Lets everything through. */
  static class Open implements HandlerInterceptor {
    @Override
    public List<Reply> intercept(HandlerCall call) throws Exception {
      return call.proceed();
    }
  }

  @Test
  void a_veto_sends_nothing_and_does_not_count() {
    AtomicInteger asked = new AtomicInteger();
    HandlerInterceptor first =
        call -> {
          if (!call.handler().equals("Desk.once") || asked.incrementAndGet() > 1) {
            return call.proceed();
          }
          call.bot().send(call.event().conversation(), "never");
          call.proceed();
          return call.veto("not today");
        };
    try (TestRuntime bot = TestRuntime.extended(around(first), new Desk())) {
      assertThat(bot.answersTo("/once")).containsExactly("for the next one");
      assertThat(bot.answersTo("/once")).containsExactly("the only time");
      assertThat(bot.answersTo("/once")).containsExactly("for the next one");
    }
  }

  @Test
  void a_handler_that_runs_again_sends_only_what_the_last_run_asked_for() throws Exception {
    Desk desk = new Desk();
    try (TestRuntime bot = TestRuntime.extended(around(new Retry()), desk)) {
      Explanation explanation = explained(bot, "/flaky");
      assertThat(bot.transport.texts()).containsExactly("attempt 3", "third", "time");
      assertThat(bot.failures).isEmpty();
      assertThat(explanation.steps())
          .singleElement()
          .isInstanceOfSatisfying(
              Explanation.Ran.class,
              ran -> {
                assertThat(ran.attempts()).isEqualTo(3);
                assertThat(ran.asked()).hasSize(3);
                assertThat(ran.interceptor()).isEmpty();
              });
      List<SendOutcome> outcomes = new ArrayList<>();
      for (SendReceipt receipt : desk.receipts) {
        outcomes.add(receipt.await());
      }
      assertThat(outcomes.subList(0, 2)).allMatch(SendOutcome.Refused.class::isInstance);
      assertThat(outcomes.get(2)).isInstanceOf(SendOutcome.Accepted.class);
    }
  }

  @Test
  void a_stage_that_fails_can_be_tried_again() {
    try (TestRuntime bot = TestRuntime.extended(around(new Retry()), new Desk())) {
      assertThat(bot.answersTo("/later")).containsExactly("now");
      assertThat(bot.failures).isEmpty();
    }
  }

  @Test
  void a_run_that_went_well_may_be_repeated_and_what_stands_outside_is_kept() {
    Desk desk = new Desk();
    HandlerInterceptor twice =
        call -> {
          call.proceed();
          call.bot().send(call.event().conversation(), "dropped with the first run");
          return call.proceed();
        };
    HandlerInterceptor outside =
        call -> {
          call.bot().send(call.event().conversation(), "before");
          List<Reply> answer = call.proceed();
          call.bot().send(call.event().conversation(), "after");
          return answer;
        };
    try (TestRuntime bot = TestRuntime.extended(around(outside, twice), desk)) {
      assertThat(bot.answersTo("/plain")).containsExactly("before", "after", "plain answer");
      assertThat(desk.runs).hasValue(2);
    }
  }

  @Test
  void an_answer_may_be_replaced_and_it_is_known_by_whom() {
    HandlerInterceptor shout =
        call ->
            call.proceed().stream()
                .map(reply -> Reply.text(((TextContent) reply.content()).text() + "!"))
                .toList();
    try (TestRuntime bot = TestRuntime.extended(around(new Open(), shout), new Desk())) {
      Explanation.Ran ran = (Explanation.Ran) explained(bot, "/plain").steps().getFirst();
      assertThat(bot.transport.texts()).containsExactly("plain answer!");
      assertThat(ran.interceptor()).hasValueSatisfying(by -> assertThat(by).contains("Lambda"));
      assertThat(ran.attempts()).isEqualTo(1);
    }
  }

  @Test
  void an_answer_without_the_handler_keeps_the_event() {
    Desk desk = new Desk();
    HandlerInterceptor busy = call -> List.of(Reply.text("I am busy."));
    try (TestRuntime bot = TestRuntime.extended(around(busy), desk)) {
      Explanation explanation = explained(bot, "/plain");
      assertThat(bot.transport.texts()).containsExactly("I am busy.");
      assertThat(((Explanation.Ran) explanation.steps().getFirst()).attempts()).isZero();
      assertThat(explanation.steps()).hasSize(1);
      assertThat(desk.runs).hasValue(0);
    }
  }

  @Test
  void what_an_interceptor_throws_is_the_failure_of_the_handler() {
    HandlerInterceptor broken =
        call -> {
          call.proceed();
          throw new IOException("no audit log");
        };
    try (TestRuntime bot = TestRuntime.extended(around(broken), new Desk())) {
      Explanation.Ran ran = (Explanation.Ran) explained(bot, "/plain").steps().getFirst();
      assertThat(bot.transport.texts()).isEmpty();
      assertThat(bot.failures)
          .extracting(HandlerFailure::handler, failure -> failure.cause().getMessage())
          .containsExactly(org.assertj.core.groups.Tuple.tuple("Desk.plain", "no audit log"));
      assertThat(ran.failure()).hasValue("java.io.IOException");
      assertThat(ran.interceptor()).isPresent();
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what happens to who does not use it
  void an_interceptor_that_returns_null_is_told_what_to_return() {
    HandlerInterceptor careless = call -> null;
    try (TestRuntime bot = TestRuntime.extended(around(careless), new Desk())) {
      assertThat(bot.answersTo("/plain")).isEmpty();
      assertThat(bot.failures.getFirst().cause()).hasMessageContaining("instead of no answer");
    }
  }

  @Test
  void wrong_arguments_are_answered_as_ever() {
    try (TestRuntime bot = TestRuntime.extended(around(new Open()), new Desk())) {
      assertThat(bot.answersTo("/pay much").getFirst()).contains("not a whole number");
      assertThat(bot.answersTo("/registered x").getFirst()).contains("not a whole number");
      assertThat(bot.failures).isEmpty();
    }
  }

  @Test
  void it_sees_the_annotations_of_the_handler() {
    List<String> seen = new CopyOnWriteArrayList<>();
    HandlerInterceptor audit =
        call -> {
          call.annotation(Audited.class).ifPresent(each -> seen.add(each.value()));
          return call.proceed();
        };
    try (TestRuntime bot = TestRuntime.extended(around(audit), new Desk())) {
      bot.answersTo("/plain");
      bot.answersTo("/registered 1");
      bot.answersTo("/pay 3");
      assertThat(seen).containsExactly("money");
    }
  }

  @Test
  void another_thread_cannot_go_on_nor_can_anybody_when_it_is_over() throws Exception {
    AtomicReference<HandlerCall> kept = new AtomicReference<>();
    AtomicReference<Throwable> elsewhere = new AtomicReference<>();
    HandlerInterceptor leak =
        call -> {
          kept.set(call);
          Thread other = Thread.ofVirtual().unstarted(() -> thrown(call, elsewhere));
          other.start();
          other.join();
          return List.of();
        };
    try (TestRuntime bot = TestRuntime.extended(around(leak), new Desk())) {
      bot.answersTo("/plain");
      assertThat(elsewhere.get()).isInstanceOf(IllegalStateException.class);
      AtomicReference<Throwable> afterwards = new AtomicReference<>();
      thrown(kept.get(), afterwards);
      assertThat(afterwards.get()).isInstanceOf(IllegalStateException.class);
    }
  }

  private static void thrown(HandlerCall call, AtomicReference<Throwable> into) {
    try {
      call.proceed();
    } catch (Exception e) {
      into.set(e);
    }
  }

  @Test
  void who_tries_again_stays_within_the_time_limit() throws Exception {
    VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);
    Semaphore waits = new Semaphore(0);
    HandlerInterceptor stubborn =
        call -> {
          try {
            return call.proceed();
          } catch (InterruptedException e) {
            return call.proceed();
          }
        };
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
            new RuntimeOptions.Handlers(Duration.ofMinutes(1), Duration.ofSeconds(5), 3));
    try (TestRuntime bot = TestRuntime.at(timers, options, sleeper, stubborn)) {
      bot.transport.hears("amy", "/sleep");
      waits.acquire();
      timers.advance(Duration.ofMinutes(1).plusSeconds(1));
      TestRuntime.await().until(() -> !bot.failures.isEmpty());
      bot.idle();
      assertThat(bot.failures.getFirst().cause()).isInstanceOf(HandlerTimeLimitException.class);
      assertThat(bot.runtime.condemned()).isEmpty();
      assertThat(waits.availablePermits()).isZero();
    }
  }
}
