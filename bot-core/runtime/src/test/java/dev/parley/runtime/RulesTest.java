package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static dev.parley.api.Conversation.privateChat;
import static dev.parley.api.ConversationType.GROUP;
import static dev.parley.api.ConversationType.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.api.Conversation;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.Only;
import dev.parley.api.handler.Routing;
import dev.parley.api.handler.Routing.After;
import dev.parley.api.plugin.Placeholders;
import dev.parley.api.plugin.PluginDescriptor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a handler stands among the others, and where it listens. */
class RulesTest {

  static class Ranked {
    @OnCommand("tea")
    String command() {
      return "command";
    }

    @OnMessage
    @Routing(priority = 1)
    String important() {
      return "important";
    }
  }

  @Test
  void a_higher_priority_goes_before_the_kind_of_handler() {
    try (TestRuntime bot = TestRuntime.with(new Ranked())) {
      assertThat(bot.answersTo("/tea")).containsExactly("important");
    }
  }

  static class GoingOn {
    @OnMessage(contains = "tea")
    @Routing(after = After.CONTINUE)
    String first() {
      return "first";
    }

    @OnMessage
    @Routing(after = After.CONTINUE)
    String failing() {
      throw new IllegalStateException("as asked");
    }

    @OnMessage
    String last() {
      return "last";
    }

    @OnMessage
    String never() {
      return "never";
    }
  }

  @Test
  void an_event_goes_on_until_a_handler_stops_it() {
    try (TestRuntime bot = TestRuntime.with(new GoingOn())) {
      assertThat(bot.answersTo("tea")).containsExactly("first", "last");
      assertThat(bot.answersTo("coffee")).containsExactly("last");
      assertThat(bot.failures).hasSize(2);
    }
  }

  @Routing(priority = -1, after = After.CONTINUE)
  static class Quiet {
    @OnMessage
    String one() {
      return "one";
    }

    @OnMessage
    String two() {
      return "two";
    }

    @OnMessage
    @Routing
    String itself() {
      return "itself";
    }
  }

  @Test
  void rules_of_the_class_hold_where_a_method_has_none() {
    try (TestRuntime bot = TestRuntime.with(new Quiet())) {
      assertThat(bot.answersTo("hello")).containsExactly("itself");
      bot.runtime.plugins().stop("test");
      bot.start("again", new Quiet() {});
      assertThat(bot.answersTo("hello")).containsExactly("itself");
    }
  }

  static class Switched {
    @OnMessage(pattern = "${not.set.anywhere}")
    @Routing(enabled = "${greeting.enabled:false}")
    String off() {
      return "off";
    }

    @OnMessage
    String on() {
      return "on";
    }
  }

  @Test
  void a_handler_that_is_switched_off_is_not_there_at_all() {
    try (TestRuntime bot = TestRuntime.with(new Switched())) {
      assertThat(bot.answersTo("hello")).containsExactly("on");
    }
  }

  @Only(
      in = {PRIVATE, GROUP},
      accounts = "main")
  static class Narrow {
    @OnMessage
    @Only(in = GROUP, conversations = "${vip.groups}")
    String vip() {
      return "vip";
    }

    @OnMessage
    String other(Conversation conversation) {
      return "other " + conversation;
    }
  }

  @Test
  void a_handler_listens_where_its_class_and_itself_say() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      bot.runtime
          .plugins()
          .start(
              new PluginDescriptor("narrow", "", Narrow.class),
              List.of(new Narrow()),
              Placeholders.of(Map.of("vip.groups", "gold, silver")));
      assertThat(said(bot, group("gold"))).containsExactly("vip");
      assertThat(said(bot, group("silver"))).containsExactly("vip");
      assertThat(said(bot, group("team"))).containsExactly("other group:team");
      assertThat(said(bot, privateChat("gold"))).containsExactly("other private:gold");
      assertThat(said(bot, Conversation.chatroom("gold"))).isEmpty();
    }
  }

  @Only(accounts = "sales")
  static class ForSales {
    @OnMessage
    String any() {
      return "sales";
    }
  }

  @Test
  void other_accounts_do_not_hear_what_is_for_one() {
    try (TestRuntime bot = TestRuntime.with(new ForSales())) {
      RecordingTransport sales = new RecordingTransport("sales", "bot-2");
      bot.runtime.attach(sales);
      assertThat(bot.answersTo("hello")).isEmpty();
      sales.hears("amy", "hello");
      bot.idle();
      assertThat(sales.texts()).containsExactly("sales");
    }
  }

  @Only(in = PRIVATE)
  static class Nowhere {
    @OnMessage
    @Only(in = GROUP)
    void never() {}
  }

  @Test
  void a_handler_that_listens_nowhere_is_named() {
    try (TestRuntime bot = TestRuntime.with(new Object())) {
      assertThatExceptionOfType(HandlerSignatureException.class)
          .isThrownBy(() -> bot.start("wrong", new Nowhere()))
          .withMessage(
              "Nowhere.never(): @Only of the class and of the method exclude each other by their"
                  + " in");
    }
  }

  private static List<String> said(TestRuntime bot, Conversation conversation) {
    bot.transport.sent().clear();
    bot.transport.receives(bot.transport.message(conversation, "amy", new TextContent("hello")));
    bot.idle();
    return List.copyOf(bot.transport.texts());
  }
}
