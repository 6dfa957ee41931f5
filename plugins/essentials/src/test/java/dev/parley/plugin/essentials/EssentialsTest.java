package dev.parley.plugin.essentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.test.ParleyTest;
import dev.parley.test.Scene;
import dev.parley.test.TestBot;
import dev.parley.test.TestGroup;
import dev.parley.test.TestUser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The commands as users see them. */
@ParleyTest(Essentials.class)
class EssentialsTest {

  @Test
  void ping_is_answered(TestUser amy, TestBot bot) {
    amy.says("/ping");
    bot.replies("pong");
  }

  @Test
  void help_lists_every_command_in_chinese(TestUser amy, TestBot bot) {
    amy.says("／help");
    bot.replies(
        """
        我能做这些：
        /help [command...] - 列出全部命令
        /ping - 看看我在不在
        /version - 查看我的版本
        /whoami - 查看你的用户 ID 和当前会话\
        """);
  }

  @Test
  void version_names_the_build(TestUser amy, TestBot bot) {
    amy.says("/version");
    assertThat(bot.reply().text()).matches("Parley \\d+\\.\\d+.*");
  }

  @Test
  void switched_off_it_is_silent(Scene scene, TestUser amy, TestBot bot) {
    scene.runtime().plugins().stop("essentials");
    amy.says("/ping");
    bot.staysSilent();
  }

  /** The other language. */
  @Nested
  @ParleyTest(value = Essentials.class, locale = "en")
  class InEnglish {

    @Test
    void help_explains_one_command(TestUser amy, TestBot bot) {
      amy.says("/help /ping");
      bot.replies("/ping - See whether I am there");
      amy.says("/help HELP");
      bot.replies("/help [command...] - List the commands");
      amy.says("/help dance");
      bot.replies("There is no command dance. /help lists them all.");
    }

    @Test
    void whoami_names_the_user_and_the_conversation(TestUser amy, TestGroup team, TestBot bot) {
      amy.says("/whoami");
      bot.replies("You are amy, here in private:amy.");
      amy.in(team).mentions(bot).says("/whoami");
      bot.replies("You are amy, here in group:team.");
    }
  }
}
