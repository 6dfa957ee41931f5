package dev.parley.example.server.playground;

import static org.awaitility.Awaitility.await;

import dev.parley.example.server.BotServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that stops while pages are open. */
class PlaygroundStopTest {

  private static final int USERS = 8;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pages_do_not_hold_up_the_end_of_the_server(boolean areGone) {
    List<Browser> browsers = new ArrayList<>();
    List<Browser.Feed> feeds = new ArrayList<>();
    ConfigurableApplicationContext application =
        new SpringApplicationBuilder(BotServer.class)
            .run(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--parley.sandbox.enabled=true",
                "--parley.sandbox.port=0",
                // Longer than anybody waits here: a page that is waited for fails the test.
                "--spring.lifecycle.timeout-per-shutdown-phase=10m");
    try {
      int port = application.getEnvironment().getRequiredProperty("local.server.port", int.class);
      for (int i = 0; i < USERS; i++) {
        Browser browser = new Browser(port, "en");
        browsers.add(browser);
        browser.post("/playground/sign-in", "name", "user" + i);
        feeds.add(browser.listen(""));
      }
      await().until(() -> feeds.stream().noneMatch(feed -> feed.events("connection").isEmpty()));

      if (areGone) {
        browsers.forEach(Browser::close);
      }
      Thread stopping = Thread.ofPlatform().start(application::close);

      await().until(() -> !stopping.isAlive());
      await().until(() -> feeds.stream().noneMatch(Browser.Feed::isOpen));
    } finally {
      browsers.forEach(Browser::close);
    }
  }
}
