package dev.parley.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.Message;
import dev.parley.api.Reply;
import dev.parley.api.content.ImageContent;
import dev.parley.api.content.ReferenceContent;
import dev.parley.api.content.TypingContent;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.Named;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnMention;
import dev.parley.api.handler.OnMessage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The kit, used as a plugin author uses it. */
@ParleyTest(value = ParleyTestTest.Greeter.class, locale = "en")
class ParleyTestTest {

  @BotPlugin(id = "greeter")
  static class Greeter {

    private int greeted;

    @OnCommand("hello <name>")
    String hello(String name) {
      greeted++;
      return "Hello, " + name + "!";
    }

    @OnCommand("count")
    List<String> count() {
      return List.of("So far:", "" + greeted);
    }

    @OnMention
    Reply mentioned(Message message) {
      return Reply.quote(message, "You called?");
    }

    @OnCommand("fail")
    void fail() {
      throw new IllegalStateException("no coffee");
    }

    @OnMessage
    String image(ImageContent image) {
      return "nice picture";
    }

    @OnMessage(startsWith = "🙂")
    String smile() {
      return "😀";
    }
  }

  @Test
  void a_user_says_something_and_the_bot_replies(TestUser amy, TestBot bot) {
    amy.says("/hello Bob");
    bot.replies("Hello, Bob!");
    amy.says("/count");
    bot.replies("So far:", "1");
    bot.staysSilent();
  }

  @Test
  void each_test_has_a_bot_of_its_own(TestUser amy, TestBot bot) {
    amy.says("/count");
    bot.replies("So far:", "0");
  }

  @Test
  void emoji_arrive(TestUser amy, TestBot bot) {
    amy.says("🙂 hi");
    bot.replies("😀");
  }

  @Test
  void a_mention_in_a_group_is_answered_there(
      TestUser amy, TestUser bob, TestGroup team, TestBot bot) {
    team.with(bob);
    amy.in(team).mentions(bot).says("are you there?");
    bot.replies("You called?");
    assertThat(amy.received().getLast().content())
        .isInstanceOfSatisfying(
            ReferenceContent.class, quote -> assertThat(quote.quotedSenderId()).isEqualTo("amy"));
    bob.in(team).mentionsAll().says("lunch!");
    bot.staysSilent();
    bob.in(team).mentions(bot).says("/hello Bob");
    bot.replies("Hello, Bob!");
  }

  @Test
  void anything_can_be_sent(@Named("amy") TestUser somebody, TestBot bot) {
    assertThat(somebody.id()).isEqualTo("amy");
    somebody.sends(new TypingContent("RC:TxtMsg"));
    bot.staysSilent();
    somebody.sends(new ImageContent("", "https://example.com/cat.png", 0, 0));
    bot.replies("nice picture");
  }

  @Test
  void the_language_is_that_of_the_test(TestUser amy, TestBot bot) {
    amy.says("/hello");
    bot.replies("Something is missing: name. Usage: /hello <name>");
  }

  @Test
  void silence_that_is_broken_is_shown(TestUser amy, TestBot bot) {
    amy.says("/count");
    bot.replies("So far:");
    assertThatThrownBy(bot::staysSilent)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("what the bot says in private:bot");
    assertThatThrownBy(() -> bot.replies("1"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the reply to amy");
  }

  @Test
  void a_handler_that_failed_is_named_when_its_reply_is_missed(Scene scene, TestUser amy) {
    amy.says("/fail");
    scene.bot().staysSilent();
    assertThat(scene.failures()).hasSize(1);
    assertThat(scene.bot().silence())
        .hasMessage("the bot does not reply to amy; these handlers failed: [Greeter.fail]")
        .hasSuppressedException(scene.failures().getFirst().cause());
  }

  @Test
  void without_junit_the_scene_is_set_by_hand() {
    try (Scene scene = Scene.of(Locale.ENGLISH, new Greeter())) {
      scene.user("amy").says("/hello you");
      scene.bot().replies("Hello, you!");
    }
  }

  @Nested
  class Inside {
    @Test
    void nested_classes_have_the_plugins_of_the_outer_one(TestUser amy, TestBot bot) {
      amy.says("/hello Bob");
      bot.replies("Hello, Bob!");
    }
  }
}
