package dev.parley.runtime;

import static dev.parley.api.Conversation.chatroom;
import static dev.parley.api.Conversation.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.EntryChange;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.handler.OnConnection;
import dev.parley.api.handler.OnEntryChange;
import dev.parley.api.handler.OnEntryChange.Operation;
import dev.parley.api.handler.OnEvent;
import dev.parley.api.handler.OnRecall;
import dev.parley.api.transport.ConnectionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of entries by what was done, of connections, and all that nobody else wants. */
class RarerEventsTest {

  private static final Instant NOW = RecordingTransport.NOW;

  static class ByOperation {
    @OnEntryChange(operation = Operation.ADD)
    String added(EntryChange change) {
      return "added " + change.newValue();
    }

    @OnEntryChange(operation = {Operation.CHANGE, Operation.REMOVE})
    String other(EntryChange change) {
      return "other " + change.newValue();
    }
  }

  @Test
  void entries_are_told_by_what_was_done_to_them() {
    try (TestRuntime bot = TestRuntime.with(new ByOperation())) {
      bot.transport.receives(
          entry(null, "amy"), entry("amy", "bob"), entry("bob", null), entry(null, "cat"));
      bot.idle();
      assertThat(bot.transport.texts())
          .containsExactly("added amy", "other bob", "other null", "added cat");
    }
  }

  static class Watching {
    final List<String> seen = new CopyOnWriteArrayList<>();

    @OnConnection
    void any(ConnectionChange change) {
      seen.add(change.account() + " " + change.kind());
    }
  }

  static class WatchingLosses {
    final List<String> seen = new CopyOnWriteArrayList<>();

    @OnConnection({ConnectionChange.Kind.SUSPENDED, ConnectionChange.Kind.KICKED})
    CompletableFuture<Void> lost(ConnectionChange change) {
      seen.add(change.state().toString());
      return CompletableFuture.completedFuture(null);
    }
  }

  @Test
  void what_happens_to_the_connection_is_told_in_order() {
    Watching watching = new Watching();
    try (TestRuntime bot = TestRuntime.with(watching)) {
      bot.transport.changesTo(new ConnectionState.Suspended(30010, "lost", Duration.ofSeconds(1)));
      bot.transport.changesTo(new ConnectionState.Connecting());
      bot.transport.connects();
      bot.transport.changesTo(new ConnectionState.Kicked(31010, "elsewhere"));
      bot.idle();
      assertThat(watching.seen)
          .containsExactly("main CONNECTED", "main SUSPENDED", "main CONNECTED", "main KICKED");
      assertThat(bot.transport.sent()).isEmpty();
    }
  }

  @Test
  void only_the_kinds_of_change_that_a_handler_names_reach_it() {
    WatchingLosses watching = new WatchingLosses();
    try (TestRuntime bot = TestRuntime.with(watching)) {
      bot.transport.changesTo(new ConnectionState.Suspended(30010, "lost", Duration.ofSeconds(1)));
      bot.transport.connects();
      bot.idle();
      assertThat(watching.seen).containsExactly("Suspended[code=30010, reason=lost, retryIn=PT1S]");
    }
  }

  @Test
  void a_change_of_the_connection_that_nobody_wants_is_no_lost_event() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.transport.connects();
      bot.idle();
      assertThat(bot.count("parley.events.dropped")).isZero();
    }
  }

  static class TheRest {
    @OnEvent
    String rest(BotEvent event) {
      return "rest " + event.getClass().getSimpleName();
    }

    @OnRecall
    String recall() {
      return "recall";
    }
  }

  @Test
  void the_rest_is_what_no_handler_of_its_own_kind_wants() {
    try (TestRuntime bot = TestRuntime.with(new TheRest())) {
      bot.transport.receives(recall(), receipt());
      bot.transport.hears("amy", "hello");
      bot.idle();
      assertThat(bot.transport.texts())
          .containsExactlyInAnyOrder("recall", "rest Receipt", "rest Message");
    }
  }

  static class ByParameter {
    @OnEvent
    String recalled(Recall recall) {
      return "recall of " + recall.messageUid();
    }

    @OnEvent({Receipt.class, EntryChange.class})
    String some(BotEvent event) {
      return "some " + event.getClass().getSimpleName();
    }
  }

  @Test
  void the_parameter_and_the_attribute_narrow_the_rest() {
    try (TestRuntime bot = TestRuntime.with(new ByParameter())) {
      bot.transport.receives(recall(), receipt(), entry(null, "x"));
      bot.transport.hears("amy", "hello");
      bot.idle();
      assertThat(bot.transport.texts())
          .containsExactlyInAnyOrder("recall of m-1", "some Receipt", "some EntryChange");
    }
  }

  static class RestOfConnections {
    final List<String> seen = new CopyOnWriteArrayList<>();

    @OnEvent
    void connection(ConnectionChange change) {
      seen.add(change.kind().name());
    }
  }

  @Test
  void changes_of_connections_are_among_the_rest_for_who_takes_them() {
    RestOfConnections rest = new RestOfConnections();
    try (TestRuntime bot = TestRuntime.with(rest)) {
      bot.idle();
      assertThat(rest.seen).containsExactly("CONNECTED");
    }
  }

  static Stream<Arguments> mistakes() {
    String nobody =
        "it returns java.lang.String; a change of the connection happens in no conversation, so"
            + " there is nobody to answer, and it must return nothing";
    return Stream.of(
        Arguments.of(
            new Object() {
              @OnConnection
              String connected() {
                return "here I am";
              }
            },
            "connected(): " + nobody),
        Arguments.of(
            new Object() {
              @OnEvent(ConnectionChange.class)
              String connected() {
                return "here I am";
              }
            },
            "connected(): " + nobody),
        Arguments.of(
            new Object() {
              @OnEvent(Receipt.class)
              void recall(Recall recall) {}
            },
            "recall(Recall): it takes the event Recall and is given only [Receipt]"),
        Arguments.of(
            new Object() {
              @OnConnection
              void connected(Message message) {}
            },
            "connected(Message): parameter \"message\" (Message): only the event Message fills it,"
                + " and this handler gets the event ConnectionChange"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void what_cannot_work_is_named(Object plugin, String sentence) {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      assertThatExceptionOfType(HandlerSignatureException.class)
          .isThrownBy(() -> bot.start("wrong", plugin))
          .withMessage(plugin.getClass().getName() + "." + sentence);
    }
  }

  private static EntryChange entry(@Nullable String before, @Nullable String now) {
    return new EntryChange("main", chatroom("lobby"), "seat", before, now, "amy", 1, NOW, false);
  }

  private static Recall recall() {
    return new Recall("main", group("team"), "m-1", NOW, "amy", false, NOW);
  }

  private static Receipt receipt() {
    return new Receipt("main", group("other"), "amy", List.of(), NOW, NOW);
  }
}
