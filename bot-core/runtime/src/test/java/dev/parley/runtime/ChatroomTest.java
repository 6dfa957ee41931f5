package dev.parley.runtime;

import static dev.parley.api.Conversation.chatroom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Level;
import dev.parley.api.Bot;
import dev.parley.api.Chatroom;
import dev.parley.api.EffectOutcome;
import dev.parley.api.EffectReceipt;
import dev.parley.api.EntryChange;
import dev.parley.api.ImException;
import dev.parley.api.Message;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnEntryChange;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.time.VirtualTimers;
import dev.parley.api.transport.Entries.WriteOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What bots do in chatrooms. */
class ChatroomTest {

  private final Queue<CompletableFuture<Void>> open = new ConcurrentLinkedQueue<>();

  @Test
  void what_a_handler_does_in_a_room_goes_out_in_order_when_it_has_returned() {
    List<Integer> callsWhileRunning = new java.util.concurrent.CopyOnWriteArrayList<>();
    AtomicReference<@Nullable TestRuntime> running = new AtomicReference<>();
    Object plugin =
        new Object() {
          @OnEntryChange
          String change(Chatroom room, Bot bot) {
            room.send("one");
            room.set("seat_1", "amy");
            bot.send(room.conversation(), "two");
            room.remove("seat_2", WriteOptions.FORCE);
            bot.chatroom("lobby").set("seat_3", "bob", WriteOptions.FORCE);
            room.leave();
            room.join();
            callsWhileRunning.add(Objects.requireNonNull(running.get()).rooms.calls().size());
            return "three";
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      running.set(bot);
      bot.transport.receives(bot.transport.entry("lobby", "topic", "x"));
      bot.idle();
      assertThat(callsWhileRunning).containsExactly(0);
      assertThat(bot.rooms.calls())
          .containsExactly(
              "send one",
              "set seat_1=amy",
              "send two",
              "remove seat_2 by force",
              "set seat_3=bob by force",
              "leave lobby",
              "join lobby with 0",
              "send three");
      assertThat(bot.count("parley.room.effects", "outcome", "accepted")).isEqualTo(5);
      assertThat(bot.count("parley.room.effects", "kind", "set")).isEqualTo(2);
      assertThat(bot.count("parley.sends", "outcome", "accepted")).isEqualTo(3);
    }
  }

  @Test
  void each_waits_for_the_outcome_of_the_one_before() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.rooms.answersWith(this::hold);
      Chatroom room = outside(bot).chatroom("lobby");
      room.set("a", "1");
      room.send("after");
      assertThat(bot.rooms.calls()).containsExactly("set a=1");
      open.remove().complete(null);
      assertThat(bot.rooms.calls()).containsExactly("set a=1", "send after");
    }
  }

  @Test
  void a_handler_that_fails_changes_nothing() throws Exception {
    AtomicReference<@Nullable EffectReceipt> receipt = new AtomicReference<>();
    Object plugin =
        new Object() {
          @OnEntryChange
          void change(Chatroom room) {
            receipt.set(room.set("seat_1", "amy"));
            throw new IllegalStateException("no");
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      bot.transport.receives(bot.transport.entry("lobby", "topic", "x"));
      bot.idle();
      assertThat(bot.rooms.calls()).isEmpty();
      assertThat(Objects.requireNonNull(receipt.get()).await())
          .isEqualTo(
              new EffectOutcome.Refused(
                  0, "the handler that asked for it failed, so it was not sent"));
    }
  }

  @Test
  void waiting_for_a_receipt_inside_the_handler_fails_at_once() {
    Object plugin =
        new Object() {
          @OnEntryChange
          void change(Chatroom room) {
            EffectReceipt receipt = room.set("seat_1", "amy");
            assertThatIllegalStateException()
                .isThrownBy(receipt::await)
                .withMessageContaining("would wait for itself");
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      bot.transport.receives(bot.transport.entry("lobby", "topic", "x"));
      bot.idle();
      assertThat(bot.failures).isEmpty();
      assertThat(bot.rooms.calls()).containsExactly("set seat_1=amy");
    }
  }

  @Test
  void a_refused_write_shows_in_its_receipt_the_log_and_the_meters() throws Exception {
    try (Log log = new Log(Level.WARN);
        TestRuntime bot = TestRuntime.with(new Object())) {
      bot.rooms.answersWith(
          call ->
              CompletableFuture.failedFuture(
                  new ImException.RefusedByService("set the entry seat_1", 23424, false)));
      EffectOutcome outcome = outside(bot).chatroom("lobby").set("seat_1", "secret").await();
      bot.idle();
      assertThat(outcome)
          .isEqualTo(
              new EffectOutcome.Refused(23424, "set the entry seat_1: the service answered 23424"));
      assertThat(log.entries())
          .containsOnlyOnce(
              "WARN account main: setting entry seat_1 in chatroom:lobby was refused with 23424:"
                  + " set the entry seat_1: the service answered 23424");
      assertThat(
              bot.count(
                  "parley.room.effects", "kind", "set", "outcome", "refused", "code", "23424"))
          .isEqualTo(1);
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new ImException.ConnectionFailed("set: not connected", 30001, true),
            new EffectOutcome.Refused(30001, "set: not connected")),
        Arguments.of(
            new ImException.ConnectionFailed("set: no answer within 10 s", 30003, true),
            new EffectOutcome.Unknown("set: no answer within 10 s")),
        Arguments.of(
            new IllegalStateException("broken"),
            new EffectOutcome.Unknown(
                "the transport failed: java.lang.IllegalStateException: broken")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void what_may_have_happened_is_unknown_and_what_was_never_written_is_refused(
      RuntimeException failure, EffectOutcome outcome) throws Exception {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.rooms.answersWith(call -> CompletableFuture.failedFuture(failure));
      assertThat(outside(bot).chatroom("lobby").set("a", "1").await()).isEqualTo(outcome);
      assertThat(outside(bot).chatroom("lobby").leave().await()).isEqualTo(outcome);
      bot.rooms.answersWith(
          call -> {
            throw failure;
          });
      assertThat(outside(bot).join("lobby").await()).isEqualTo(outcome);
    }
  }

  @Test
  void a_way_to_the_service_without_rooms_refuses_with_one_sentence() throws Exception {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      Bot plain = bot.runtime.attach(new RecordingTransport("plain", "bot-2")).bot();
      Chatroom room = plain.chatroom("lobby");
      assertThat(room.entry("a")).isEmpty();
      assertThat(room.entries()).isEmpty();
      EffectOutcome noEntries =
          new EffectOutcome.Refused(
              35004, "account plain has no way to the service that has entries of chatrooms");
      assertThat(room.set("a", "1").await()).isEqualTo(noEntries);
      assertThat(room.remove("a").await()).isEqualTo(noEntries);
      EffectOutcome noRooms =
          new EffectOutcome.Refused(
              35004, "account plain has no way to the service that has chatrooms");
      assertThat(plain.join("lobby").await()).isEqualTo(noRooms);
      assertThat(room.leave().await()).isEqualTo(noRooms);
    }
  }

  @Test
  void the_next_handler_in_the_room_sees_what_the_one_before_wrote() {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    Object plugin =
        new Object() {
          @OnMessage
          void take(Message message, Chatroom room) {
            seen.add(message.text() + " finds " + room.entry("seat").orElse("nobody"));
            room.set("seat", message.text());
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      bot.rooms.answersWith(this::hold);
      bot.transport.receives(
          bot.transport.message(chatroom("lobby"), "amy", new TextContent("amy")),
          bot.transport.message(chatroom("lobby"), "bob", new TextContent("bob")),
          bot.transport.message(chatroom("bar"), "eve", new TextContent("eve")));
      TestRuntime.await().until(() -> open.size() == 2);
      assertThat(seen).containsExactlyInAnyOrder("amy finds nobody", "eve finds nobody");
      bot.rooms.answersWith(call -> CompletableFuture.completedFuture(null));
      open.forEach(each -> each.complete(null));
      bot.idle();
      assertThat(seen).contains("bob finds amy");
      assertThat(outside(bot).chatroom("lobby").entries()).containsEntry("seat", "bob");
    }
  }

  @Test
  void changes_that_are_too_fast_are_tried_again_in_order() {
    VirtualTimers timers = new VirtualTimers(RecordingTransport.NOW);
    try (TestRuntime bot = TestRuntime.at(timers, TestRuntime.OPTIONS, new Object())) {
      bot.rooms.answersWith(
          call ->
              CompletableFuture.failedFuture(new ImException.RefusedByService("set", 23425, true)));
      Chatroom room = outside(bot).chatroom("lobby");
      room.set("a", "1");
      room.set("b", "2");
      bot.rooms.answersWith(call -> CompletableFuture.completedFuture(null));
      timers.advance(Duration.ofSeconds(1));
      assertThat(bot.rooms.calls()).containsExactly("set a=1", "set a=1", "set b=2");
      assertThat(timers.waiting()).as("the watchdog alone").isEqualTo(1);
      assertThat(bot.count("parley.room.effects", "outcome", "retried", "code", "23425"))
          .isEqualTo(1);
    }
  }

  @Test
  void an_account_enters_its_rooms_when_it_connects_and_those_it_is_missing_when_it_does_again() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      RecordingRooms rooms = new RecordingRooms();
      RecordingTransport transport = new RecordingTransport("second", "bot-2", rooms);
      rooms.answersWith(
          call ->
              call.contains("bar")
                  ? CompletableFuture.failedFuture(
                      new ImException.ConnectionFailed("join: cut", 30002, true))
                  : CompletableFuture.completedFuture(null));
      bot.runtime.attach(transport, List.of("lobby", "bar"));
      bot.idle();
      assertThat(rooms.calls()).containsExactly("join lobby with 0", "join bar with 0");
      rooms.calls().clear();
      transport.connects();
      bot.idle();
      assertThat(rooms.calls()).containsExactly("join bar with 0");
    }
  }

  @Test
  void a_change_that_arrives_while_a_write_is_under_way_is_handled_after_it() {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    Object plugin =
        new Object() {
          @OnMessage
          void message(Chatroom room) {
            room.set("mine", "1");
          }

          @OnEntryChange
          void change(EntryChange change, Chatroom room) {
            seen.add(change.entryKey() + " with " + room.entries());
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      bot.rooms.answersWith(this::hold);
      bot.transport.receives(
          bot.transport.message(chatroom("lobby"), "amy", new TextContent("go")),
          bot.transport.entry("lobby", "other", "x"));
      TestRuntime.await().until(() -> open.size() == 1);
      assertThat(seen).isEmpty();
      open.remove().complete(null);
      bot.idle();
      assertThat(seen).containsExactly("other with {mine=1}");
    }
  }

  private CompletableFuture<Void> hold(String call) {
    CompletableFuture<Void> outcome = new CompletableFuture<>();
    open.add(outcome);
    return outcome;
  }

  private static Bot outside(TestRuntime bot) {
    return bot.runtime.bot("main").orElseThrow();
  }
}
