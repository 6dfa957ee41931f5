package dev.parley.starter.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.parley.sandbox.Sandbox;
import dev.parley.starter.Pages;
import dev.parley.starter.Person;
import dev.parley.starter.stuck.StuckApplication;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What the health page says, over real sockets. */
class HealthPageTest {

  private static final String ACCOUNTS = "/actuator/health/parleyAccounts";
  private static final String LANES = "/actuator/health/parleyLanes";
  private static final String PLUGINS = "/actuator/health/parleyPlugins";

  /** What the service answers to the login of a user that is blocked. */
  private static final int USER_BLOCKED = 9;

  private static final int WELCOME = 0;

  private Sandbox sandbox;

  @BeforeEach
  void startSandbox() throws Exception {
    sandbox = Sandbox.start();
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
  }

  @Test
  void a_connection_that_is_lost_says_why_since_when_and_when_it_is_tried_again() throws Exception {
    Instant start = Instant.now().minusSeconds(1);
    try (ConfigurableApplicationContext app = start();
        Pages pages = new Pages(app)) {
      await().until(() -> says(pages, ACCOUNTS, "UP"));
      JsonNode connected = helper(pages);
      assertThat(connected.path("state").asString()).isEqualTo("connected");
      assertThat(connected.path("userId").asString()).isEqualTo("helper");
      assertThat(Instant.parse(connected.path("since").asString())).isAfterOrEqualTo(start);
      assertThat(connected.has("reason")).isFalse();

      sandbox.stop();

      await().until(() -> says(pages, ACCOUNTS, "OUT_OF_SERVICE"));
      await().until(() -> helper(pages).has("nextAttempt"));
      JsonNode lost = helper(pages);
      assertThat(lost.path("code").asInt()).isPositive();
      assertThat(lost.path("reason").asString()).isNotBlank();
      assertThat(Instant.parse(lost.path("since").asString())).isAfterOrEqualTo(start);
      String since = lost.path("since").asString();
      await().until(() -> !helper(pages).path("at").asString().equals(lost.path("at").asString()));
      assertThat(helper(pages).path("since").asString()).isEqualTo(since);
      assertThat(pages.status("/actuator/health")).isEqualTo(503);

      sandbox.restart();

      await().until(() -> says(pages, ACCOUNTS, "UP"));
      assertThat(helper(pages).has("reason")).isFalse();
    }
  }

  @Test
  void a_lost_service_does_not_restart_the_process_but_keeps_traffic_away() {
    try (ConfigurableApplicationContext app =
            start(
                "--management.endpoint.health.group.readiness.include=readinessState,parleyAccounts");
        Pages pages = new Pages(app)) {
      await().until(() -> pages.status("/actuator/health/readiness") == 200);

      sandbox.stop();

      await().until(() -> pages.status("/actuator/health/readiness") == 503);
      assertThat(pages.status("/actuator/health/liveness")).isEqualTo(200);
      assertThat(pages.text("/actuator/health/liveness")).contains("\"status\":\"UP\"");
    }
  }

  @Test
  void a_wrong_token_is_a_matter_for_a_person() {
    try (ConfigurableApplicationContext app = start("--parley.accounts[0].token=not-a-token");
        Pages pages = new Pages(app)) {
      await().until(() -> says(pages, ACCOUNTS, "DOWN"));

      JsonNode refused = helper(pages);
      assertThat(refused.path("state").asString()).isEqualTo("refused");
      assertThat(refused.path("code").asInt()).isEqualTo(31004);
      assertThat(refused.path("reason").asString()).contains("token");
      assertThat(refused.path("nextAttempt").asString()).startsWith("none:");
      assertThat(pages.text(ACCOUNTS)).doesNotContain("not-a-token");
    }
  }

  @Test
  void a_blocked_user_is_a_matter_for_a_person() {
    sandbox.faults().answerConnects(USER_BLOCKED);
    try (ConfigurableApplicationContext app = start();
        Pages pages = new Pages(app)) {
      await().until(() -> says(pages, ACCOUNTS, "DOWN"));

      assertThat(helper(pages).path("reason").asString()).contains("blocked");
    } finally {
      sandbox.faults().answerConnects(WELCOME);
    }
  }

  @Test
  void a_wrong_secret_is_named_and_not_asked_with_again() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer api = api(asked, 401, "{\"code\":1004,\"errorMessage\":\"signature\"}");
    try (ConfigurableApplicationContext app =
            start(
                "--parley.accounts[0].api=http://127.0.0.1:" + api.getAddress().getPort(),
                "--parley.accounts[0].app-secret=not-the-secret");
        Pages pages = new Pages(app)) {
      await().until(() -> says(pages, ACCOUNTS, "DOWN"));

      assertThat(helper(pages).path("code").asInt()).isEqualTo(1004);
      assertThat(helper(pages).path("reason").asString())
          .contains("the app-secret is not that of the app-key");
      assertThat(helper(pages).path("nextAttempt").asString()).startsWith("none:");
      assertThat(pages.text(ACCOUNTS)).doesNotContain("not-the-secret");
      await().during(Duration.ofMillis(500)).until(() -> asked.get() == 1);
    } finally {
      api.stop(0);
    }
  }

  @Test
  void a_token_server_in_trouble_is_asked_again() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer api = api(asked, 502, "{\"error\":\"bad gateway\"}");
    try (ConfigurableApplicationContext app =
            start("--parley.accounts[0].api=http://127.0.0.1:" + api.getAddress().getPort());
        Pages pages = new Pages(app)) {
      await().until(() -> asked.get() > 2);

      assertThat(says(pages, ACCOUNTS, "OUT_OF_SERVICE")).isTrue();
      assertThat(helper(pages).path("reason").asString()).contains("502");
    } finally {
      api.stop(0);
    }
  }

  @Test
  void handlers_that_do_not_end_are_shown_and_then_the_plugin_that_was_switched_off()
      throws Exception {
    try (ConfigurableApplicationContext app =
            start(
                "--parley.handlers.time-limit=100ms",
                "--parley.handlers.grace=100ms",
                "--parley.handlers.condemned-per-plugin=2");
        Pages pages = new Pages(app);
        Person amy = new Person(sandbox, "amy");
        Person bob = new Person(sandbox, "bob")) {
      CountDownLatch release = app.getBean(CountDownLatch.class);
      try {
        amy.says("helper", "/hang");
        await().until(() -> says(pages, LANES, "OUT_OF_SERVICE"));
        JsonNode lane = pages.json(LANES).path("details").path("condemned").path(0);
        assertThat(lane.path("plugin").asString()).isEqualTo("stuck");
        assertThat(lane.path("handler").asString()).isEqualTo("StuckPlugin.hang");
        assertThat(lane.path("since").asString()).isNotEmpty();
        assertThat(pages.text(LANES)).doesNotContain("amy");
        assertThat(says(pages, PLUGINS, "UP")).isTrue();

        bob.says("helper", "/hang");
        await().until(() -> says(pages, PLUGINS, "DOWN"));
        JsonNode plugin = pages.json(PLUGINS).path("details").path("switchedOff").path(0);
        assertThat(plugin.path("plugin").asString()).isEqualTo("stuck");
        assertThat(plugin.path("reason").asString()).isEqualTo("2 of its handlers did not end");
        assertThat(pages.status("/actuator/health/liveness")).isEqualTo(200);
      } finally {
        release.countDown();
      }
      await().until(() -> says(pages, LANES, "UP"));
      assertThat(says(pages, PLUGINS, "DOWN")).isTrue();
    }
  }

  private static JsonNode helper(Pages pages) {
    return pages.json(ACCOUNTS).path("details").path("helper");
  }

  private static boolean says(Pages pages, String path, String status) {
    return pages.json(path).path("status").asString().equals(status);
  }

  /** A Server API that answers every call with this. */
  private static HttpServer api(AtomicInteger asked, int status, String answer) throws Exception {
    HttpServer api =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = answer.getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    api.start();
    return api;
  }

  private ConfigurableApplicationContext start(String... more) {
    String account = "--parley.accounts[0].";
    List<String> arguments =
        new ArrayList<>(
            List.of(
                account + "app-key=" + sandbox.appKey(),
                account + "user-id=helper",
                account + "navi=" + sandbox.navigator(),
                "--parley.shutdown-timeout=1s",
                "--management.endpoint.health.show-details=always",
                "--server.address=127.0.0.1",
                "--server.port=0"));
    arguments.addAll(List.of(more));
    addUnlessGiven(arguments, account + "app-secret=", sandbox.appSecret());
    addUnlessGiven(arguments, account + "api=", sandbox.navigator());
    return new SpringApplicationBuilder(StuckApplication.class)
        .web(WebApplicationType.SERVLET)
        .run(arguments.toArray(String[]::new));
  }

  private static void addUnlessGiven(List<String> arguments, String name, String value) {
    if (arguments.stream().noneMatch(argument -> argument.startsWith(name))) {
      arguments.add(name + value);
    }
  }
}
