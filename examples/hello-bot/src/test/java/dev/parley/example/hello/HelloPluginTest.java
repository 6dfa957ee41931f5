package dev.parley.example.hello;

import dev.parley.test.ParleyTest;
import dev.parley.test.TestBot;
import dev.parley.test.TestGroup;
import dev.parley.test.TestUser;
import org.junit.jupiter.api.Test;

/** What it says to whom. */
@ParleyTest(HelloPlugin.class)
class HelloPluginTest {

  @Test
  void it_greets_by_name(TestUser amy, TestBot bot) {
    amy.says("/hello Bob");
    bot.replies("Hello, Bob!");
  }

  @Test
  void it_answers_when_it_is_called(TestUser amy, TestGroup team, TestBot bot) {
    amy.in(team).says("is anybody there?");
    bot.staysSilent();
    amy.in(team).mentions(bot).says("are you there?");
    bot.replies("You called?");
  }
}
