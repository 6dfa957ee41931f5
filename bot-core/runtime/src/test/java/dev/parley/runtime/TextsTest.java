package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.Bot;
import dev.parley.api.handler.OnCommand;
import dev.parley.api.plugin.Texts;
import dev.parley.runtime.explain.WithoutTexts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language a bot speaks. */
class TextsTest {

  static class Greeter {
    @OnCommand("hello <name>")
    String hello(String name, Texts texts) {
      return texts.text("hello", name, 1_000);
    }

    @OnCommand("locale")
    String locale(Locale locale, Bot bot) {
      return locale + " " + bot.locale();
    }

    @OnCommand("count <n>")
    String count(int n) {
      return "" + n;
    }
  }

  private static List<String> said(RecordingTransport transport, TestRuntime bot, String text) {
    transport.sent().clear();
    transport.hears("amy", text);
    bot.idle();
    return List.copyOf(transport.texts());
  }

  @Test
  void an_account_may_speak_a_language_of_its_own_and_else_that_of_all() {
    try (TestRuntime bot = TestRuntime.with(new Greeter())) {
      RecordingTransport chinese = new RecordingTransport("chinese", "bot-2");
      bot.runtime.attach(chinese, List.of(), Locale.SIMPLIFIED_CHINESE);
      assertThat(said(bot.transport, bot, "/hello amy"))
          .containsExactly("Hello, amy: 1,000 messages.");
      assertThat(said(chinese, bot, "/hello amy")).containsExactly("你好，amy：1,000 条消息。");
      assertThat(said(bot.transport, bot, "/locale")).containsExactly("en en");
      assertThat(said(chinese, bot, "/locale")).containsExactly("zh_CN zh_CN");
    }
  }

  @Test
  void what_the_runtime_itself_says_is_in_the_language_of_the_account() {
    try (TestRuntime bot = TestRuntime.with(new Greeter())) {
      RecordingTransport chinese = new RecordingTransport("chinese", "bot-2");
      bot.runtime.attach(chinese, List.of(), Locale.SIMPLIFIED_CHINESE);
      assertThat(said(chinese, bot, "/count x").getFirst()).contains("不是整数").contains("用法");
      assertThat(said(chinese, bot, "/helo amy").getFirst()).contains("没有这个命令");
      assertThat(said(bot.transport, bot, "/count x").getFirst()).contains("Usage");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "de-CH", "en-GB"})
  void where_there_are_no_texts_in_a_language_english_is_spoken(String language) {
    assertThat(Texts.beside(TextsTest.class, Locale.forLanguageTag(language)).text("hello", "b", 2))
        .isEqualTo("Hello, b: 2 messages.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "zh-Hans-CN"})
  void chinese_is_chinese(String language) {
    assertThat(Texts.beside(TextsTest.class, Locale.forLanguageTag(language)).text("hello", "b", 2))
        .isEqualTo("你好，b：2 条消息。");
  }

  @Test
  void an_apostrophe_is_written_twice() {
    assertThat(Texts.beside(TextsTest.class, Locale.ENGLISH).text("apostrophe", "me"))
        .isEqualTo("It's me.");
  }

  @Test
  void a_plugin_without_texts_is_told_where_they_belong() {
    assertThatThrownBy(() -> TestRuntime.with(new WithoutTexts()))
        .isInstanceOf(HandlerSignatureException.class)
        .hasMessage(
            "WithoutTexts.say(Texts): parameter \"texts\" (Texts): there is no texts.properties"
                + " beside dev.parley.runtime.explain.WithoutTexts");
  }
}
