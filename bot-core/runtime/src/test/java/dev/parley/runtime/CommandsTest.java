package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.api.Conversation;
import dev.parley.api.content.Mention;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.plugin.CommandCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How commands are written, by those who declare them and by those who use them. */
class CommandsTest {

  enum Size {
    SMALL,
    LARGE
  }

  static class Shop {
    @OnCommand("seat [words...]")
    String seat(Optional<String> words) {
      return "seat " + words.orElse("-");
    }

    @OnCommand(value = "seat take <number>", aliases = "坐下")
    String take(int number) {
      return "take " + number;
    }

    @OnCommand("size <s:small|large>")
    String size(@dev.parley.api.handler.Named("s") Size size) {
      return "size " + size;
    }

    @OnCommand("杯 <s:小|大> [price]")
    String cup(String s, Optional<Double> price) {
      return s + " " + price.orElse(0.0);
    }

    @OnCommand(
        value = "announce <title> [text...]",
        aliases = {"公告", "公告 发布"})
    String announce(String title, Optional<String> text) {
      return title + "|" + text.orElse("");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          /seat                     ! seat -
          /seat taken               ! seat taken
          /seat take 3              ! take 3
          ／SEAT　Take  ３           ! take 3
          /坐下 3                   ! take 3
          /size Large               ! size LARGE
          /size ＳＭＡＬＬ            ! size SMALL
          /杯 大 １．５               ! 大 1.5
          /announce "a b" c d       ! a b|c d
          /公告 “明天 放假” 全天      ! 明天 放假|全天
          /公告 「明天 放假」         ! 明天 放假|
          /公告 『明天 放假』好        ! 明天 放假|好
          /公告 发布 放假            ! 放假|
          """)
  void commands_are_read_as_people_write_them(String text, String answer) {
    try (TestRuntime bot = TestRuntime.with(new Shop())) {
      assertThat(inTeam(bot, text, null)).containsExactly(answer);
    }
  }

  @Test
  void a_choice_that_is_none_gets_one_line() {
    try (TestRuntime bot = TestRuntime.with(new Shop())) {
      assertThat(bot.answersTo("/size huge"))
          .containsExactly("“huge” is none of small, large (s). Usage: /size <s:small|large>");
    }
  }

  static class Words {
    @OnCommand("ping")
    String ping() {
      return "pong";
    }

    @OnCommand("hello <name>")
    String hello(String name) {
      return "hello " + name;
    }

    @OnMessage
    String any() {
      return "any";
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ping, pong",
    "PING, pong",
    " ｐｉｎｇ, pong",
    "hello bob, hello bob",
    "hello, any",
    "ping me, any",
    "pings, any",
    "please ping, any",
  })
  void in_a_private_chat_the_prefix_may_be_left_out_when_the_whole_text_fits(
      String text, String answer) {
    try (TestRuntime bot = TestRuntime.with(new Words())) {
      assertThat(bot.answersTo(text)).containsExactly(answer);
      assertThat(inTeam(bot, text, null)).containsExactly("any");
    }
  }

  @Test
  void the_prefix_can_be_asked_for_in_private_chats_too() {
    RuntimeOptions options =
        TestRuntime.OPTIONS.withCommands(
            RuntimeOptions.Commands.DEFAULTS.withBarePrivate(false).withSuggest(false));
    try (TestRuntime bot = TestRuntime.with(options, new Words())) {
      assertThat(bot.answersTo("ping")).containsExactly("any");
      assertThat(bot.answersTo("/ping")).containsExactly("pong");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@bot /ping",
        "@小助手\u2005/ping",
        "@小助手\u3000 ／ping",
        "@Parley Bot /ping",
        "@parley bot\u2005/ping",
        "@bob\u2005@Parley Bot /ping",
        "@bob @bot /ping",
        "/ping"
      })
  void calls_at_the_head_are_not_part_of_a_command(String text) {
    RuntimeOptions options =
        TestRuntime.OPTIONS.withCommands(
            RuntimeOptions.Commands.DEFAULTS.withBotNames(List.of("Parley", "Parley Bot")));
    try (TestRuntime bot = TestRuntime.with(options, new Words())) {
      assertThat(inTeam(bot, text, Mention.of("bob", "bot-1"))).containsExactly("pong");
    }
  }

  static class Repeat {
    @OnMessage(pattern = "^(?<text>.*)$")
    String repeat(String text) {
      return text;
    }
  }

  @Test
  void only_as_many_calls_are_taken_away_as_there_are_users_called() {
    RuntimeOptions options =
        TestRuntime.OPTIONS.withCommands(
            RuntimeOptions.Commands.DEFAULTS.withBotNames(List.of("Parley")));
    try (TestRuntime bot = TestRuntime.with(options, new Repeat())) {
      assertThat(inTeam(bot, "@bot @amy is late", Mention.of("bot-1")))
          .containsExactly("@amy is late");
      assertThat(inTeam(bot, "@Parley @amy is late", Mention.of("bot-1", "amy")))
          .containsExactly("@amy is late");
      assertThat(inTeam(bot, "@Parleys hello", Mention.of("bot-1"))).containsExactly("hello");
      assertThat(inTeam(bot, "hello @Parley", Mention.of("bot-1")))
          .containsExactly("hello @Parley");
    }
  }

  @Test
  void the_bot_of_an_account_has_names_of_its_own() {
    RuntimeOptions options =
        TestRuntime.OPTIONS.withCommands(
            RuntimeOptions.Commands.DEFAULTS
                .withBotNames(List.of("Parley"))
                .withAccountNames(
                    Map.of("main", List.of("Parley Bot"), "other", List.of("Parley Bot two"))));
    try (TestRuntime bot = TestRuntime.with(options, new Repeat())) {
      assertThat(inTeam(bot, "@Parley Bot hello", Mention.of("bot-1"))).containsExactly("hello");
      assertThat(inTeam(bot, "@Parley hello", Mention.of("bot-1"))).containsExactly("hello");
      assertThat(inTeam(bot, "@Parley Bot two hello", Mention.of("bot-1")))
          .containsExactly("two hello");
    }
  }

  static class ToSuggest {
    @OnCommand("order <item>")
    void order(String item) {}

    @OnCommand(value = "bulletin", aliases = "公告栏")
    void bulletin() {}

    @OnCommand("seat take")
    void take() {}

    @OnCommand("seat leave")
    void leave() {}

    @OnCommand(value = "ordur", hidden = true)
    void hidden() {}
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /oder tea    | There is no such command. Did you mean /order?
          ／rdoer      | There is no such command. Did you mean /order?
          /公告兰      | There is no such command. Did you mean /公告栏?
          /seat        | There is no such command. Did you mean /seat leave /seat take?
          /seat tkae 3 | There is no such command. Did you mean /seat take?
          """)
  void a_command_that_is_nearly_one_is_answered_with_those_it_may_have_been(
      String text, String answer) {
    try (TestRuntime bot = TestRuntime.with(new ToSuggest())) {
      assertThat(bot.answersTo(text)).containsExactly(answer);
      assertThat(inTeam(bot, "@bot " + text, Mention.of("bot-1"))).containsExactly(answer);
      assertThat(inTeam(bot, text, null)).isEmpty();
      assertThat(inTeam(bot, text, Mention.of("bob"))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oder tea", "/something else", "/", "hello", "/o"})
  void what_is_near_to_no_command_is_not_answered(String text) {
    try (TestRuntime bot = TestRuntime.with(new ToSuggest())) {
      assertThat(bot.answersTo(text)).isEmpty();
    }
  }

  @Test
  void suggestions_are_in_the_configured_language_and_can_be_switched_off() {
    RuntimeOptions chinese = TestRuntime.OPTIONS.withLocale(Locale.SIMPLIFIED_CHINESE);
    try (TestRuntime bot = TestRuntime.with(chinese, new ToSuggest())) {
      assertThat(bot.answersTo("/oder")).containsExactly("没有这个命令。是不是想用 /order？");
    }
    RuntimeOptions silent =
        TestRuntime.OPTIONS.withCommands(RuntimeOptions.Commands.DEFAULTS.withSuggest(false));
    try (TestRuntime bot = TestRuntime.with(silent, new ToSuggest())) {
      assertThat(bot.answersTo("/oder")).isEmpty();
    }
  }

  @Test
  void the_catalog_finds_commands_by_any_name_and_sub_commands_by_their_head() {
    try (TestRuntime bot = TestRuntime.with(new ToSuggest())) {
      CommandCatalog commands = bot.runtime.commands();
      assertThat(commands.commands())
          .extracting(CommandCatalog.Command::name)
          .containsExactly("bulletin", "order", "seat leave", "seat take");
      assertThat(commands.find("／Bulletin")).containsExactlyElementsOf(commands.find("公告栏"));
      assertThat(commands.find("seat"))
          .extracting(CommandCatalog.Command::usage)
          .containsExactly("seat leave", "seat take");
      assertThat(commands.find("seat  TAKE")).hasSize(1);
      assertThat(commands.find("ordur")).isEmpty();
      assertThat(commands.find("")).isEmpty();
    }
  }

  @Test
  void a_name_belongs_to_one_command() {
    try (TestRuntime bot = TestRuntime.with(new Shop())) {
      Object other =
          new Object() {
            @OnCommand(value = "news", aliases = "公告")
            void news() {}
          };
      assertThatIllegalStateException()
          .isThrownBy(() -> bot.start("other", other))
          .withMessageStartingWith(
              "the command \"公告\" is handled twice, by Shop.announce of plugin test and by ");
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            new Object() {
              @OnCommand("config <key> set")
              void config(String key) {}
            },
            "config(String): the command \"config <key> set\" has \"set\" behind its name, where"
                + " only <argument>, [argument], <argument:one|another>, <argument...> and"
                + " [argument...] may stand"),
        Arguments.of(
            new Object() {
              @OnCommand("size <s:small|>")
              void size(String s) {}
            },
            "size(String): the command \"size <s:small|>\" has \"<s:small|>\" behind its name,"
                + " where only <argument>, [argument], <argument:one|another>, <argument...> and"
                + " [argument...] may stand"),
        Arguments.of(
            new Object() {
              @OnCommand(value = "hello", aliases = "/hi")
              void hello() {}
            },
            "hello(): the name \"/hi\" of a command must be words without the prefix, each"
                + " beginning with a letter or digit"),
        Arguments.of(
            new Object() {
              @OnCommand(value = "hello", aliases = "HELLO")
              void hello() {}
            },
            "hello(): the command \"hello\" has one of its names twice: [hello]"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void a_declaration_that_cannot_work_is_named(Object plugin, String sentence) {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      assertThatExceptionOfType(HandlerSignatureException.class)
          .isThrownBy(() -> bot.start("wrong", plugin))
          .withMessage(plugin.getClass().getName() + "." + sentence);
    }
  }

  private static List<String> inTeam(TestRuntime bot, String text, @Nullable Mention mention) {
    return said(bot, group("team"), text, mention);
  }

  private static List<String> said(
      TestRuntime bot, Conversation where, String text, @Nullable Mention mention) {
    bot.transport.sent().clear();
    TextContent content = mention == null ? new TextContent(text) : new TextContent(text, mention);
    bot.transport.receives(bot.transport.message(where, "amy", content));
    bot.idle();
    return List.copyOf(bot.transport.texts());
  }
}
