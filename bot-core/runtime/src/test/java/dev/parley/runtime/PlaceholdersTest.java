package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.Routing;
import dev.parley.api.plugin.Placeholders;
import dev.parley.api.plugin.PluginDescriptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What annotations say comes from the configuration where they say so. */
class PlaceholdersTest {

  static class Shop {
    @OnCommand(value = "${shop.command} <item>", description = "Buy in ${shop.name:the shop}")
    String order(String item) {
      return "ordered " + item;
    }

    @OnMessage(pattern = "${shop.pattern:issue (?<id>\\d+)}")
    String issue(long id) {
      return "issue " + id;
    }

    @OnMessage(contains = {"${shop.words:}", "a, b"})
    String words() {
      return "words";
    }

    @OnMessage(startsWith = "${shop.words}")
    String start() {
      return "start";
    }
  }

  @Test
  void every_text_may_come_from_the_configuration() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      start(bot, new Shop(), Map.of("shop.command", "buy", "shop.words", "tea, coffee"));
      assertThat(bot.answersTo("/buy tea")).containsExactly("ordered tea");
      assertThat(bot.answersTo("see issue 7")).containsExactly("issue 7");
      assertThat(bot.answersTo("some coffee")).containsExactly("words");
      assertThat(bot.answersTo("some a, b")).containsExactly("words");
      assertThat(bot.answersTo("some a")).isEmpty();
      assertThat(bot.runtime.commands().commands())
          .extracting("usage", "description")
          .containsExactly(org.assertj.core.groups.Tuple.tuple("buy <item>", "Buy in the shop"));
    }
  }

  @Test
  void a_value_without_a_text_is_as_if_nothing_was_said() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      start(bot, new Shop(), Map.of("shop.command", "buy", "shop.words", ""));
      assertThat(bot.answersTo("some coffee")).containsExactly("start");
    }
  }

  @Test
  void routes_get_the_new_values_of_their_placeholders_as_a_whole() {
    Map<String, String> values = new ConcurrentHashMap<>(Map.of("shop.command", "buy"));
    values.put("shop.words", "tea");
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      start(bot, new Shop(), values);
      assertThat(bot.runtime.plugins().reload().isEmpty()).as("nothing has changed").isTrue();

      values.put("shop.command", "order");
      values.put("shop.words", "coffee");
      RouteChanges changes = bot.runtime.plugins().reload();

      assertThat(changes.gone())
          .extracting(RouteDescription::listensTo)
          .anyMatch(route -> route.contains("buy <item>"));
      assertThat(changes.come()).hasSameSizeAs(changes.gone());
      assertThat(bot.answersTo("/order tea")).containsExactly("ordered tea");
      assertThat(bot.answersTo("some coffee")).containsExactly("words");
      assertThat(bot.answersTo("some tea")).isEmpty();
      assertThat(bot.count("parley.events.handled", "handler", "Shop.order")).isEqualTo(1);
    }
  }

  @Test
  void values_that_cannot_work_change_no_route_and_no_meter() {
    Map<String, String> values = new ConcurrentHashMap<>(Map.of("shop.command", "buy"));
    values.put("shop.words", "tea");
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      start(bot, new Shop(), values);
      assertThat(bot.answersTo("/buy tea")).containsExactly("ordered tea");

      values.put("shop.pattern", "(?<id>");

      assertThatExceptionOfType(HandlerSignatureException.class)
          .isThrownBy(() -> bot.runtime.plugins().reload())
          .withMessageContaining("(?<id>");
      assertThat(bot.answersTo("/buy tea")).containsExactly("ordered tea");
      assertThat(bot.count("parley.events.handled", "handler", "Shop.order")).isEqualTo(2);
    }
  }

  @Test
  void no_message_falls_between_the_old_routes_and_the_new_ones() {
    Map<String, String> values = new ConcurrentHashMap<>(Map.of("shop.command", "buy"));
    values.put("shop.words", "");
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      start(bot, new Shop(), values);
      for (int i = 0; i < 50; i++) {
        for (int j = 0; j < 20; j++) {
          bot.transport.hears("user-" + j, "issue " + i);
        }
        bot.runtime.plugins().reload();
      }
      bot.idle();

      assertThat(bot.transport.texts()).hasSize(1_000);
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            new Object() {
              @OnCommand("${shop.command}")
              void order() {}
            },
            "order(): value = \"${shop.command}\": nothing is set for the placeholder"
                + " \"shop.command\""),
        mistake(
            new Object() {
              @OnMessage(from = {"amy", "${vip.users}"})
              void vip() {}
            },
            "vip(): from = \"${vip.users}\": nothing is set for the placeholder \"vip.users\""),
        mistake(
            new Object() {
              @OnMessage
              @Routing(enabled = "${greeting:perhaps}")
              void perhaps() {}
            },
            "perhaps(): enabled = \"perhaps\" is neither true nor false"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void what_is_not_set_is_named_with_the_method(Object plugin, String sentence) {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      assertThatExceptionOfType(HandlerSignatureException.class)
          .isThrownBy(() -> bot.start("wrong", plugin))
          .withMessage(plugin.getClass().getName() + "." + sentence);
    }
  }

  private static void start(TestRuntime bot, Object plugin, Map<String, String> values) {
    bot.runtime
        .plugins()
        .start(
            new PluginDescriptor("shop", "", plugin.getClass()),
            List.of(plugin),
            Placeholders.of(values));
  }

  private static Arguments mistake(Object plugin, String sentence) {
    return Arguments.of(plugin, sentence);
  }
}
