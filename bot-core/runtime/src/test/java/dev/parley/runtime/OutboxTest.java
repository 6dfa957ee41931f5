package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Bot;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.time.VirtualTimers;
import dev.parley.api.transport.OutgoingMessage;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages leave in the order of their conversation, each after the outcome of the one before. */
class OutboxTest {

  private static final SendOutcome ACCEPTED =
      new SendOutcome.Accepted("uid", RecordingTransport.NOW);
  private static final SendOutcome TOO_FAST = new SendOutcome.Refused(20604, "too fast");

  private final Queue<CompletableFuture<SendOutcome>> open = new ConcurrentLinkedQueue<>();

  @Test
  void the_next_one_leaves_after_the_outcome_of_the_one_before() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.transport.answersWith(this::hold);
      Bot outside = bot.runtime.bot("main").orElseThrow();
      outside.send(group("a"), "a1");
      outside.send(group("a"), "a2");
      outside.send(group("b"), "b1");
      assertThat(bot.transport.texts()).containsExactly("a1", "b1");
      assertThat(bot.meters.get("parley.outbox.waiting").gauge().value()).isEqualTo(3);
      open.remove().complete(ACCEPTED);
      assertThat(bot.transport.texts()).containsExactly("a1", "b1", "a2");
      open.forEach(outcome -> outcome.complete(ACCEPTED));
      bot.idle();
      assertThat(bot.meters.get("parley.outbox.waiting").gauge().value()).isZero();
    }
  }

  @Test
  void a_refusal_as_too_fast_loses_nothing_and_keeps_the_order() throws Exception {
    VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);
    try (TestRuntime bot = TestRuntime.at(timers, TestRuntime.OPTIONS, new Object())) {
      bot.transport.answersWith(message -> CompletableFuture.completedFuture(TOO_FAST));
      Bot outside = bot.runtime.bot("main").orElseThrow();
      SendReceipt first = outside.send(group("a"), "a1");
      SendReceipt second = outside.send(group("a"), "a2");
      timers.advance(Duration.ofMillis(2999));
      assertThat(bot.transport.texts()).containsExactly("a1", "a1", "a1");

      bot.transport.answersWith(bot.transport::accepted);
      outside.send(group("b"), "b1");
      timers.advance(Duration.ofMillis(1));
      assertThat(bot.transport.texts()).containsExactly("a1", "a1", "a1", "b1", "a1", "a2");
      assertThat(first.outcome())
          .isCompletedWithValueMatching(SendOutcome.Accepted.class::isInstance);
      assertThat(second.outcome())
          .isCompletedWithValueMatching(SendOutcome.Accepted.class::isInstance);
      assertThat(bot.count("parley.sends", "outcome", "retried", "code", "20604")).isEqualTo(3);
      assertThat(bot.count("parley.sends", "outcome", "accepted")).isEqualTo(3);
      assertThat(timers.waiting()).as("the watchdog alone").isEqualTo(1);
    }
  }

  @Test
  void after_the_last_attempt_a_refusal_stands_and_the_next_message_has_its_own() throws Exception {
    VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);
    RuntimeOptions options =
        TestRuntime.OPTIONS.withSends(new RuntimeOptions.Sends(64, Duration.ofSeconds(2), 2));
    try (TestRuntime bot = TestRuntime.at(timers, options, new Object())) {
      bot.transport.answersWith(message -> CompletableFuture.completedFuture(TOO_FAST));
      Bot outside = bot.runtime.bot("main").orElseThrow();
      SendReceipt first = outside.send(group("a"), "a1");
      SendReceipt second = outside.send(group("a"), "a2");
      timers.advance(Duration.ofSeconds(4));
      assertThat(first.await()).isEqualTo(TOO_FAST);
      timers.advance(Duration.ofSeconds(4));
      assertThat(second.await()).isEqualTo(TOO_FAST);
      assertThat(bot.transport.texts()).containsExactly("a1", "a1", "a1", "a2", "a2", "a2");
      assertThat(bot.count("parley.sends", "outcome", "refused", "code", "20604")).isEqualTo(2);
    }
  }

  @Test
  void another_refusal_and_an_unknown_outcome_stand_at_once_and_are_counted() throws Exception {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      Bot outside = bot.runtime.bot("main").orElseThrow();
      SendOutcome muted = new SendOutcome.Refused(22408, "muted");
      bot.transport.answersWith(message -> CompletableFuture.completedFuture(muted));
      assertThat(outside.send(group("a"), "x").await()).isEqualTo(muted);
      SendOutcome unknown = new SendOutcome.Unknown("no acknowledgement within 10 s");
      bot.transport.answersWith(message -> CompletableFuture.completedFuture(unknown));
      assertThat(outside.send(group("a"), "x").await()).isEqualTo(unknown);
      assertThat(bot.count("parley.sends", "outcome", "refused", "code", "22408")).isEqualTo(1);
      assertThat(bot.count("parley.sends", "outcome", "unknown")).isEqualTo(1);
    }
  }

  @Test
  void a_transport_that_breaks_its_word_is_an_unknown_outcome() throws Exception {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      Bot outside = bot.runtime.bot("main").orElseThrow();
      bot.transport.answersWith(
          message -> {
            throw new IllegalStateException("broken");
          });
      assertThat(outside.send(group("a"), "x").await())
          .isEqualTo(
              new SendOutcome.Unknown(
                  "the transport failed: java.lang.IllegalStateException: broken"));
      bot.transport.answersWith(
          message -> CompletableFuture.failedFuture(new IllegalStateException("late")));
      assertThat(outside.send(group("a"), "x").await()).isInstanceOf(SendOutcome.Unknown.class);
      bot.transport.answersWith(bot.transport::accepted);
      assertThat(outside.send(group("a"), "x").await()).isInstanceOf(SendOutcome.Accepted.class);
    }
  }

  @Test
  void many_messages_in_one_go_do_not_grow_the_stack() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.transport.answersWith(this::hold);
      Bot outside = bot.runtime.bot("main").orElseThrow();
      IntStream.range(0, 20_000).forEach(i -> outside.send(group("a"), "m" + i));
      bot.transport.answersWith(bot.transport::accepted);
      open.remove().complete(ACCEPTED);
      bot.idle();
      assertThat(bot.transport.texts())
          .isEqualTo(IntStream.range(0, 20_000).mapToObj(i -> "m" + i).toList());
    }
  }

  @Test
  void a_conversation_whose_answers_pile_up_handles_nothing_more_until_there_is_room() {
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    Object plugin =
        new Object() {
          @OnMessage
          List<String> twice(Message message) {
            heard.add(message.text());
            return List.of(message.text(), message.text());
          }
        };
    RuntimeOptions options =
        TestRuntime.OPTIONS.withSends(new RuntimeOptions.Sends(4, Duration.ofSeconds(1), 0));
    try (TestRuntime bot = TestRuntime.with(options, plugin)) {
      bot.transport.answersWith(
          message ->
              message.to().targetId().equals("amy")
                  ? hold(message)
                  : bot.transport.accepted(message));
      IntStream.range(0, 5).forEach(i -> bot.transport.hears("amy", "m" + i));
      bot.transport.hears("bob", "bob");
      TestRuntime.await().until(() -> heard.size() == 3);
      assertThat(heard).containsExactlyInAnyOrder("m0", "m1", "bob");
      open.remove().complete(ACCEPTED);
      TestRuntime.await().until(() -> heard.size() == 4);
      bot.transport.answersWith(bot.transport::accepted);
      open.remove().complete(ACCEPTED);
      bot.idle();
      assertThat(bot.transport.textsTo(privateChat("amy")))
          .containsExactly("m0", "m0", "m1", "m1", "m2", "m2", "m3", "m3", "m4", "m4");
    }
  }

  @Test
  void a_message_keeps_its_content() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.runtime.bot("main").orElseThrow().send(group("a"), new TextContent("x"));
      assertThat(bot.transport.sent())
          .containsExactly(new OutgoingMessage(group("a"), new TextContent("x")));
    }
  }

  private CompletableFuture<SendOutcome> hold(OutgoingMessage message) {
    CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
    open.add(outcome);
    return outcome;
  }
}
