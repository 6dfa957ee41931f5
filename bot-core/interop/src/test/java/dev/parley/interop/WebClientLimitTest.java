package dev.parley.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.time.VirtualTimers;
import dev.parley.interop.node.NeedsNode;
import dev.parley.interop.node.Node;
import dev.parley.sandbox.SandboxOptions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The limits of the service, as the vendor's web client meets them. */
@NeedsNode
class WebClientLimitTest {

  private static final int TOO_FAST = 20604;
  private static final int PER_SECOND = 5;
  private static final Conversation BOB = Conversation.privateChat("bob");

  @Test
  void a_sixth_message_within_a_second_is_too_fast(Node node) {
    var time = new VirtualTimers(Instant.parse("2026-11-21T08:00:00Z"));
    try (var stage = new Stage(node, SandboxOptions.builder().timers(time).build(), new Parrot())) {
      var amy = stage.online("amy");
      for (int i = 0; i < PER_SECOND; i++) {
        assertThat(amy.sendText(BOB, "message " + i).code()).isZero();
      }

      assertThat(amy.sendText(BOB, "one too many").code()).isEqualTo(TOO_FAST);
      time.advance(Duration.ofSeconds(1));

      assertThat(amy.sendText(BOB, "a second later").code()).isZero();
      assertThat(stage.sandbox().acceptedFrom("amy")).hasSize(PER_SECOND + 1);
    }
  }
}
