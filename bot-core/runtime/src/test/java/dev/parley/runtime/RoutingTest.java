package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static dev.parley.api.ConversationType.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.api.Bot;
import dev.parley.api.Conversation;
import dev.parley.api.Message;
import dev.parley.api.content.Content;
import dev.parley.api.content.Mention;
import dev.parley.api.content.ReadReceiptContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.TypingContent;
import dev.parley.api.content.UnknownContent;
import dev.parley.api.handler.Named;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMention;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.plugin.CommandCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which handler gets a message, and with what. */
class RoutingTest {

  static class EveryKind {
    @OnMessage
    String any() {
      return "any";
    }

    @OnMessage(startsWith = "order")
    String startsWith() {
      return "startsWith";
    }

    @OnMessage(contains = {"coffee", "tea"})
    String contains() {
      return "contains";
    }

    @OnMessage(pattern = "[0-9]+ cups")
    String pattern() {
      return "pattern";
    }

    @OnMention
    String mention() {
      return "mention";
    }

    @OnCommand("order")
    String command() {
      return "command";
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/order, command",
    "order tea, startsWith",
    "a tea please and 3 cups, contains",
    "3 cups, pattern",
    "hello, any",
    "/unknown, any",
  })
  void the_first_handler_wins_by_kind_and_then_as_declared(String text, String winner) {
    try (TestRuntime bot = TestRuntime.with(new EveryKind())) {
      assertThat(bot.answersTo(text)).containsExactly(winner);
    }
  }

  @Test
  void a_mention_goes_before_texts_and_after_commands() {
    try (TestRuntime bot = TestRuntime.with(new EveryKind())) {
      assertThat(mentioning(bot, Mention.of("bot-1"), "@bot order tea")).containsExactly("mention");
      assertThat(mentioning(bot, Mention.of("bot-1"), "@bot /order")).containsExactly("command");
      assertThat(mentioning(bot, Mention.of("bob"), "@bob order tea")).containsExactly("contains");
      assertThat(mentioning(bot, Mention.all(), "@all hear me")).containsExactly("any");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@bot /who", "@小助手\u2005/who", "@小助手\u3000 ／who", "/who", "@bot\u2005 /WHO"})
  void the_call_at_the_head_is_not_part_of_a_command(String text) {
    try (TestRuntime bot = TestRuntime.with(new Who())) {
      assertThat(mentioning(bot, Mention.of("bot-1"), text)).containsExactly("amy in group:team");
    }
  }

  static class Who {
    @OnCommand("who")
    String who(String senderId, Conversation conversation) {
      return senderId + " in " + conversation;
    }
  }

  static class ForAll {
    @OnMention(all = true)
    String mentioned(Mention mention) {
      return mention.isAll() ? "all" : "me";
    }
  }

  @Test
  void a_mention_of_all_reaches_only_who_asks_for_it() {
    try (TestRuntime bot = TestRuntime.with(new ForAll())) {
      assertThat(mentioning(bot, Mention.all(), "hear me")).containsExactly("all");
      assertThat(mentioning(bot, Mention.of("bob", "bot-1"), "you two")).containsExactly("me");
      assertThat(mentioning(bot, Mention.of("bob"), "you")).isEmpty();
      assertThat(bot.answersTo("nobody in particular")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ping", "／ping", " /ping", "/PING", "!ping", "！Ping"})
  void prefixes_may_be_full_width_and_names_in_any_case(String text) {
    RuntimeOptions options =
        TestRuntime.OPTIONS.withCommands(
            RuntimeOptions.Commands.DEFAULTS.withPrefixes(List.of("/", "!")));
    try (TestRuntime bot = TestRuntime.with(options, new Ping())) {
      assertThat(bot.answersTo(text)).containsExactly("pong");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping!", "/", "/ ping", "/something", "?ping", ""})
  void what_is_not_the_command_is_not_answered(String text) {
    try (TestRuntime bot = TestRuntime.with(new Ping())) {
      assertThat(bot.answersTo(text)).isEmpty();
      assertThat(bot.count("parley.events.dropped", "reason", "unhandled")).isEqualTo(1);
    }
  }

  static class Ping {
    @OnCommand("ping")
    String ping() {
      return "pong";
    }
  }

  enum Size {
    SMALL,
    LARGE
  }

  static class Arguments {
    @OnCommand("order <count> <size> [gift] [words...]")
    String order(
        int count, Size size, Optional<Boolean> gift, @Named("words") List<String> message) {
      return count + " " + size + " " + gift.orElse(null) + " " + message;
    }

    @OnCommand("say <text...>")
    String say(String text) {
      return text;
    }

    @OnCommand("price <amount> [currency]")
    String price(double amount, @Nullable String currency) {
      return amount + " " + currency;
    }

    @OnCommand("公告 <text...>")
    String announce(String text) {
      return "公告：" + text;
    }

    @OnMessage(pattern = "issue (?<number>\\d+)( in (?P<project>\\w+))?")
    String issue(@Named("number") long id, Optional<String> project) {
      return id + " " + project.orElse("-");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /order 2 small                       | 2 SMALL null []
          /order ３ Large 是                   | 3 LARGE true []
          /order  2  small  no  a "b c" “d e”  | 2 SMALL false [a, b c, d e]
          /say   a  "b" c                      | a  "b" c
          /price 1.5                           | 1.5 null
          /price 1.5 CNY                       | 1.5 CNY
          /公告 明天放假                        | 公告：明天放假
          see issue 42                         | 42 -
          issue 42 in parley                   | 42 parley
          """)
  void arguments_and_groups_are_bound_by_name_and_converted(String text, String answer) {
    try (TestRuntime bot = TestRuntime.with(new Arguments())) {
      assertThat(bot.answersTo(text)).containsExactly(answer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /order                | Something is missing: count. Usage: /order <count> <size> [gift] [words...]
          /order 2              | Something is missing: size. Usage: /order <count> <size> [gift] [words...]
          /order two small      | “two” is not a whole number (count). Usage: /order <count> <size> [gift] [words...]
          /order 99999999999 small | “99999999999” is not a whole number (count). Usage: /order <count> <size> [gift] [words...]
          /order 2 huge         | “huge” is none of small, large (size). Usage: /order <count> <size> [gift] [words...]
          /order 2 small maybe  | “maybe” is neither yes nor no (gift). Usage: /order <count> <size> [gift] [words...]
          /price NaN            | “NaN” is not a number (amount). Usage: /price <amount> [currency]
          /price 1 CNY now      | “now” is more than I can take. Usage: /price <amount> [currency]
          /say                  | Something is missing: text. Usage: /say <text...>
          """)
  void wrong_arguments_get_one_line(String text, String answer) {
    try (TestRuntime bot = TestRuntime.with(new Arguments())) {
      assertThat(bot.answersTo(text)).containsExactly(answer);
      assertThat(bot.count("parley.events.dropped", "reason", "arguments")).isEqualTo(1);
      assertThat(bot.failures).isEmpty();
    }
  }

  @Test
  void wrong_arguments_are_told_in_the_configured_language() {
    RuntimeOptions options = TestRuntime.OPTIONS.withLocale(Locale.SIMPLIFIED_CHINESE);
    try (TestRuntime bot = TestRuntime.with(options, new Arguments())) {
      assertThat(bot.answersTo("/price"))
          .containsExactly("缺少参数 amount。用法：/price <amount> [currency]");
    }
  }

  @Test
  void a_group_that_does_not_fit_is_no_answer_and_no_failure() {
    try (TestRuntime bot = TestRuntime.with(new Arguments())) {
      assertThat(bot.answersTo("issue 99999999999999999999")).isEmpty();
      assertThat(bot.failures).isEmpty();
      assertThat(bot.count("parley.events.dropped", "reason", "arguments")).isEqualTo(1);
    }
  }

  static class Contents {
    @OnMessage
    String typing(TypingContent typing) {
      return "typing";
    }

    @OnMessage(content = UnknownContent.class)
    String unknown(Content content) {
      return content.objectName();
    }

    @OnMessage(in = GROUP)
    String inGroup(TextContent text) {
      return "group " + text.text();
    }

    @OnMessage
    String rest(Message message, Bot bot) {
      return bot.userId() + " heard " + message.content().objectName();
    }
  }

  @Test
  void a_kind_of_content_reaches_who_asks_for_it() {
    try (TestRuntime bot = TestRuntime.with(new Contents())) {
      RecordingTransport transport = bot.transport;
      transport.receives(
          transport.message(privateChat("amy"), "amy", new TypingContent("RC:TxtMsg")),
          transport.message(privateChat("amy"), "amy", new UnknownContent("App:Gift", new byte[0])),
          transport.message(privateChat("amy"), "amy", new TextContent("a")),
          transport.message(group("team"), "amy", new TextContent("b")));
      bot.idle();
      assertThat(transport.texts())
          .containsExactlyInAnyOrder("typing", "App:Gift", "bot-1 heard RC:TxtMsg", "group b");
    }
  }

  @Test
  void what_clients_tell_each_other_reaches_nobody_who_does_not_ask() {
    try (TestRuntime bot = TestRuntime.with(new EveryKind())) {
      for (Content content :
          List.of(
              new TypingContent("RC:TxtMsg"),
              new ReadReceiptContent("uid", RecordingTransport.NOW.toEpochMilli(), 1),
              new UnknownContent("RC:FutureCmd", new byte[0]))) {
        bot.transport.receives(bot.transport.message(privateChat("amy"), "amy", content));
      }
      bot.idle();
      assertThat(bot.transport.sent()).isEmpty();
      assertThat(bot.count("parley.events.dropped", "reason", "unhandled")).isEqualTo(3);
    }
  }

  static class Catalog {
    @OnCommand(value = "zoo", description = "Last")
    void zoo() {}

    @OnCommand("all [kind]")
    String all(CommandCatalog catalog, Optional<String> kind) {
      return catalog.prefix() + catalog.commands();
    }
  }

  @Test
  void the_catalog_lists_the_commands_by_name() {
    try (TestRuntime bot = TestRuntime.with(new Catalog())) {
      assertThat(bot.runtime.commands().commands())
          .containsExactly(
              new CommandCatalog.Command("all", "all [kind]", List.of(), "", "test"),
              new CommandCatalog.Command("zoo", "zoo", List.of(), "Last", "test"));
      assertThat(bot.answersTo("/all"))
          .first()
          .asString()
          .startsWith("/[Command[name=all, usage=all [kind]");
    }
  }

  @Test
  void a_command_belongs_to_one_plugin() {
    try (TestRuntime bot = TestRuntime.with(new Ping())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> bot.start("other", new Ping()))
          .withMessage(
              "the command \"ping\" is handled twice, by Ping.ping of plugin test and by Ping.ping"
                  + " of plugin other");
      assertThat(bot.runtime.plugins().running()).hasSize(1);
      assertThat(bot.meters.find("parley.events.handled").tag("plugin", "other").counter())
          .isNull();
      assertThat(bot.answersTo("/ping")).containsExactly("pong");
    }
  }

  private static List<String> mentioning(TestRuntime bot, Mention mention, String text) {
    bot.transport.sent().clear();
    bot.transport.receives(
        bot.transport.message(group("team"), "amy", new TextContent(text, mention)));
    bot.idle();
    return List.copyOf(bot.transport.texts());
  }
}
