package dev.parley.interop;

import static dev.parley.interop.Stage.BOT;
import static dev.parley.interop.Stage.TEAM;
import static dev.parley.interop.Stage.WITH_BOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.content.Mention;
import dev.parley.interop.client.Received;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import dev.parley.sandbox.Delivery;
import dev.parley.sandbox.SandboxOptions;
import dev.parley.wire.frame.ProtocolVersion;
import dev.parley.wire.payload.Compression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One conversation under every combination of what the service may switch on for an app. */
@NeedsNode
class WebClientMatrixTest {

  /** Near the end of the 16 bits, so that the ids start again within the conversation. */
  private static final int NEARLY_USED_UP = 0xffff - 8;

  static Stream<Arguments> switches() {
    List<@Nullable Compression> packings = new ArrayList<>(List.of(Compression.values()));
    packings.add(null);
    return Arrays.stream(Delivery.values())
        .flatMap(
            delivery ->
                Arrays.stream(ProtocolVersion.values())
                    .flatMap(
                        version ->
                            packings.stream()
                                .map(packing -> Arguments.of(delivery, version, packing))));
  }

  @ParameterizedTest(name = "{0}, {1}, packed: {2}")
  @MethodSource("switches")
  void waiting_private_group_and_past(
      Delivery delivery, ProtocolVersion version, @Nullable Compression packing, Node node)
      throws InterruptedException {
    var options =
        SandboxOptions.builder()
            .delivery(delivery)
            .protocolVersion(version)
            .initialMessageId(NEARLY_USED_UP);
    if (packing != null) {
      options.compression(packing);
    }
    try (var stage = new Stage(node, options.build(), new Parrot())) {
      stage.sandbox().createGroup(TEAM.targetId(), BOT, "amy");
      stage.botSays(Conversation.privateChat("amy"), "wake up");
      var amy = stage.online("amy");
      amy.awaitReceived(1);
      amy.sendText(WITH_BOT, "早上好 🌅");
      amy.awaitReceived(2);
      amy.sendText(TEAM, "@helper 在吗？", Mention.of(BOT));

      assertThat(amy.awaitReceived(3))
          .extracting(Received::text)
          .containsExactly("wake up", "You said: 早上好 🌅", "You called?");
      assertThat(amy.history(WITH_BOT, 10))
          .extracting(Received::text)
          .containsExactly("wake up", "早上好 🌅", "You said: 早上好 🌅");
    }
  }
}
