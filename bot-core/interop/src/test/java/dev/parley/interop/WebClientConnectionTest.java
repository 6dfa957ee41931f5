package dev.parley.interop;

import static dev.parley.interop.Stage.BOT;
import static dev.parley.interop.Stage.TEAM;
import static dev.parley.interop.Stage.WITH_BOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import dev.parley.api.Conversation;
import dev.parley.interop.client.Received;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import dev.parley.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vendor's web client comes, goes, and comes back. */
@NeedsNode
class WebClientConnectionTest {

  private static final int TOKEN_INCORRECT = 31004;
  private static final int KICKED = 31010;
  private static final int GOODBYE_KICKED = 1;
  private static final Conversation AMY = Conversation.privateChat("amy");

  private Stage stage;

  @BeforeEach
  void open(Node node) {
    stage = new Stage(node, SandboxOptions.builder().build(), new Parrot());
    stage.sandbox().createGroup(TEAM.targetId(), BOT, "amy");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void what_was_said_before_the_first_connection_is_waiting() throws InterruptedException {
    stage.botSays(AMY, "wake up");

    var amy = stage.online("amy");

    assertThat(amy.received())
        .extracting(Received::text, Received::offline)
        .containsExactly(tuple("wake up", true));
  }

  @Test
  void what_was_said_meanwhile_is_waiting() throws InterruptedException {
    var amy = stage.online("amy");
    amy.sendText(WITH_BOT, "bye");
    amy.awaitReceived(1);
    amy.disconnect();
    awaitGone("amy");
    stage.botSays(AMY, "one more thing");
    stage.botSays(TEAM, "to all");

    assertThat(amy.connect(stage.sandbox().tokenFor("amy")).code()).isZero();

    assertThat(amy.awaitReceived(3))
        .extracting(Received::text, Received::offline)
        .containsExactly(
            tuple("You said: bye", false), tuple("one more thing", true), tuple("to all", true));
  }

  @Test
  void a_cut_connection_comes_back_and_misses_nothing() throws InterruptedException {
    var amy = stage.online("amy");
    stage.botSays(AMY, "before");
    amy.awaitReceived(1);

    stage.sandbox().faults().cut("amy");
    stage.botSays(AMY, "while away, or just back");
    amy.awaitReceived(2);
    stage.botSays(AMY, "after");

    assertThat(amy.awaitReceived(3))
        .extracting(Received::text)
        .containsExactly("before", "while away, or just back", "after");
  }

  @Test
  void a_wrong_token_is_called_incorrect() {
    var stranger = stage.client();

    assertThat(stranger.connect("not a token").code()).isEqualTo(TOKEN_INCORRECT);
  }

  @Test
  void a_kicked_client_says_so_and_stays_away() {
    var amy = stage.online("amy");

    stage.sandbox().faults().disconnect("amy", GOODBYE_KICKED);

    assertThat(amy.awaitDisconnected()).isEqualTo(KICKED);
    awaitGone("amy");
  }

  /** Until the server has noticed it, what is pushed may still reach a client that is leaving. */
  private void awaitGone(String userId) {
    await().until(() -> stage.sandbox().online(userId).isEmpty());
  }
}
