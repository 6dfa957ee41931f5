package dev.parley.runtime;

import static dev.parley.api.Conversation.chatroom;
import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.api.BotEvent;
import dev.parley.api.Chatroom;
import dev.parley.api.Conversation;
import dev.parley.api.EntryChange;
import dev.parley.api.ExpansionChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.RoomChange;
import dev.parley.api.content.Mention;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnEntryChange;
import dev.parley.api.handler.OnExpansion;
import dev.parley.api.handler.OnMemberChange;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.OnRecall;
import dev.parley.api.handler.OnReceipt;
import dev.parley.api.handler.OnRoom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which handler gets an event that is no message, and with what. */
class HappeningsTest {

  private static final Instant NOW = RecordingTransport.NOW;

  static class Seats {
    @OnEntryChange("seat_*")
    String seat(EntryChange change, Chatroom room, Conversation conversation) {
      assertThat(conversation).isEqualTo(room.conversation());
      return "seat: " + change.oldValue() + " -> " + change.newValue() + " in " + room.id();
    }

    @OnEntryChange({"topic", "host"})
    String named(EntryChange change) {
      return "named " + change.entryKey();
    }

    @OnEntryChange(firstSync = true)
    String any(EntryChange change) {
      return (change.firstSync() ? "found " : "any ") + change.entryKey();
    }
  }

  @Test
  void the_first_handler_as_declared_whose_key_matches_gets_the_change_and_answers_in_the_room() {
    try (TestRuntime bot = TestRuntime.with(new Seats())) {
      bot.transport.receives(
          bot.transport.entry("lobby", "seat_1", "amy"),
          bot.transport.entry("lobby", "host", "bob"),
          bot.transport.entry("lobby", "seat_1", null),
          bot.transport.entry("lobby", "other", "x"));
      bot.idle();
      assertThat(bot.transport.textsTo(chatroom("lobby")))
          .containsExactly(
              "seat: before -> amy in lobby",
              "named host",
              "seat: before -> null in lobby",
              "any other");
    }
  }

  @Test
  void what_was_there_when_the_room_was_entered_reaches_only_who_asks_for_it() {
    try (TestRuntime bot = TestRuntime.with(new Seats())) {
      bot.transport.receives(
          new EntryChange("main", chatroom("lobby"), "seat_1", null, "amy", "amy", 1, NOW, true),
          bot.transport.entry("lobby", "seat_1", "bob"));
      bot.idle();
      assertThat(bot.transport.texts())
          .containsExactly("found seat_1", "seat: before -> bob in lobby");
    }
  }

  @Test
  void what_an_own_account_did_is_dropped_and_counted() {
    try (TestRuntime bot = TestRuntime.with(new Seats(), new EveryEvent())) {
      bot.runtime.attach(new RecordingTransport("second", "bot-2"));
      bot.transport.receives(
          new EntryChange("main", chatroom("lobby"), "seat_1", null, "x", "bot-1", 1, NOW, false),
          new EntryChange("main", chatroom("lobby"), "seat_2", null, "x", "bot-2", 2, NOW, false),
          new Recall("main", group("team"), "m", NOW, "bot-1", false, NOW),
          new Receipt("main", group("team"), "bot-2", List.of(), NOW, NOW),
          new ExpansionChange("main", group("team"), "m", Map.of(), List.of(), "bot-1", "u", NOW));
      bot.idle();
      assertThat(bot.transport.texts()).isEmpty();
      assertThat(bot.count("parley.events.dropped", "reason", "own")).isEqualTo(5);
    }
  }

  static class EveryEvent {
    @OnRecall
    String recall(Recall recall) {
      return "recall of " + recall.messageUid();
    }

    @OnReceipt
    String receipt(Receipt receipt, BotEvent event) {
      return "read by " + receipt.readerId() + (event == receipt ? "" : " not the same");
    }

    @OnExpansion
    String expansion(ExpansionChange change) {
      return "expansion " + change.put();
    }

    @OnMemberChange
    String members(MemberChange change) {
      return "joined " + change.joined();
    }

    @OnRoom({RoomChange.Kind.DESTROYED, RoomChange.Kind.EXPIRED})
    String gone(RoomChange change) {
      return "gone: " + change.kind();
    }

    @OnRoom
    String room(RoomChange change) {
      return "room: " + change.kind();
    }
  }

  @Test
  void every_kind_of_event_has_its_annotation() {
    try (TestRuntime bot = TestRuntime.with(new EveryEvent())) {
      Map<BotEvent, String> answers =
          Map.of(
              new Recall("main", privateChat("amy"), "m1", NOW, "amy", false, NOW),
              "recall of m1",
              new Receipt("main", privateChat("amy"), "amy", List.of(), NOW, NOW),
              "read by amy",
              new ExpansionChange(
                  "main", group("team"), "m1", Map.of("k", "v"), List.of(), "amy", "u1", NOW),
              "expansion {k=v}",
              new MemberChange("main", group("team"), List.of("amy"), List.of(), -1, "u2", NOW),
              "joined [amy]",
              room(RoomChange.Kind.EXPIRED),
              "gone: EXPIRED",
              room(RoomChange.Kind.MUTED),
              "room: MUTED");
      answers.forEach(
          (event, answer) -> {
            bot.transport.sent().clear();
            bot.transport.receives(event);
            bot.idle();
            assertThat(bot.transport.textsTo(event.conversation())).containsExactly(answer);
          });
    }
  }

  private static RoomChange room(RoomChange.Kind kind) {
    return new RoomChange("main", chatroom("lobby"), kind, List.of(), Instant.MAX, NOW);
  }

  @Test
  void messages_and_changes_of_a_room_are_handled_in_the_order_in_which_they_came() {
    Queue<String> handled = new ConcurrentLinkedQueue<>();
    Object plugin =
        new Object() {
          @OnMessage
          void message(Message message) {
            if (message.text().endsWith("0")) {
              Thread.yield();
            }
            handled.add(message.text());
          }

          @OnEntryChange
          void entry(EntryChange change) {
            handled.add(change.entryKey());
          }

          @OnRoom
          void room(RoomChange change) {
            handled.add(change.kind().name());
          }
        };
    List<BotEvent> events = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      IntStream.range(0, 100)
          .forEach(
              i -> {
                events.add(
                    bot.transport.message(chatroom("lobby"), "amy", new TextContent("m" + i)));
                events.add(bot.transport.entry("lobby", "key_" + i, "x"));
                events.add(room(RoomChange.Kind.MUTED));
                expected.addAll(List.of("m" + i, "key_" + i, "MUTED"));
              });
      bot.transport.receives(events.toArray(BotEvent[]::new));
      bot.idle();
      assertThat(handled).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void an_event_that_no_handler_wants_is_counted() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.transport.receives(bot.transport.entry("lobby", "seat_1", "amy"));
      bot.idle();
      assertThat(bot.count("parley.events.dropped", "reason", "unhandled")).isEqualTo(1);
    }
  }

  @Test
  void a_handler_that_takes_the_chatroom_gets_only_what_is_said_in_chatrooms() {
    Object plugin =
        new Object() {
          @OnMessage
          String here(Chatroom room) {
            return "in " + room.id();
          }
        };
    try (TestRuntime bot = TestRuntime.with(plugin)) {
      bot.transport.receives(
          bot.transport.message(privateChat("amy"), "amy", new TextContent("a")),
          bot.transport.message(chatroom("lobby"), "amy", new TextContent("b")));
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("in lobby");
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            new Object() {
              @OnEntryChange
              void change(Message message) {}
            },
            "change(Message): parameter \"message\" (Message): only the event Message fills it, and"
                + " this handler gets the event EntryChange"),
        Arguments.of(
            new Object() {
              @OnMessage
              void message(EntryChange change) {}
            },
            "message(EntryChange): parameter \"change\" (EntryChange): only the event EntryChange"
                + " fills it, and this handler gets the event Message"),
        Arguments.of(
            new Object() {
              @OnRecall
              void recall(Mention mention) {}
            },
            "recall(Mention): parameter \"mention\" (Mention): only the event Message fills it, and"
                + " this handler gets the event Recall"),
        Arguments.of(
            new Object() {
              @OnRoom
              void room(Thread thread) {}
            },
            "room(Thread): parameter \"thread\" (Thread): nothing can fill it; a parameter could be"
                + " RoomChange, BotEvent, Bot, Conversation, Chatroom, CommandCatalog, Locale,"
                + " Texts, PluginStore."),
        Arguments.of(
            new Object() {
              @OnEntryChange({})
              void none() {}
            },
            "none(): it names no key; \"*\" stands for all"),
        Arguments.of(
            new Object() {
              @OnEntryChange("seat 1")
              void space() {}
            },
            "space(): no key matches \"seat 1\": keys have 1 to 128 characters of A-Z a-z 0-9 + = -"
                + " _, for which * and ? may stand"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void a_handler_that_cannot_work_is_named_with_the_reason(Object plugin, String sentence) {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      assertThatExceptionOfType(HandlerSignatureException.class)
          .isThrownBy(() -> bot.start("wrong", plugin))
          .withMessage(plugin.getClass().getName() + "." + sentence);
    }
  }
}
