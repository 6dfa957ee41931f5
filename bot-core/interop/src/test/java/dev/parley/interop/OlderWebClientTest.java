package dev.parley.interop;

import static dev.parley.interop.Stage.BOT;
import static dev.parley.interop.Stage.WITH_BOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.parley.interop.client.Received;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import dev.parley.interop.node.WebLibrary;
import dev.parley.sandbox.SandboxOptions;
import org.junit.jupiter.api.Test;

/** The vendor's web client of the 4.x line, which many apps still have. */
@NeedsNode(WebLibrary.IMLIB_V4)
class OlderWebClientTest {

  @Test
  void it_connects_and_is_answered(Node node) {
    try (var stage = new Stage(node, SandboxOptions.builder().build(), new Parrot())) {
      var amy = stage.client();
      assertThat(amy.connect(stage.sandbox().tokenFor("amy")).code()).as("%s", amy).isZero();

      assertThat(amy.sendText(WITH_BOT, "早 🌅").messageUid()).isNotEmpty();

      assertThat(amy.awaitReceived(1))
          .extracting(Received::text, Received::senderId)
          .containsExactly(tuple("You said: 早 🌅", BOT));
    }
  }
}
