package dev.parley.runtime;

import static dev.parley.api.ConversationType.GROUP;
import static dev.parley.api.ConversationType.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.parley.api.ConversationType;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.Only;
import dev.parley.api.handler.Routing;
import dev.parley.api.routing.RouteSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of routes that get in each other's way, and of events that no route wants. */
class ShadowsTest {

  static class First {
    @OnMessage(in = GROUP)
    String everything() {
      return "first";
    }
  }

  static class Second {
    @OnMessage(in = GROUP, contains = "tea")
    @Routing(priority = -1)
    void never() {}

    @OnMessage(in = {GROUP, PRIVATE})
    void sometimes() {}
  }

  @Test
  void a_handler_that_never_gets_anything_is_named_with_the_one_in_its_way() {
    try (Log log = new Log(Level.WARN);
        TestRuntime bot = TestRuntime.with(new First())) {
      bot.start("late", new Second());
      assertThat(log.entries())
          .containsExactly(
              "WARN plugin late: Second.never of plugin late (messages containing [tea], in"
                  + " [GROUP]) never gets anything: First.everything of plugin test (messages in"
                  + " [GROUP]) is asked before it and keeps it");
    }
  }

  @Test
  void a_plugin_that_gets_in_the_way_of_another_is_named_too() {
    RouteSource greedy = on -> on.message().priority(9).named("Greedy").handle(call -> "mine");
    try (Log log = new Log(Level.WARN);
        TestRuntime bot = TestRuntime.with(new First())) {
      bot.start("greedy", greedy);
      assertThat(log.entries()).singleElement().asString().contains("First.everything", "Greedy");
    }
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        pair(
            "a command behind everything",
            true,
            on -> on.message().priority(1).handle(c -> ""),
            on -> on.command("ping").handle(c -> "")),
        pair(
            "a mention behind everything",
            true,
            on -> on.message().priority(1).handle(c -> ""),
            on -> on.mention().handle(c -> "")),
        pair(
            "the same words",
            true,
            on -> on.message().contains("a", "b").handle(c -> ""),
            on -> on.message().contains("a").handle(c -> "")),
        pair(
            "more words",
            false,
            on -> on.message().contains("a").handle(c -> ""),
            on -> on.message().contains("a", "b").handle(c -> "")),
        pair(
            "the same pattern",
            true,
            on -> on.message().pattern("a+").handle(c -> ""),
            on -> on.message().pattern("a+").from("amy").handle(c -> "")),
        pair(
            "a narrower place",
            true,
            on -> on.message().accounts("a", "b").handle(c -> ""),
            on -> on.message().accounts("a").in(PRIVATE).handle(c -> "")),
        pair(
            "another place",
            false,
            on -> on.message().accounts("a").handle(c -> ""),
            on -> on.message().accounts("b").handle(c -> "")),
        pair(
            "one that lets others have it",
            false,
            on -> on.message().goOn().handle(c -> ""),
            on -> on.message().handle(c -> "")),
        pair(
            "one with a condition",
            false,
            on -> on.message().cooldown("1s").handle(c -> ""),
            on -> on.message().handle(c -> "")),
        pair(
            "old messages",
            false,
            on -> on.message().handle(c -> ""),
            on -> on.message().offline().handle(c -> "")),
        pair(
            "texts behind images",
            false,
            on -> on.message().content(dev.parley.api.content.ImageContent.class).handle(c -> ""),
            on -> on.message().content(TextContent.class).handle(c -> "")),
        pair(
            "the rest behind its kind",
            true,
            on -> on.event(dev.parley.api.Recall.class).handle(c -> ""),
            on -> on.event(dev.parley.api.Recall.class).handle(c -> "")),
        pair(
            "the same entries",
            true,
            on -> on.entryChange("a*").handle(c -> ""),
            on -> on.entryChange("a*").handle(c -> "")),
        pair(
            "other entries",
            false,
            on -> on.entryChange("a*").handle(c -> ""),
            on -> on.entryChange("b*").handle(c -> "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void one_route_shadows_another_when_it_keeps_all(
      String name, boolean shadows, RouteSource first, RouteSource second) {
    try (Log log = new Log(Level.WARN);
        TestRuntime bot = TestRuntime.with(first)) {
      bot.start("second", second);
      assertThat(log.entries()).as(name).hasSize(shadows ? 1 : 0);
    }
  }

  static class ForGroups {
    @OnCommand("rules")
    @Only(in = GROUP)
    String rules() {
      return "of the group";
    }
  }

  static class ForPrivate {
    @OnCommand("rules")
    @Only(in = PRIVATE)
    String rules() {
      return "of the bot";
    }
  }

  @Test
  void two_handlers_may_have_one_command_in_different_places() {
    try (TestRuntime bot = TestRuntime.with(new ForGroups())) {
      bot.start("private", new ForPrivate());
      assertThat(bot.answersTo("/rules")).containsExactly("of the bot");
    }
  }

  @Test
  void at_level_debug_the_handler_is_shown_that_would_have_got_it() {
    try (Log log = new Log(Level.DEBUG);
        TestRuntime bot = TestRuntime.with(new Object())) {
      bot.answersTo("my password is 1234");
      bot.transport.receives(bot.transport.entry("lobby", "seat_1", "amy"));
      bot.idle();
      List<String> shown =
          log.entries().stream().filter(each -> each.contains("this one would")).toList();
      assertThat(shown).hasSize(2).noneMatch(each -> each.contains("1234"));
      assertThat(shown)
          .anyMatch(
              each ->
                  each.endsWith(
                      "@OnMessage(in = ConversationType."
                          + ConversationType.PRIVATE
                          + ")\nString handle(Message message) { return \"...\"; }"))
          .anyMatch(each -> each.contains("@OnEntryChange(\"seat_1\")"));
    }
  }

  private static Arguments pair(
      String name, boolean shadows, RouteSource first, RouteSource second) {
    return Arguments.of(name, shadows, first, second);
  }
}
