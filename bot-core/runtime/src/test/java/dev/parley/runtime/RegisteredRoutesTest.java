package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static dev.parley.api.ConversationType.GROUP;
import static dev.parley.api.ConversationType.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.api.ConnectionChange;
import dev.parley.api.Conversation;
import dev.parley.api.Recall;
import dev.parley.api.content.Mention;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnEntryChange.Operation;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.Per;
import dev.parley.api.plugin.CommandCatalog;
import dev.parley.api.plugin.Placeholders;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.routing.RouteSource;
import dev.parley.api.time.VirtualTimers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Routes that a program registers. */
class RegisteredRoutesTest {

  private static final RouteSource COMMANDS =
      on -> {
        on.command("hello <name>")
            .alias("你好")
            .describe("Says hello")
            .handle(call -> "Hello, " + call.text("name"));
        on.command("add <a> <b>").handle(call -> "" + (call.whole("a") + call.whole("b")));
        on.command("half <number>").handle(call -> "" + call.number("number") / 2);
        on.command("list [items...]")
            .handle(call -> call.find("items").orElse("nothing") + call.words("items"));
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /hello Amy   | Hello, Amy
          ／你好 小明   | Hello, 小明
          /add 2 ３    | 5
          /half 3      | 1.5
          /list a "b"  | a "b"[a, b]
          /list        | nothing[]
          /add 2 two   | “two” is not a whole number (b). Usage: /add <a> <b>
          /add 2       | Something is missing: b. Usage: /add <a> <b>
          """)
  void commands_take_their_arguments_by_name(String text, String answer) {
    try (TestRuntime bot = TestRuntime.with(COMMANDS)) {
      assertThat(bot.answersTo(text)).containsExactly(answer);
      assertThat(bot.failures).isEmpty();
    }
  }

  @Test
  void the_catalog_lists_them() {
    try (TestRuntime bot = TestRuntime.with(COMMANDS)) {
      assertThat(bot.runtime.commands().find("你好"))
          .containsExactly(
              new CommandCatalog.Command(
                  "hello", "hello <name>", List.of("你好"), "Says hello", "test"));
    }
  }

  static class Mixed implements RouteSource {
    @OnMessage
    String any() {
      return "any";
    }

    @Override
    public void routes(dev.parley.api.routing.RouteBuilder on) {
      on.message().in(GROUP).contains("${shop.words}").handle(call -> "word");
      on.message().pattern("issue (?<id>\\d+)").handle(call -> "issue " + call.whole("id"));
      on.message().priority(1).startsWith("first").goOn().handle(call -> "first");
      on.message().from("bob").priority(1).handle(call -> "bob");
      on.mention().conversations("team").accounts("main").handle(call -> "mention");
    }
  }

  @Test
  void they_stand_in_one_order_with_annotated_methods() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.runtime
          .plugins()
          .start(
              new PluginDescriptor("mixed", "", Mixed.class),
              List.of(new Mixed()),
              Placeholders.of(Map.of("shop.words", "tea, coffee")));
      assertThat(said(bot, group("team"), "amy", "some coffee", null)).containsExactly("word");
      assertThat(said(bot, privateChat("amy"), "amy", "some coffee", null)).containsExactly("any");
      assertThat(said(bot, group("team"), "amy", "see issue 7", null)).containsExactly("issue 7");
      assertThat(said(bot, group("team"), "amy", "first of all", null))
          .containsExactly("first", "any");
      assertThat(said(bot, group("team"), "bob", "tea", null)).containsExactly("bob");
      assertThat(said(bot, group("team"), "amy", "tea", Mention.of("bot-1")))
          .containsExactly("mention");
      assertThat(said(bot, group("other"), "amy", "hi", Mention.of("bot-1")))
          .containsExactly("any");
    }
  }

  @Test
  void other_events_have_routes_too() {
    List<String> seen = new CopyOnWriteArrayList<>();
    RouteSource source =
        on -> {
          on.entryChange("seat_*")
              .operation(Operation.REMOVE)
              .handle(call -> "left " + call.event().entryKey());
          on.event(Recall.class).handle(call -> "recall " + call.event().messageUid());
          on.connection(ConnectionChange.Kind.CONNECTED)
              .run(call -> seen.add(call.event().account()));
        };
    try (TestRuntime bot = TestRuntime.with(source)) {
      bot.transport.receives(
          bot.transport.entry("lobby", "seat_1", "amy"),
          bot.transport.entry("lobby", "seat_2", null),
          new Recall(
              "main",
              group("team"),
              "m-1",
              RecordingTransport.NOW,
              "amy",
              false,
              RecordingTransport.NOW));
      bot.idle();
      assertThat(bot.transport.texts()).containsExactlyInAnyOrder("left seat_2", "recall m-1");
      assertThat(seen).containsExactly("main");
    }
  }

  @Test
  void conditions_hold_for_them_as_well() {
    RouteSource source =
        on -> {
          on.command("ban").requires("admin").handle(call -> "banned");
          on.command("drop").requiresPermission("data.drop").handle(call -> "dropped");
          on.message().contains("tea").cooldown("10s").handle(call -> "tea");
          on.message().once(Per.USER, "1d").in(PRIVATE).handle(call -> "welcome");
        };
    Access access =
        new Access(
            List.of((account, where, user) -> user.equals("amy") ? Set.of("admin") : Set.of()),
            Map.of("data.drop", Set.of("admin")));
    try (TestRuntime bot =
        TestRuntime.guarded(new VirtualTimers(RecordingTransport.NOW), access, source)) {
      assertThat(bot.answersTo("/ban")).containsExactly("banned");
      assertThat(bot.answersTo("/drop")).containsExactly("dropped");
      assertThat(bot.answersTo("tea")).containsExactly("tea");
      assertThat(bot.answersTo("tea")).isEmpty();
      assertThat(bot.answersTo("hello")).containsExactly("welcome");
      assertThat(bot.answersTo("hello")).isEmpty();
      assertThat(said(bot, group("team"), "bob", "/ban", null)).isEmpty();
    }
  }

  @Test
  void a_connection_cannot_be_answered_and_a_failure_names_the_line() {
    RouteSource source = on -> on.connection().handle(call -> "here I am");
    try (TestRuntime bot = TestRuntime.with(source)) {
      bot.idle();
      assertThat(bot.transport.sent()).isEmpty();
      assertThat(bot.failures).hasSize(1);
      assertThat(bot.failures.getFirst().handler()).matches("RegisteredRoutesTest:\\d+");
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            on -> on.command("<name>").handle(call -> ""),
            "the command \"<name>\" must begin with its name, without the prefix: a letter or"
                + " digit"),
        mistake(
            on -> on.message().pattern("(?=look)ahead").handle(call -> ""),
            "the pattern \"(?=look)ahead\" is not an RE2 expression (look-ahead does not exist in"
                + " RE2: \"(?=\")"),
        mistake(
            on -> on.command("${shop.command}").handle(call -> ""),
            "command = \"${shop.command}\": nothing is set for the placeholder \"shop.command\""),
        mistake(
            on -> on.message().cooldown("soon").handle(call -> ""),
            "cooldown = \"soon\" is no time such as 500ms, 10s, 5m, 24h, 30d or PT1M30S"),
        mistake(
            on -> on.connection().requires("admin").run(call -> {}),
            "nobody is known to have made a ConnectionChange, so nobody can have the role or"
                + " permission that it requires"),
        mistake(
            on -> on.command("ping"), "nothing handles the route; it must end with handle or run"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void a_route_that_can_never_work_is_named_by_its_line(RouteSource source, String sentence) {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      assertThatExceptionOfType(HandlerSignatureException.class)
          .isThrownBy(() -> bot.start("wrong", source))
          .satisfies(
              e ->
                  assertThat(String.valueOf(e.getMessage()).replaceFirst(":\\d+", ""))
                      .isEqualTo("RegisteredRoutesTest: " + sentence));
      assertThat(bot.runtime.plugins().running()).hasSize(1);
    }
  }

  private static Arguments mistake(RouteSource source, String sentence) {
    return Arguments.of(source, sentence);
  }

  private static List<String> said(
      TestRuntime bot, Conversation where, String user, String text, @Nullable Mention mention) {
    bot.transport.sent().clear();
    TextContent content = mention == null ? new TextContent(text) : new TextContent(text, mention);
    bot.transport.receives(bot.transport.message(where, user, content));
    bot.idle();
    return List.copyOf(bot.transport.texts());
  }
}
