package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.engine.Engine;
import dev.parley.example.server.BotServer;
import dev.parley.example.server.SandboxServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A whole bot server with its sandbox and the browsers of its visitors, for all tests the same. */
@SpringBootTest(
    classes = BotServer.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "management.endpoints.web.exposure.include=health,explain,prometheus",
      "parley.locale=en",
      "parley.journal.url=jdbc:h2:file:./target/journals/${random.uuid}",
      "parley.sandbox.enabled=true",
      "parley.sandbox.app-key=sandbox",
      "parley.sandbox.app-secret=sandbox-secret",
      "parley.sandbox.groups.team=helper,amy,bob",
      "parley.playground.text-chars=100",
      "parley.playground.streams=2",
      "parley.playground.rooms=2",
    })
abstract class PlaygroundServer {

  static final String BOT = "private:helper";
  static final String TEAM = "group:team";

  private static final ReservedPort SANDBOX_PORT = reserve();

  /** Chatrooms that a test has made. */
  final Set<String> rooms = new HashSet<>();

  private final List<Browser> browsers = new ArrayList<>();

  @Value("${local.server.port}")
  int port;

  @Autowired SandboxServer server;
  @Autowired PlaygroundUsers users;
  @Autowired Engine engine;

  private static ReservedPort reserve() {
    try {
      return new ReservedPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @DynamicPropertySource
  static void sandboxAddress(DynamicPropertyRegistry properties) {
    properties.add("parley.sandbox.port", SANDBOX_PORT::number);
    String address = "http://127.0.0.1:" + SANDBOX_PORT.number();
    properties.add("parley.accounts[0].user-id", () -> "helper");
    properties.add("parley.accounts[0].app-key", () -> "sandbox");
    properties.add("parley.accounts[0].app-secret", () -> "sandbox-secret");
    properties.add("parley.accounts[0].api", () -> address);
    properties.add("parley.accounts[0].navi", () -> address);
    properties.add("parley.accounts[0].rooms", () -> "lobby");
  }

  @AfterAll
  static void freePort() throws IOException {
    SANDBOX_PORT.close();
  }

  /** All tests share the server, and may run more than once: nobody is left in it, and no room. */
  @AfterEach
  void leaveNobodyBehind() {
    browsers.forEach(Browser::close);
    users.stop();
    users.start();
    rooms.forEach(room -> server.sandbox().rooms().destroy(room));
  }

  Browser browser() {
    return browser("en");
  }

  Browser browser(String language) {
    Browser browser = new Browser(port, language);
    browsers.add(browser);
    return browser;
  }

  /** A visitor whose client is connected, however long that takes. */
  Browser signedIn(String name) {
    Browser browser = browser();
    assertThat(browser.post("/playground/sign-in", "name", name).statusCode()).isEqualTo(302);
    await().until(() -> browser.get("/").body().contains("data-standing=\"connected\""));
    return browser;
  }

  void awaitBot() {
    await().until(() -> !server.sandbox().online("helper").isEmpty());
  }

  /**
   * The events with this part. All visitors are members of the group, so each may hear, and late,
   * what others said there.
   */
  static List<String> happened(Browser.Feed feed, String part) {
    return feed.events("happened").stream()
        .map(Browser.Event::data)
        .filter(data -> data.contains(part))
        .toList();
  }

  /** What a page that is loaded now would know. */
  static String after(Browser browser) {
    var found =
        Pattern.compile("data-stream=\"/playground/events(\\?after=[0-9a-z-]+)\"")
            .matcher(browser.get("/").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
