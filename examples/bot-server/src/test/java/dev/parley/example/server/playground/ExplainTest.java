package dev.parley.example.server.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.sandbox.AcceptedMessage;
import org.junit.jupiter.api.Test;

/** Why the bot did or did not answer, as an operator asks it. */
class ExplainTest extends PlaygroundServer {

  @Test
  void an_operator_learns_which_handler_answered_and_why_the_others_did_not() {
    awaitBot();
    Browser amy = signedIn("amy");
    amy.post("/playground/messages", "c", BOT, "text", "/ping secret words");
    await().until(() -> explained(amy, lastOf("amy")).contains("\"denied\":\"Essentials.ping\""));

    assertThat(explained(amy, lastOf("amy")))
        .contains("\"conversation\":\"private:amy\"")
        .contains("\"refusal\":\"command: wants")
        .doesNotContain("secret words");
  }

  @Test
  void an_event_that_never_came_is_not_found() {
    assertThat(browser().get("/actuator/explain/no-such-uid").statusCode()).isEqualTo(404);
  }

  private String lastOf(String userId) {
    return server.sandbox().acceptedFrom(userId).stream()
        .map(AcceptedMessage::uid)
        .reduce("none", (first, second) -> second);
  }

  private static String explained(Browser browser, String uid) {
    return browser.get("/actuator/explain/" + uid).body();
  }
}
