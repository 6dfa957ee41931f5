package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.example.server.BotServer;
import dev.parley.example.server.SandboxServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

/** A server that is connected to the real service has no playground. */
@SpringBootTest(
    classes = BotServer.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"server.address=127.0.0.1", "parley.sandbox.enabled=false"})
class NoSandboxTest {

  @Test
  void there_is_no_playground_without_the_sandbox(
      @Value("${local.server.port}") int port, ApplicationContext context) {
    try (Browser browser = new Browser(port, "en")) {
      assertThat(browser.get("/").statusCode()).isEqualTo(404);
      assertThat(browser.post("/playground/sign-in", "name", "amy").statusCode()).isEqualTo(404);
    }
    assertThat(context.getBeansOfType(SandboxServer.class)).isEmpty();
    assertThat(context.getBeansOfType(PlaygroundUsers.class)).isEmpty();
  }
}
