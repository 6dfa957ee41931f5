package dev.parley.starter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.sandbox.Sandbox;
import dev.parley.starter.Person;
import dev.parley.starter.echo.EchoApplication;
import dev.parley.starter.health.AccountsHealth;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** What the app's own server tells of members, over real sockets. */
class MemberEventsTest {

  private static final String TOKEN = "0123456789abcdef";
  private static final String JOINED =
      """
      {"account": "helper", "type": "group", "target": "team", "joined": ["amy"], "id": "%s"}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private Sandbox sandbox;

  @BeforeEach
  void startSandbox() throws Exception {
    sandbox = Sandbox.start();
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
    http.close();
  }

  @Test
  void who_joined_is_told_once_to_the_handlers() throws Exception {
    try (ConfigurableApplicationContext app = start(TOKEN);
        Person amy = new Person(sandbox, "amy")) {
      awaitConnected(app);
      assertThat(post(app, TOKEN, JOINED.formatted("1")).statusCode()).isEqualTo(202);
      assertThat(post(app, TOKEN, JOINED.formatted("1")).statusCode()).isEqualTo(202);
      assertThat(post(app, TOKEN, JOINED.formatted("2").replace("team", "club")).statusCode())
          .isEqualTo(202);

      assertThat(amy.hears()).isEqualTo("welcome to team");
      assertThat(amy.hears()).isEqualTo("welcome to club");
    }
  }

  @Test
  void mistakes_are_told_as_problems() throws Exception {
    try (ConfigurableApplicationContext app = start(TOKEN)) {
      assertProblem(post(app, "", JOINED), 401, "the bearer token is missing or wrong");
      assertProblem(post(app, TOKEN + "0", JOINED), 401, "the bearer token is missing or wrong");
      assertProblem(
          post(app, TOKEN, JOINED.replace("helper", "nobody")),
          404,
          "there is no account \\\"nobody\\\"");
      assertProblem(
          post(app, TOKEN, " ".repeat(256 * 1024) + JOINED),
          413,
          "the body has more than 262144 bytes");
      assertThat(post(app, "", JOINED).headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {                                   | the body is not JSON
          []                                  | the body must be one JSON object
          {}                                  | nobody joined and nobody left
          {"joined": "amy"}                   | "joined" must be a list of at most 1000 user ids
          {"joined": [1]}                     | each of "joined" must be a text of 1 to 64 characters
          {"left": ["amy"]}                   | "account" must be a text of 1 to 128 characters
          {"left": ["a"], "account": "helper", "type": "room"} | "type" must be "group", "chatroom" or "ultra_group"
          {"left": ["a"], "account": "helper", "type": "group"} | "target" must be a text of 1 to 64 characters
          {"left": ["a"], "account": "helper", "type": "group", "target": "t"} | "id" must be a text of 1 to 128 characters
          {"left": ["a"], "account": "helper", "type": "group", "target": "t", "id": "1", "at": "today"} | "at" must be a time as 2026-01-05T09:00:00Z, or milliseconds since 1970
          """)
  void a_body_that_says_too_little_is_one_sentence(String body, String sentence) {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                Refused.class,
                () ->
                    MemberNews.read(
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.time.Instant.EPOCH)))
        .hasMessage(sentence);
  }

  @Test
  void without_a_token_nothing_is_served() throws Exception {
    try (ConfigurableApplicationContext app = start("")) {
      assertThat(post(app, "", JOINED).statusCode()).isEqualTo(404);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String sentence) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status, sentence);
  }

  private static void awaitConnected(ConfigurableApplicationContext app) {
    AccountsHealth health = app.getBean(AccountsHealth.class);
    await().until(() -> health.health().getStatus().equals(Status.UP));
  }

  private HttpResponse<String> post(ConfigurableApplicationContext app, String token, String body)
      throws Exception {
    String port = app.getEnvironment().getRequiredProperty("local.server.port");
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/events/members"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private ConfigurableApplicationContext start(String token) {
    String account = "--parley.accounts[0].";
    return new SpringApplicationBuilder(EchoApplication.class)
        .web(WebApplicationType.SERVLET)
        .run(
            account + "app-key=" + sandbox.appKey(),
            account + "app-secret=" + sandbox.appSecret(),
            account + "user-id=helper",
            account + "api=" + sandbox.navigator(),
            account + "navi=" + sandbox.navigator(),
            "--parley.api.token=" + token,
            "--server.address=127.0.0.1",
            "--server.port=0");
  }
}
