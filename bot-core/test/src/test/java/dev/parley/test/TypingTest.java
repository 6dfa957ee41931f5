package dev.parley.test;

import dev.parley.api.handler.OnCommand;
import dev.parley.api.handler.Typing;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person sees the bot type while a handler works. */
class TypingTest {

  private final CountDownLatch go = new CountDownLatch(1);

  @Typing
  class Slow {
    @OnCommand("slow")
    String slow() throws InterruptedException {
      go.await();
      return "done";
    }
  }

  @RegisterExtension ParleyExtension parley = ParleyExtension.with(Slow::new);

  @Test
  void typing_is_seen_before_the_answer_and_is_none_itself(TestUser amy, TestBot bot) {
    amy.says("/slow");
    bot.types();
    go.countDown();
    bot.replies("done");
    bot.staysSilent();
  }
}
