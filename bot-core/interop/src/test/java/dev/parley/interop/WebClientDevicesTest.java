package dev.parley.interop;

import static dev.parley.interop.Stage.WITH_BOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import dev.parley.interop.client.Received;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import dev.parley.sandbox.DevicePolicy;
import org.junit.jupiter.api.Test;

/** One user with two of the vendor's web clients. */
@NeedsNode
class WebClientDevicesTest {

  private static final int KICKED = 31010;

  @Test
  void a_second_device_gets_what_the_first_one_sent(Node node) {
    try (var stage = new Stage(node, Stage.talkative().build(), new Parrot())) {
      var phone = stage.online("amy");
      var desk = stage.online("amy");

      phone.sendText(WITH_BOT, "from the phone 📱");

      assertThat(desk.awaitReceived(2))
          .extracting(Received::senderId, Received::text, Received::offline)
          .containsExactly(
              tuple("amy", "from the phone 📱", false),
              tuple(Stage.BOT, "You said: from the phone 📱", false));
      assertThat(phone.awaitReceived(1))
          .extracting(Received::text)
          .containsExactly("You said: from the phone 📱");
    }
  }

  @Test
  void a_device_that_was_off_gets_what_was_sent_meanwhile(Node node) {
    try (var stage = new Stage(node, Stage.talkative().build(), new Parrot())) {
      var phone = stage.online("amy");
      phone.sendText(WITH_BOT, "hi");
      phone.awaitReceived(1);

      var desk = stage.online("amy");

      assertThat(desk.awaitReceived(2))
          .extracting(Received::senderId, Received::text, Received::offline)
          .containsExactly(tuple("amy", "hi", true), tuple(Stage.BOT, "You said: hi", true));
    }
  }

  @Test
  void where_one_device_is_allowed_the_newer_one_puts_the_older_out(Node node) {
    var options = Stage.talkative().devices(DevicePolicy.ONE_PER_PLATFORM);
    try (var stage = new Stage(node, options.build(), new Parrot())) {
      var older = stage.online("amy");
      var newer = stage.online("amy");

      assertThat(older.awaitDisconnected()).isEqualTo(KICKED);
      await().until(() -> stage.sandbox().online("amy").size() == 1);
      newer.sendText(WITH_BOT, "still here");
      assertThat(newer.awaitReceived(1)).extracting(Received::text).hasSize(1);
      assertThat(older.received()).isEmpty();
    }
  }
}
