package dev.parley.test;

import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.OnError;
import org.junit.jupiter.api.Test;

/** Errors that a plugin expects, as its author tests them. */
@ParleyTest(ErrorsTest.Shop.class)
class ErrorsTest {

  static class SoldOut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static class Shop {
    @OnCommand("buy <item>")
    String buy(String item) {
      if (item.equals("tea")) {
        throw new SoldOut();
      }
      return "One " + item + '.';
    }

    @OnError
    String soldOut(SoldOut error, String senderId) {
      return "Sorry, " + senderId + ", that is sold out.";
    }
  }

  @Test
  void an_expected_error_is_answered(TestUser amy, TestBot bot) {
    amy.says("/buy tea");
    bot.replies("Sorry, amy, that is sold out.");
    amy.says("/buy coffee");
    bot.replies("One coffee.");
    bot.staysSilent();
  }
}
