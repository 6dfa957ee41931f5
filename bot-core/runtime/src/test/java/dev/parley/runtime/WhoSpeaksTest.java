package dev.parley.runtime;

import static dev.parley.api.Conversation.group;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.content.Mention;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.OnMessage;
import dev.parley.api.handler.OnMessage.Mentioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages by who wrote them and whom they call. */
class WhoSpeaksTest {

  static class FromSome {
    @OnMessage(from = {"amy", "bob"})
    String some(String senderId) {
      return "hello " + senderId;
    }
  }

  @Test
  void a_handler_hears_only_the_users_that_it_names() {
    try (TestRuntime bot = TestRuntime.with(new FromSome())) {
      bot.transport.hears("amy", "hi");
      bot.transport.hears("cat", "hi");
      bot.idle();
      assertThat(bot.transport.texts()).containsExactly("hello amy");
    }
  }

  static class ByMention {
    @OnMessage(mention = Mentioned.ME, contains = "me")
    String me() {
      return "me";
    }

    @OnMessage(mention = Mentioned.ALL, contains = "all")
    String all() {
      return "all";
    }

    @OnMessage(mention = Mentioned.ME_OR_ALL, contains = "either")
    String either() {
      return "either";
    }

    @OnMessage(mention = Mentioned.NOBODY)
    String nobody() {
      return "nobody";
    }

    @OnMessage
    String whatever() {
      return "whatever";
    }
  }

  @Test
  void a_handler_hears_only_messages_that_mention_as_it_says() {
    try (TestRuntime bot = TestRuntime.with(new ByMention())) {
      assertThat(said(bot, "@bot me", Mention.of("bot-1"))).containsExactly("me");
      assertThat(said(bot, "@bob me", Mention.of("bob"))).containsExactly("whatever");
      assertThat(said(bot, "hear me", Mention.all())).containsExactly("whatever");
      assertThat(said(bot, "to all", Mention.all())).containsExactly("all");
      assertThat(said(bot, "@bot to all", Mention.of("bot-1"))).containsExactly("whatever");
      assertThat(said(bot, "@bot either", Mention.of("bot-1"))).containsExactly("either");
      assertThat(said(bot, "either", Mention.all())).containsExactly("either");
      assertThat(said(bot, "me all either", null)).containsExactly("nobody");
    }
  }

  private static List<String> said(TestRuntime bot, String text, @Nullable Mention mention) {
    bot.transport.sent().clear();
    TextContent content = mention == null ? new TextContent(text) : new TextContent(text, mention);
    bot.transport.receives(bot.transport.message(group("team"), "amy", content));
    bot.idle();
    return List.copyOf(bot.transport.texts());
  }
}
