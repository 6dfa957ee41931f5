package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import dev.parley.api.Message;
import dev.parley.api.SendOutcome;
import dev.parley.api.SendReceipt;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.HandlerFailure;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What a handler sends goes out when it has returned, and only then. */
class EffectsTest {

  private static final Logger LOG = LoggerFactory.getLogger(EffectsTest.class);

  @Test
  void what_it_sends_comes_before_what_it_returns_and_after_it_has_returned() {
    List<Integer> sentWhileRunning = new java.util.concurrent.CopyOnWriteArrayList<>();
    AtomicReference<RecordingTransport> transport = new AtomicReference<>();
    Object plugin =
        new Object() {
          @OnMessage
          Stream<String> answer(Bot bot, Message message) {
            bot.send(message.conversation(), "first");
            bot.send(group("team"), "elsewhere");
            bot.send(message.conversation(), "second");
            sentWhileRunning.add(transport.get().sent().size());
            return Stream.of("third", "fourth");
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      transport.set(bot.transport);
      bot.transport.hears("amy", "go");
      bot.idle();
      assertThat(sentWhileRunning).containsExactly(0);
      assertThat(bot.transport.textsTo(privateChat("amy")))
          .containsExactly("first", "second", "third", "fourth");
      assertThat(bot.transport.textsTo(group("team"))).containsExactly("elsewhere");
    }
  }

  static class Failing {
    final AtomicReference<@Nullable SendReceipt> receipt = new AtomicReference<>();

    @OnCommand("throw")
    String fails(Bot bot, Message message) throws IOException {
      receipt.set(bot.send(message.conversation(), "never"));
      throw new IOException("disk full");
    }

    @OnCommand("stage")
    CompletableFuture<String> stage(Bot bot, Message message) {
      bot.send(message.conversation(), "never");
      return CompletableFuture.supplyAsync(
          () -> {
            throw new CompletionException(new IOException("net down"));
          });
    }

    @OnCommand("stream")
    Stream<String> stream() {
      return Stream.of("never", "x")
          .map(
              text -> {
                if (text.equals("x")) {
                  throw new IllegalStateException("late");
                }
                return text;
              });
    }

    @OnCommand("error")
    void error() {
      throw new StackOverflowError();
    }

    @OnCommand("fine")
    String fine() {
      return "fine";
    }
  }

  @Test
  void a_handler_that_fails_sends_nothing_and_the_next_one_runs() throws Exception {
    Failing plugin = new Failing();
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      for (String command : List.of("/throw", "/stage", "/stream", "/error", "/fine")) {
        bot.transport.hears("amy", command);
      }
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("fine");
      assertThat(bot.failures)
          .extracting(HandlerFailure::handler)
          .containsExactly("Failing.fails", "Failing.stage", "Failing.stream", "Failing.error");
      assertThat(bot.failures)
          .extracting(failure -> failure.cause().getMessage())
          .containsExactly("disk full", "net down", "late", null);
      assertThat(bot.failures).extracting(HandlerFailure::pluginId).containsOnly("test");
      assertThat(bot.count("parley.events.failed", "plugin", "test")).isEqualTo(4);
      assertThat(bot.count("parley.events.handled", "plugin", "test")).isEqualTo(1);
      assertThat(Objects.requireNonNull(plugin.receipt.get()).await())
          .isInstanceOfSatisfying(
              SendOutcome.Refused.class, refused -> assertThat(refused.code()).isZero());
    }
  }

  @Test
  void awaiting_inside_the_handler_that_sent_fails_at_once() {
    Object plugin =
        new Object() {
          @OnCommand("await")
          void await(Bot bot, Message message) throws InterruptedException {
            bot.send(message.conversation(), "never").await();
          }

          @OnCommand("early")
          CompletableFuture<Void> awaitedBeforeTheReturn(Bot bot, Message message) {
            SendReceipt receipt = bot.send(message.conversation(), "never");
            CompletableFuture<Void> stage = new CompletableFuture<>();
            Thread reader = Thread.startVirtualThread(() -> end(stage, receipt));
            TestRuntime.await().until(() -> reader.getState() == Thread.State.WAITING);
            return stage;
          }

          @OnCommand("late")
          CompletableFuture<Void> awaitedAfterTheReturn(Bot bot, Message message) {
            SendReceipt receipt = bot.send(message.conversation(), "never");
            Thread handler = Thread.currentThread();
            CompletableFuture<Void> stage = new CompletableFuture<>();
            Thread.startVirtualThread(
                () -> {
                  TestRuntime.await().until(() -> handler.getState() == Thread.State.WAITING);
                  end(stage, receipt);
                });
            return stage;
          }

          private void end(CompletableFuture<Void> stage, SendReceipt receipt) {
            try {
              receipt.await();
              stage.complete(null);
            } catch (InterruptedException | IllegalStateException e) {
              stage.completeExceptionally(e);
            }
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      for (String command : List.of("/await", "/early", "/late")) {
        bot.failures.clear();
        assertThat(bot.answersTo(command)).isEmpty();
        assertThat(bot.failures).as(command).hasSize(1);
        assertThat(bot.failures.getFirst().cause())
            .isInstanceOf(IllegalStateException.class)
            .hasMessage(
                "await() inside the handler that asked would wait for itself: what it asks for goes"
                    + " out when the handler has returned; use outcome() to go on after that");
      }
    }
  }

  @Test
  void a_receipt_completes_after_the_handler_and_its_reader_may_block() {
    ConcurrentLinkedQueue<String> events = new ConcurrentLinkedQueue<>();
    Object plugin =
        new Object() {
          @OnMessage
          void send(Bot bot, Message message) {
            bot.send(message.conversation(), "hi")
                .outcome()
                .thenAccept(
                    outcome ->
                        events.add(outcome + " on virtual " + Thread.currentThread().isVirtual()));
            events.add("returned");
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      bot.transport.answersWith(
          message ->
              CompletableFuture.completedFuture(
                  new SendOutcome.Refused(22408, "muted in the group")));
      bot.transport.hears("amy", "go");
      TestRuntime.await().until(() -> events.size() == 2);
      assertThat(events)
          .containsExactly(
              "returned", "Refused[code=22408, reason=muted in the group] on virtual true");
      assertThat(bot.count("parley.sends", "outcome", "refused", "code", "22408")).isEqualTo(1);
    }
  }

  @Test
  void outside_of_handlers_it_goes_out_at_once_and_can_be_awaited() throws Exception {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      Bot outside = bot.runtime.bot("main").orElseThrow();
      assertThat(outside.send(group("team"), "news").await())
          .isEqualTo(new SendOutcome.Accepted("sent-1", RecordingTransport.NOW));
      assertThat(bot.transport.texts()).containsExactly("news");
      assertThat(bot.count("parley.sends", "outcome", "accepted")).isEqualTo(1);
    }
  }

  @Test
  void a_bot_kept_from_elsewhere_collects_as_well_while_a_handler_runs() {
    AtomicReference<@Nullable Bot> kept = new AtomicReference<>();
    Object plugin =
        new Object() {
          @OnMessage
          void fails() {
            Objects.requireNonNull(kept.get()).send(group("team"), "never");
            throw new IllegalStateException("no");
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      kept.set(bot.runtime.bot("main").orElseThrow());
      assertThat(bot.answersTo("go")).isEmpty();
      assertThat(bot.failures).hasSize(1);
    }
  }

  @Test
  void the_bot_of_a_handler_that_has_returned_sends_at_once() throws Exception {
    AtomicReference<@Nullable Bot> kept = new AtomicReference<>();
    Object plugin =
        new Object() {
          @OnMessage
          void keep(Bot bot) {
            kept.set(bot);
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      assertThat(bot.answersTo("go")).isEmpty();
      assertThat(Objects.requireNonNull(kept.get()).send(group("team"), "later").await())
          .isInstanceOf(SendOutcome.Accepted.class);
    }
  }

  @Test
  void the_log_names_the_event_while_the_handler_runs_and_not_after() {
    ConcurrentLinkedQueue<String> contexts = new ConcurrentLinkedQueue<>();
    Object plugin =
        new Object() {
          @OnMessage
          void log(Message message) {
            contexts.add(
                MDC.get("account") + " " + MDC.get("conversation") + " " + MDC.get("event"));
            LOG.warn("said {}", message.text());
          }
        };
    try (Log log = new Log(Level.WARN);
        TestRuntime bot = TestRuntime.with(plugin)) {
      bot.transport.hears("amy", "a");
      bot.transport.hears("bob", "b");
      bot.idle();
      assertThat(contexts)
          .containsExactlyInAnyOrder("main private:amy uid-1", "main private:bob uid-2");
      assertThat(log.contexts())
          .containsExactlyInAnyOrder(
              "WARN said a, account=main, conversation=private:amy, event=uid-1",
              "WARN said b, account=main, conversation=private:bob, event=uid-2");
    }
  }

  @Test
  void what_one_plugin_leaves_in_the_log_context_no_other_sees() {
    ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    Object leaving =
        new Object() {
          @OnCommand("leave")
          void leave() {
            MDC.put("mine", "left");
          }
        };
    Object looking =
        new Object() {
          @OnCommand("look")
          void look() {
            seen.add(MDC.get("mine") + " " + MDC.get("event"));
          }
        };
    try (TestRuntime bot = TestRuntime.with(leaving)) {
      bot.start("second", looking);
      // One batch for one lane, so that one thread handles them all.
      bot.transport.receives(
          Stream.of("/leave", "/look", "/leave", "/look")
              .map(text -> bot.transport.message(privateChat("amy"), "amy", new TextContent(text)))
              .toArray(BotEvent[]::new));
      bot.idle();
      assertThat(seen).containsExactly("null uid-2", "null uid-4");
    }
  }
}
