package dev.parley.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Reply;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.HandlerCall;
import dev.parley.api.handler.HandlerInterceptor;
import dev.parley.api.handler.OnCommand;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A plugin that has more than handlers, as its author tests it. */
class SeveralBeansTest {

  @BotPlugin(id = "shop")
  static class Shop {
    @OnCommand("tea")
    String tea() {
      return "One tea.";
    }
  }

  @RegisterExtension
  ParleyExtension parley =
      ParleyExtension.with(() -> List.of(new Shop(), (HandlerInterceptor) this::politely));

  private List<Reply> politely(HandlerCall call) throws Exception {
    assertThat(call.pluginId()).isEqualTo("shop");
    List<Reply> answer = new ArrayList<>(call.proceed());
    answer.add(Reply.text("Enjoy!"));
    return answer;
  }

  @Test
  void an_interceptor_stands_around_the_handlers_beside_it(TestUser amy, TestBot bot) {
    amy.says("/tea");
    bot.replies("One tea.", "Enjoy!");
  }
}
