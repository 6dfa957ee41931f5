package dev.parley.interop;

import static dev.parley.interop.Stage.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.content.Mention;
import dev.parley.example.hello.HelloBot;
import dev.parley.interop.client.Received;
import dev.parley.interop.client.WebClient;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import dev.parley.sandbox.Sandbox;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application of {@code examples/hello-bot}, with the essentials beside it. */
@NeedsNode
class TenLineBotTest {

  private static final String BOT = "hello";
  private static final Conversation WITH_BOT = Conversation.privateChat(BOT);

  @Test
  void it_answers_the_web_client_and_so_does_the_plugin_beside_it(Node node) throws IOException {
    try (var sandbox = Sandbox.start();
        var app = helloBotAt(sandbox);
        var users = new Users(node, sandbox)) {
      assertThat(app.isRunning()).isTrue();
      sandbox.createGroup(TEAM.targetId(), BOT, "amy");
      WebClient amy = users.online("amy");

      assertThat(answer(amy, WITH_BOT, "/hello 小明🎈").text()).isEqualTo("Hello, 小明🎈!");
      assertThat(answer(amy, WITH_BOT, "/ping").text()).isEqualTo("pong");
      assertThat(answer(amy, TEAM, "/help").text()).contains("/hello <name>", "/ping");

      amy.sendText(TEAM, "@hello", Mention.of(BOT));
      Received quote = amy.awaitReceived(4).getLast();
      assertThat(quote.objectName()).isEqualTo("RC:ReferenceMsg");
      assertThat(quote.text()).isEqualTo("You called?");
    }
  }

  private static Received answer(WebClient user, Conversation to, String text) {
    int before = user.received().size();
    assertThat(user.sendText(to, text).code()).isZero();
    return user.awaitReceived(before + 1).getLast();
  }

  private static ConfigurableApplicationContext helloBotAt(Sandbox sandbox) {
    return new SpringApplicationBuilder(HelloBot.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .run(
            "--parley.accounts[0].user-id=" + BOT,
            "--parley.accounts[0].app-key=" + sandbox.appKey(),
            "--parley.accounts[0].app-secret=" + sandbox.appSecret(),
            "--parley.accounts[0].api=" + sandbox.navigator(),
            "--parley.accounts[0].navi=" + sandbox.navigator());
  }
}
